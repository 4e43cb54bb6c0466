import { onlyProblem, reachOrg } from '../ask-org.ts';
import type { Answer, Failed, OrgCallOptions } from '../ask-org.ts';
import { checkToken } from '../check-urls.ts';
import { Secret } from '../secret.ts';
import { readError } from '../wire/error.ts';
import { readSession } from '../wire/session.ts';
import { sessionFrom } from './session-from-wire.ts';
import type { Session } from './session.ts';

/** What to exchange, and where. */
export type CreateSessionOptions = OrgCallOptions & {
  /** Of SUCCESS: good once, for five minutes; after any answer of the org's it is used up. */
  sessionToken: string;
};

/**
 * Exchanges a session token for a session, for a backend of one's own: no cookie is set, and no API token is needed
 * (spec §4.1, §4.2). A token that is unknown, used or too old is the problem `refused` (401).
 *
 * What a network or an org does is a value, `{ ok: false, problem }`; a promise rejects for misuse only.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 * @example
 * const created = await createSession({ orgUrl, sessionToken });
 * if (created.ok) await logIn(created.session.userId);
 */
export async function createSession(
  options: CreateSessionOptions,
): Promise<{ readonly ok: true; readonly session: Session } | Failed> {
  const sessionToken = new Secret(checkToken('sessionToken', options.sessionToken));
  const { ask, orgUrl } = reachOrg(options);
  const url = `${orgUrl}/api/v1/sessions`;
  const answer = await ask({ method: 'POST', url, body: { sessionToken }, read: readOne, wanted: A_SESSION });
  return answer.ok ? { ok: true, session: answer.value } : onlyProblem(answer);
}

/** A session, or none: the browser is not signed in. That is an answer, not a problem. */
export type CurrentSession = { readonly ok: true; readonly session: Session | undefined } | Failed;

/**
 * Who is signed in here, by the org's cookie (spec §4.2). For pages whose origin the org trusts for CORS, in browsers
 * that send cookies across sites; elsewhere nobody is ever signed in.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function getSession(options: OrgCallOptions): Promise<CurrentSession> {
  const { ask, orgUrl } = reachOrg(options);
  return current(await ask({ method: 'GET', url: mine(orgUrl), read: readOne, wanted: A_SESSION }));
}

/**
 * Starts the session's idle time anew, within its absolute life (spec §4.2); `session` is `undefined` if there is none
 * to refresh.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function refreshSession(options: OrgCallOptions): Promise<CurrentSession> {
  const { ask, orgUrl } = reachOrg(options);
  const url = `${mine(orgUrl)}/lifecycle/refresh`;
  return current(await ask({ method: 'POST', url, body: {}, read: readOne, wanted: A_SESSION }));
}

/**
 * Signs out without leaving the page (spec §4.2); `closed` is false if there was no session.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function closeSession(
  options: OrgCallOptions,
): Promise<{ readonly ok: true; readonly closed: boolean } | Failed> {
  const { ask, orgUrl } = reachOrg(options);
  // 204 as a rule; whatever a proxy makes of it, a 2xx is a yes.
  const answer = await ask({ method: 'DELETE', url: mine(orgUrl), read: () => true, wanted: 'a yes' });
  if (answer.ok) return { ok: true, closed: true };
  return isNone(answer) ? { ok: true, closed: false } : onlyProblem(answer);
}

const A_SESSION = 'a session';

const mine = (orgUrl: string): string => `${orgUrl}/api/v1/sessions/me`;

function readOne(body: unknown): Session | undefined {
  const wire = readSession(body);
  return wire && sessionFrom(wire);
}

function current(answer: Answer<Session>): CurrentSession {
  if (answer.ok) return { ok: true, session: answer.value };
  return isNone(answer) ? { ok: true, session: undefined } : onlyProblem(answer);
}

/** 404 of the org's: no session. 404 of somebody else's, or for the path, is a wrong address. */
function isNone({ status, body }: Exclude<Answer<unknown>, { ok: true }>): boolean {
  if (status !== 404) return false;
  const errorCode = readError(body)?.errorCode;
  return errorCode !== undefined && errorCode !== 'E0000008';
}
