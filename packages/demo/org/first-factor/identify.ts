import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { findPerson } from '../people/find-person.ts';
import { unlockWhenDue } from '../people/lockout.ts';
import { nobody } from '../people/nobody.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { Policy, PolicyFactor } from '../policies/policy.ts';
import { firstFactors } from './first-factors.ts';
import { pretendedFactors } from './pretended-factors.ts';

/** Whom a name means when it comes without a password. */
export interface Identified {
  /** Nobody, if there is no such person or they may not sign in: what follows looks the same (spec 5.7). */
  readonly person: Person;
  readonly policy: Policy;
  /** How people under this policy prove themselves first. */
  readonly ways: readonly PolicyFactor[];
  /** Locked, and the policy says so to everybody. */
  readonly isLockoutShown: boolean;
}

/** Looks a name up; names nobody has are under the org's own policy. */
export function identify(org: OrgContext, name: string): Identified {
  const found = findPerson(org.store, name);
  const policy = policyFor(org.store, found ?? nobody());
  if (found) unlockWhenDue(org, policy, found);
  const { first } = policy.signOn.factorSequence;
  const ways: readonly PolicyFactor[] = first.length > 0 ? first : ['okta_password'];
  const maySignIn =
    found !== undefined &&
    ['ACTIVE', 'PASSWORD_EXPIRED'].includes(found.status) &&
    policy.signOn.access === 'ALLOW' &&
    firstFactors(org, found, policy, ways).length > 0;
  const isLockoutShown = found?.status === 'LOCKED_OUT' && policy.password.lockout.showLockoutFailures;
  // Factors that show something of the person cannot be imitated, and a list must not be empty (spec 7.76).
  if (!maySignIn && !isLockoutShown && pretendedFactors(org, { name, ways }).length === 0) {
    throw new ApiError('E0000004');
  }
  return {
    person: maySignIn ? found : nobody(),
    policy,
    ways,
    isLockoutShown,
  };
}
