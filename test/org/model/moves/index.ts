import type { Maker } from '../move.ts';
import type { Operation } from '../table.ts';
import {
  activate,
  activateEmail,
  activatePoll,
  activateSms,
  activationResend,
  duoCallback,
} from './activate.ts';
import { enroll } from './enrol.ts';
import { changePassword, resetPassword } from './password.ts';
import { answer, recover, recoveryResend, recoveryVerify, redeem } from './recovery.ts';
import { activateAccount, authenticate, getState, introspect, signIn } from './sign-in.ts';
import { verify, verifyResend } from './verify.ts';
import { cancel, previous, skip } from './ways.ts';

/** Every call of spec 3.0. */
export const MOVES: Readonly<Record<Operation, Maker>> = {
  signIn,
  activateAccount,
  getState,
  introspect,
  authenticate,
  changePassword,
  recover,
  recoveryVerify,
  recoveryResend,
  redeem,
  answer,
  resetPassword,
  previous,
  skip,
  cancel,
  enroll,
  activate,
  activatePoll,
  activateEmail,
  activateSms,
  activationResend,
  duoCallback,
  verify,
  verifyResend,
};
export const OPERATIONS = Object.keys(MOVES) as Operation[];
