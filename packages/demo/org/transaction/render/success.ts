import { isoDate, type JsonObject } from '../../json.ts';
import type { SessionToken } from '../../sessions/session-token.ts';
import type { Step } from '../step.ts';
import { cancel, get } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderUser } from './user.ts';

/** SUCCESS that leads back to an application: the state token lives on until its redirect is used (appendix C.3). */
export function renderLastingSuccess({ call, person, transaction }: Step): StateView {
  const { id, sessionToken, deviceActivationStatus } = transaction;
  // The device goes on by itself: the page has nothing more to do (spec 1.2).
  if (deviceActivationStatus) {
    return { embedded: { deviceActivationStatus }, hasCancel: false, hasTarget: false };
  }
  const path = sessionToken === undefined ? '/login/step-up/redirect' : '/login/token/redirect';
  return {
    ...(sessionToken !== undefined && { members: { sessionToken } }),
    embedded: { user: renderUser(person) },
    links: { next: get(call.origin, `${path}?stateToken=${id}`, 'original') },
    hasCancel: false,
  };
}

/** SUCCESS: no state token any more, a session token instead (spec 2.6). */
export const renderSuccess = (
  { call, person, transaction }: Step,
  sessionToken: SessionToken,
): JsonObject => ({
  expiresAt: isoDate(sessionToken.expiresAt),
  status: 'SUCCESS',
  sessionToken: sessionToken.id,
  recoveryType: transaction.recovery?.type,
  ...(transaction.relayState !== undefined && { relayState: transaction.relayState }),
  _embedded: { user: renderUser(person) },
  _links: cancel(call.origin),
});
