import { login } from '../authorization/login.ts';
import { recoverLogin } from '../authorization/recover-login.ts';
import { giveConsent } from '../consent/give-consent.ts';
import { activateDevice } from '../device-grants/activate-device.ts';
import { LIFECYCLE_OPERATIONS } from '../enrollment/activate-factor.ts';
import { enrollFactor } from '../enrollment/enroll-factor.ts';
import { poll } from '../polling/poll.ts';
import { register } from '../profile/register.ts';
import { answerRecoveryQuestion } from '../recovery/answer.ts';
import { resendRecoveryCode, verifyRecoveryCode } from '../recovery/recovery-code.ts';
import { changePassword } from './change-password.ts';
import type { Operation } from './operation.ts';
import { getState } from './get-state.ts';
import { previous } from './previous.ts';
import { resetPassword } from './reset-password.ts';
import { skip } from './skip.ts';
import { resendChallenge, verifyFactor } from './verify-factor.ts';

/** Every call on a live transaction, in the order of spec 3.0: add a new one here. */
export const OPERATIONS: readonly Operation[] = [
  getState,
  changePassword,
  verifyRecoveryCode,
  resendRecoveryCode,
  answerRecoveryQuestion,
  resetPassword,
  previous,
  skip,
  enrollFactor,
  ...LIFECYCLE_OPERATIONS,
  verifyFactor,
  resendChallenge,
  login,
  recoverLogin,
  register,
  giveConsent,
  poll,
  activateDevice,
];
