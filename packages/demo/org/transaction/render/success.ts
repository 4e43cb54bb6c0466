import { isoDate, type JsonObject } from '../../json.ts';
import type { SessionToken } from '../../sessions/session-token.ts';
import type { Step } from '../step.ts';
import { cancel } from './links.ts';
import { renderUser } from './user.ts';

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
