import type { Status } from '../transaction/transaction.ts';
import { consent } from './consent.ts';
import { deviceActivate } from './device-activate.ts';
import { mfaChallenge } from './mfa-challenge.ts';
import { mfaEnrollActivate } from './mfa-enroll-activate.ts';
import { mfaEnroll } from './mfa-enroll.ts';
import { mfaRequired } from './mfa-required.ts';
import { changeablePassword, resettablePassword } from './password.ts';
import { poll } from './poll.ts';
import { profileRequired } from './profile-required.ts';
import { lockedOut, recovery, recoveryChallenge } from './recovery.ts';
import { bootstrapped } from './unauthenticated.ts';
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

/** Factors that the person sets up. */
export const enrollFamily: StepFamily = {
  MFA_ENROLL: mfaEnroll,
  MFA_ENROLL_ACTIVATE: mfaEnrollActivate,
};

/**
 * Transactions that began elsewhere: at an application (step-up, consent, a missing profile), on another device, with
 * the name alone. `FACTOR_X` is `MFA_X` under another name (spec §2.2).
 */
export const bootstrapFamily: StepFamily = {
  UNAUTHENTICATED: bootstrapped,
  FACTOR_REQUIRED: mfaRequired,
  FACTOR_CHALLENGE: mfaChallenge,
  FACTOR_ENROLL: mfaEnroll,
  FACTOR_ENROLL_ACTIVATE: mfaEnrollActivate,
  CONSENT_REQUIRED: consent,
  ADMIN_CONSENT_REQUIRED: consent,
  PROFILE_REQUIRED: profileRequired,
  POLL: poll,
  DEVICE_ACTIVATE: deviceActivate,
};

/** Passwords that were forgotten, and accounts to unlock. */
export const recoveryFamily: StepFamily = {
  LOCKED_OUT: lockedOut,
  RECOVERY: recovery,
  RECOVERY_CHALLENGE: recoveryChallenge,
  PASSWORD_RESET: resettablePassword,
};
