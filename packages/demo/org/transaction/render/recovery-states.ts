import { isoDate, type JsonObject } from '../../json.ts';
import type { Call } from '../../http/call.ts';
import type { Person } from '../../people/person.ts';
import type { RecoveryToken } from '../../recovery/recovery-token.ts';
import type { Step } from '../step.ts';
import type { RecoveryType } from '../transaction.ts';
import { cancel, post } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderUser } from './user.ts';

/** RECOVERY_CHALLENGE by SMS or CALL: nothing about the person before they have proven themselves (spec 1.4.1). */
export function renderRecoveryChallenge({ call, transaction }: Step): StateView {
  const factorType = transaction.recovery?.factorType ?? 'SMS';
  const base = `/api/v1/authn/recovery/factors/${factorType}`;
  return {
    members: { factorType, recoveryType: transaction.recovery?.type },
    embedded: {},
    links: {
      next: post(call.origin, `${base}/verify`, 'verify'),
      resend: post(call.origin, `${base}/resend`, factorType.toLowerCase()),
    },
  };
}

/** RECOVERY: the answer to the recovery question is due. */
export function renderRecovery({ call, person, transaction }: Step): StateView {
  const question = person.recoveryQuestion?.question ?? '';
  return {
    members: { recoveryType: transaction.recovery?.type },
    embedded: { user: { ...renderUser(person), recovery_question: { question } } },
    links: { next: post(call.origin, '/api/v1/authn/recovery/answer', 'answer') },
  };
}

/** RECOVERY_CHALLENGE by EMAIL: no token, no links (spec 7.8). */
export const renderMailedRecovery = (
  recoveryType: RecoveryType,
  relayState: string | undefined,
): JsonObject => ({
  status: 'RECOVERY_CHALLENGE',
  factorResult: 'WAITING',
  factorType: 'EMAIL',
  recoveryType,
  ...(relayState !== undefined && { relayState }),
});

/** RECOVERY for a trusted application: it is handed the recovery token (spec 0.3). */
export const renderTrustedRecovery = (
  { origin }: Call,
  person: Person,
  token: RecoveryToken,
  relayState: string | undefined,
): JsonObject => ({
  expiresAt: isoDate(token.expiresAt),
  status: 'RECOVERY',
  recoveryToken: token.id,
  recoveryType: token.type,
  ...(relayState !== undefined && { relayState }),
  _embedded: { user: renderUser(person) },
  _links: { next: post(origin, '/api/v1/authn/recovery/token', 'recovery'), ...cancel(origin) },
});
