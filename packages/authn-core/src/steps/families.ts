import type { Status } from '../transaction/transaction.ts';
import { mfaChallenge } from './mfa-challenge.ts';
import { mfaRequired } from './mfa-required.ts';
import { changeablePassword, resettablePassword } from './password.ts';
import { lockedOut, recovery, recoveryChallenge } from './recovery.ts';
import { unsupported } from './unsupported.ts';
import type { View } from './view.ts';

/**
 * The makers of the steps of some statuses. Families that a flow is not given cost it nothing: their statuses are
 * UNSUPPORTED steps there, with the org's links. Where two know a status, the later one is asked.
 */
export type StepFamily = { readonly [S in Status | 'UNSUPPORTED']?: (view: View) => object };

/** What every flow has beyond a password that is enough: factors, a locked account, and whatever it does not know. */
export const signInFamily: StepFamily = {
  LOCKED_OUT: () => ({}),
  MFA_REQUIRED: mfaRequired,
  MFA_CHALLENGE: mfaChallenge,
  UNSUPPORTED: unsupported,
};

/** Passwords that expire. */
export const passwordFamily: StepFamily = {
  PASSWORD_WARN: changeablePassword,
  PASSWORD_EXPIRED: changeablePassword,
};

/** Passwords that were forgotten, and accounts to unlock. */
export const recoveryFamily: StepFamily = {
  LOCKED_OUT: lockedOut,
  RECOVERY: recovery,
  RECOVERY_CHALLENGE: recoveryChallenge,
  PASSWORD_RESET: resettablePassword,
};
