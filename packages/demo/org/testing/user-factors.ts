import { newAdmin, type Admin, type AdminAnswer, type AdminBody } from './admin.ts';

/** An administrator at the factors of a seeded user. */
export async function at(short: string, admin: Admin = newAdmin()) {
  const { browser } = admin;
  const { id, login } = await browser.person(short);
  const base = `/api/v1/users/${id}/factors`;
  const enrol = (factorType: string, provider = 'OKTA', more: object = {}, query = '') =>
    admin.post(`${base}${query}`, { factorType, provider, ...more });
  const list = async () => (await admin.list(base)).body;
  const code = () => browser.code(login);
  return { admin, browser, id, login, base, enrol, list, code };
}

/** Follows a link of an answer with the method it allows. */
export const follow = (
  admin: Admin,
  { body }: AdminAnswer,
  name: string,
  sent: object = {},
): Promise<AdminAnswer> => {
  const link = body._links[name];
  if (!link) throw new Error(`There is no link ${name} in this answer.`);
  const [method = 'GET'] = link.hints.allow;
  return admin.send(method, link.href, method === 'POST' ? sent : undefined);
};

export const activate = (admin: Admin, from: AdminAnswer, sent: object) =>
  follow(admin, from, 'activate', sent);
export const verify = (admin: Admin, base: string, factor: AdminBody | undefined, sent: object = {}) =>
  admin.post(`${base}/${factor?.id ?? 'none'}/verify`, sent);
