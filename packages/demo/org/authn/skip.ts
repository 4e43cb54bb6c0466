import { proceed } from '../transaction/proceed.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/skip: leave the warning, or the enrolments that may wait (spec 3.8). */
export const skip: Operation = {
  path: '/api/v1/authn/skip',
  legalIn: ['PASSWORD_WARN'],
  run(step) {
    step.transaction.isPasswordSettled = true;
    return proceed(step);
  },
};
