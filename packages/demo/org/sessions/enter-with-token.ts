import type { Call } from '../http/call.ts';
import type { Session } from './session.ts';
import { setSessionCookie } from './session-cookie.ts';
import { liveSession, redeemSessionToken } from './sessions.ts';

/**
 * Exchanges a session token for the `sid` cookie (spec 4.1), and returns the session the browser has afterwards, if any.
 * Classic: a live session stays, and the token is burnt all the same (appendix C.3).
 */
export function enterWithToken(call: Call, token: string): Session | undefined {
  const { org, cookies } = call;
  const before = liveSession(org, cookies.get('sid'));
  const session = redeemSessionToken(org, token);
  if (before && !org.switches.newSessionWins) {
    if (session) org.store.sessions.delete(session.id);
    return before;
  }
  if (before) {
    org.store.sessions.delete(before.id);
    cookies.clear('sid');
  }
  if (session) setSessionCookie(call, session);
  return session;
}
