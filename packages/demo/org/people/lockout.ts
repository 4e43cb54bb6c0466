import type { OrgContext } from '../context.ts';
import type { Policy } from '../policies/policy.ts';
import type { Person, UserStatus } from './person.ts';

/** Locks the account; `by` says whether wrong passwords or wrong factors did it. */
export function lock(org: OrgContext, person: Person, by: 'password' | 'factor'): void {
  person.status = 'LOCKED_OUT';
  person.lockedAt = org.clock.now();
  person.lockedBy = by;
  person.passwordFailures = 0;
  person.factorFailures = [];
  org.store.people.put(person);
}

/** Makes the account active again, or whatever else it is once it is not locked. */
export function unlock(org: OrgContext, person: Person, status: UserStatus = 'ACTIVE'): void {
  person.status = status;
  delete person.lockedAt;
  delete person.lockedBy;
  person.passwordFailures = 0;
  person.factorFailures = [];
  org.store.people.put(person);
}

/** Ends a password lockout whose time has passed; a factor lockout never ends by itself (appendix C.3). */
export function unlockWhenDue(org: OrgContext, policy: Policy, person: Person): void {
  const minutes = policy.password.lockout.autoUnlockMinutes;
  if (person.status !== 'LOCKED_OUT' || person.lockedBy !== 'password' || minutes <= 0) return;
  if (org.clock.now() >= (person.lockedAt ?? 0) + minutes * 60_000) unlock(org, person);
}
