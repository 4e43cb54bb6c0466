/** What to do with the session token of SUCCESS, and with the session that it becomes (spec §4). */
export {
  appLink,
  sessionCookieForm,
  sessionCookieRedirect,
  signOutUrl,
  submitForm,
} from './cookie-redirect.ts';
export type { AppLinkOptions, CookieRedirectOptions, FormPost, SignOutOptions } from './cookie-redirect.ts';
export { closeSession, createSession, getSession, refreshSession } from './session-api.ts';
export type { CreateSessionOptions, CurrentSession } from './session-api.ts';
export type { Session } from './session.ts';
export type { Failed, OrgCallOptions } from '../ask-org.ts';
