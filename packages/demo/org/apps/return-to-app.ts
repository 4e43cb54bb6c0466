import { ApiError, illegalInState } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { redirect } from '../http/responses.ts';
import { newSessionId } from '../ids.ts';
import type { Session } from '../sessions/session.ts';
import { setSessionCookie } from '../sessions/session-cookie.ts';
import { extend, liveSession } from '../sessions/sessions.ts';
import { endTransaction, liveTransaction } from '../transaction/transactions.ts';

/**
 * GET /login/step-up/redirect and /login/token/redirect: the `original` link of SUCCESS; sets the session and goes to the
 * application. The session token of the same answer is burnt with it: it is one sign-in.
 */
export function returnToApp(call: Call): Response {
  const { org, cookies, origin } = call;
  const transaction = liveTransaction(org, call.url.searchParams.get('stateToken'));
  const { stepUp, authorization, status, personId, proven, deviceGrantId, sessionToken } = transaction;
  const target = authorization?.returnTo ?? (stepUp && (stepUp.returnTo ?? `/app/${stepUp.app}`));
  if (target === undefined || status !== 'SUCCESS' || deviceGrantId !== undefined) {
    throw illegalInState('The sign-in is not finished.');
  }
  endTransaction(org, transaction);
  const isSpent = sessionToken !== undefined && !org.store.sessionTokens.get(sessionToken);
  if (isSpent) throw new ApiError('E0000011', { summary: 'The session token of this sign-in was used' });
  if (sessionToken !== undefined) org.store.sessionTokens.delete(sessionToken);
  const now = org.clock.now();
  const before = liveSession(org, cookies.get('sid'));
  // A session that is stepped up stays the same session, and knows more afterwards.
  const session: Session =
    before?.personId === personId
      ? { ...before, proven }
      : { id: newSessionId(), personId, createdAt: now, expiresAt: now, proven };
  extend(org, session);
  setSessionCookie(call, session);
  return redirect(`${origin}${target}`);
}
