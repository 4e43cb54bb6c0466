import type { OrgContext } from '../context.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { toLoginKey } from '../people/find-person.ts';
import { findPerson } from '../people/find-person.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { RecoveryFactorType, RecoveryType } from '../transaction/transaction.ts';

/** Whom a recovery is for: logins first, then primary, then secondary mail addresses; nobody deactivated (spec 3.4). */
export function findForRecovery(org: OrgContext, username: string): Person | undefined {
  const key = toLoginKey(username);
  const everybody = (): Person[] => org.store.people.all();
  const found =
    findPerson(org.store, username) ??
    everybody().find(({ email }) => toLoginKey(email) === key) ??
    everybody().find(({ secondEmail }) => secondEmail !== undefined && toLoginKey(secondEmail) === key);
  return found?.status === 'DEPROVISIONED' ? undefined : found;
}

/** Why this recovery cannot work: trusted callers are told, public ones see the masked answer (appendix C.3). */
export function reasonAgainst(
  org: OrgContext,
  person: Person | undefined,
  type: Exclude<RecoveryType, 'ACCOUNT_ACTIVATION'>,
  factorType: RecoveryFactorType | undefined,
): ErrorCode | undefined {
  if (!person) return 'E0000095';
  const { password } = policyFor(org.store, person);
  const notAllowed = type === 'UNLOCK' ? 'E0000032' : 'E0000034';
  if (!['ACTIVE', 'LOCKED_OUT', 'PASSWORD_EXPIRED'].includes(person.status)) return notAllowed;
  if ((type === 'UNLOCK' ? password.selfServiceUnlock : password.selfServicePasswordReset) === 'DENY')
    return notAllowed;
  if (person.status === 'LOCKED_OUT' && password.selfServiceUnlock === 'DENY') return 'E0000119';
  if (factorType === undefined) return undefined;
  const factor = ({ EMAIL: 'okta_email', SMS: 'okta_sms', CALL: 'okta_call' } as const)[factorType];
  if (password.recovery[factor].status !== 'ACTIVE') return notAllowed;
  return factorType !== 'EMAIL' && !person.mobilePhone ? 'E0000097' : undefined;
}
