import type { Step } from '@authn-flow/authn-core';
import { at } from '@authn-flow/authn-core/testing';
import { arrive } from './meet-org.ts';
import type { Visit } from './meet-org.ts';
import type { Visitor } from './visitor.ts';
import { choice, offered } from './walk.ts';

/** Gives the name and then the password, on a transaction that begins with the name alone. */
export async function nameAndPassword(me: Visitor, short: string): Promise<Step> {
  const { login, password } = await me.control.person(short);
  const list = at(await offered(me.start.login?.({ identifier: login })), 'FACTOR_REQUIRED');
  return choice(list, 'password').verify({ password });
}

/** Somebody on the way to an OAuth application, after name and password. */
export async function atApp(visit: Visit, app: string, short: string): Promise<Visitor> {
  const me = await arrive(visit, `/app/${app}`);
  await nameAndPassword(me, short);
  return me;
}

/** What the application shows once the sign-in has led there. */
export async function pageOfApp(me: Visitor): Promise<string> {
  const { next } = at(me.flow.step, 'SUCCESS');
  const answer = await me.browser(next?.href ?? '', { redirect: 'manual' });
  return (await me.browser(answer.headers.get('location') ?? '')).text();
}
