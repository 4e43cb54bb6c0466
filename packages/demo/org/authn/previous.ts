import { dropEnrollment } from '../enrollment/activate-factor.ts';
import { illegalInState } from '../errors/api-error.ts';
import { kindOf } from '../factors/kinds.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import { isOnPipeline } from '../transaction/public-status.ts';
import type { Step } from '../transaction/step.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/previous: back to the list of factors: a pending one is dropped; a code already sent stays valid (spec 3.8, 3.10.1). */
export const previous: Operation = {
  path: '/api/v1/authn/previous',
  legalIn: ['MFA_CHALLENGE', 'MFA_ENROLL_ACTIVATE'],
  run(step) {
    if (step.transaction.status === 'MFA_ENROLL_ACTIVATE') return dropEnrollment(step);
    const { transaction } = step;
    if (isOnPipeline(transaction)) throw illegalInState('FACTOR_CHALLENGE has no way back.');
    withdraw(step);
    delete transaction.challenge;
    transaction.status = transaction.identified ? 'FIRST_FACTOR' : 'MFA_REQUIRED';
    return renderTransaction(step);
  },
};

/** Takes the open challenge back from the person's phone. */
export function withdraw(step: Step, challenge = step.transaction.challenge): void {
  const factor = step.org.store.factors.get(challenge?.factorId ?? '');
  if (challenge && factor) kindOf(factor).withdraw?.(step, challenge);
}
