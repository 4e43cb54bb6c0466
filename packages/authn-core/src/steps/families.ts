import type { Status } from '../transaction/transaction.ts';
import { mfaChallenge } from './mfa-challenge.ts';
import { mfaRequired } from './mfa-required.ts';
import { changeablePassword, resettablePassword } from './password.ts';
import { lockedOut, recovery, recoveryChallenge } from './recovery.ts';
import { success } from './success.ts';
import { unauthenticated } from './unauthenticated.ts';
import type { View } from './view.ts';

/**
 * The makers of the steps of some statuses. Families that a flow is not given cost it nothing: their statuses are
 * UNSUPPORTED steps there, with the org's links.
 */
export type StepFamily = { readonly [S in Status]?: (view: View) => object };

/** What every flow has: signing in, with a factor. */
export const signInFamily: StepFamily = {
  UNAUTHENTICATED: unauthenticated,
  LOCKED_OUT: lockedOut,
  MFA_REQUIRED: mfaRequired,
  MFA_CHALLENGE: mfaChallenge,
  SUCCESS: success,
};

/** Passwords that expire. */
export const passwordFamily: StepFamily = {
  PASSWORD_WARN: changeablePassword,
  PASSWORD_EXPIRED: changeablePassword,
};

/** Passwords that were forgotten, and accounts to unlock. */
export const recoveryFamily: StepFamily = {
  RECOVERY: recovery,
  RECOVERY_CHALLENGE: recoveryChallenge,
  PASSWORD_RESET: resettablePassword,
};
