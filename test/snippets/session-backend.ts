import { createSession } from '@authn-flow/authn-core/session';

/** On a server: the page posted its session token here, and gets a session of the application's own. */
export async function logIn(sessionToken: string, begin: (userId: string) => Promise<string>) {
  const created = await createSession({ orgUrl: 'https://id.example.com', sessionToken, timeout: 5_000 });
  if (created.ok && created.session.userId !== undefined) {
    return { status: 200, cookie: await begin(created.session.userId) };
  }
  const refused = !created.ok && created.problem.code === 'refused'; // used, too old, or made up
  return { status: refused ? 401 : 503 };
}
