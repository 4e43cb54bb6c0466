import { isoDate, type JsonObject } from '../../json.ts';
import type { SessionToken } from '../../sessions/session-token.ts';
import type { Step } from '../step.ts';
import { cancel, get } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderUser } from './user.ts';

/** SUCCESS of a step-up: the state token lives on until its redirect is used (spec 2.6, appendix C.3). */
export const renderStepUpSuccess = ({ call, person, transaction }: Step): StateView => ({
  embedded: { user: renderUser(person) },
  links: { next: get(call.origin, `/login/step-up/redirect?stateToken=${transaction.id}`, 'original') },
  hasCancel: false,
});

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
