import { canSkipEnrollment } from '../enrollment/enrollable.ts';
import { illegalInState } from '../errors/api-error.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/skip: leave the warning, or the enrolments that may wait (spec 3.8). */
export const skip: Operation = {
  path: '/api/v1/authn/skip',
  legalIn: ['PASSWORD_WARN', 'MFA_ENROLL'],
  run(step) {
    const { transaction } = step;
    if (transaction.status === 'PASSWORD_WARN') transaction.isPasswordSettled = true;
    else if (canSkipEnrollment(step)) transaction.isEnrollmentSettled = true;
    else throw illegalInState('A factor must be enrolled first.');
    return proceed(step);
  },
};
