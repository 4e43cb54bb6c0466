import { canSkipEnrollment } from '../enrollment/enrollable.ts';
import { illegalInState } from '../errors/api-error.ts';
import { refuseIfLocked } from '../factors/proof.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/skip: leave the warning, or the enrolments that may wait (spec 3.8). */
export const skip: Operation = {
  path: '/api/v1/authn/skip',
  legalIn: ['PASSWORD_WARN', 'MFA_ENROLL'],
  run(step) {
    const { transaction } = step;
    const isWarning = transaction.status === 'PASSWORD_WARN';
    if (!isWarning && !canSkipEnrollment(step)) throw illegalInState('A factor must be enrolled first.');
    // A refused skip settles nothing.
    refuseIfLocked(step.person);
    if (isWarning) transaction.isPasswordSettled = true;
    else transaction.isEnrollmentSettled = true;
    return proceed(step);
  },
};
