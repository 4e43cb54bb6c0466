import { ApiError, WrongProof } from '../errors/api-error.ts';
import { countPretended } from '../first-factor/pretend.ts';
import { lock } from '../people/lockout.ts';
import { THROTTLES } from '../throttles.ts';
import type { Step } from '../transaction/step.ts';
import { endTransactionsOf } from '../transaction/transactions.ts';

/** Counts a wrong proof; the fifth within five minutes locks the account and says so itself (spec 3.10.1, 5.4). */
export function countFailure(step: Step, error: unknown): unknown {
  const { org, person } = step;
  if (person.id === '') return countPretended(step, error);
  if (!(error instanceof WrongProof) || !org.throttles.isOn('factorLockout')) return error;
  const { limit, windowMs } = THROTTLES.factorLockout;
  const now = org.clock.now();
  person.factorFailures = [...person.factorFailures.filter((time) => time > now - windowMs), now];
  if (person.factorFailures.length < limit) {
    org.store.people.put(person);
    return error;
  }
  lock(org, person, 'factor');
  endTransactionsOf(org, person.id);
  return new ApiError('E0000069');
}
