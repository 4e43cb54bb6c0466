import { kindOf } from '../factors/kinds.ts';
import { refuseIfLocked } from '../factors/proof.ts';
import type { JsonObject } from '../json.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import type { Enrolled } from './enrollment.ts';

/** The factor is active and what is due next follows, or its activation goes on. */
export function continueEnrollment(step: Step, enrolled: Enrolled): JsonObject {
  const { org, person, transaction } = step;
  refuseIfLocked(person);
  if ('pending' in enrolled) {
    transaction.status = 'MFA_ENROLL_ACTIVATE';
    transaction.enrollment = enrolled.pending;
    return renderTransaction(step);
  }
  for (const factor of enrolled.active) org.store.factors.put({ ...factor, status: 'ACTIVE' });
  const [first] = enrolled.active;
  delete transaction.enrollment;
  transaction.hasEnrolled = true;
  if (first) {
    person.lastFactorId = first.id;
    org.store.people.put(person);
    // Whoever has just shown that they hold the factor is not asked for it again (spec 3.9.7).
    const amr = new Set([...transaction.proven.amr, 'mfa', ...kindOf(first).amr]);
    transaction.proven = { ...transaction.proven, amr: [...amr], factorAt: org.clock.now() };
  }
  return proceed(step);
}
