import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { newRecoveryToken } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { RecoveryType } from '../transaction/transaction.ts';

/** What a recovery mail's link carries, redeemed once at /authn/recovery/token (spec 1.3). */
export interface RecoveryToken {
  /** The token itself. */
  readonly id: string;
  readonly personId: string;
  readonly type: RecoveryType;
  readonly expiresAt: number;
  readonly relayState?: string;
  isUsed?: true;
}

/** Makes a token that lives as long as the password policy says. */
export function mintRecoveryToken(
  org: OrgContext,
  person: Person,
  type: RecoveryType,
  relayState?: string,
): RecoveryToken {
  const { tokenLifetimeMinutes } = policyFor(org.store, person).password.recovery.okta_email.recoveryToken;
  const token: RecoveryToken = {
    id: newRecoveryToken(),
    personId: person.id,
    type,
    expiresAt: org.clock.now() + tokenLifetimeMinutes * 60_000,
    ...(relayState !== undefined && { relayState }),
  };
  org.store.recoveryTokens.put(token);
  return token;
}

/** Burns a token; 403 E0000105 if it was used or is expired, 401 E0000011 if nobody knows it (spec 3.6). */
export function redeemRecoveryToken(org: OrgContext, id: string): RecoveryToken {
  const token = org.store.recoveryTokens.get(id);
  if (!token) throw new ApiError('E0000011', { summary: 'The recovery token is unknown' });
  if (token.isUsed || org.clock.now() >= token.expiresAt) throw new ApiError('E0000105');
  org.store.recoveryTokens.put({ ...token, isUsed: true });
  return token;
}
