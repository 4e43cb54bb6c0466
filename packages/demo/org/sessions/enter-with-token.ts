import type { Call } from '../http/call.ts';
import type { Session } from './session.ts';
import { liveSession, redeemSessionToken } from './sessions.ts';

/**
 * Exchanges a session token for the `sid` cookie (spec 4.1). Classic: a live session stays, and the token is burnt all the
 * same (appendix C.3). Returns the session the browser has afterwards, if any.
 */
export function enterWithToken({ org, cookies }: Call, token: string): Session | undefined {
  const before = liveSession(org, cookies.get('sid'));
  const session = redeemSessionToken(org, token);
  if (before) {
    if (session) org.store.sessions.delete(session.id);
    return before;
  }
  if (session) cookies.set('sid', session.id);
  return session;
}
