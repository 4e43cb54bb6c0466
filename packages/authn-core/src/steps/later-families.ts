import { bootstrapped } from './bootstrapped.ts';
import { consent } from './consent.ts';
import { deviceActivate } from './device-activate.ts';
import type { StepFamily } from './families.ts';
import { mfaChallenge } from './mfa-challenge.ts';
import { mfaEnrollActivate } from './mfa-enroll-activate.ts';
import { mfaEnroll } from './mfa-enroll.ts';
import { mfaRequired } from './mfa-required.ts';
import { poll } from './poll.ts';
import { profileRequired } from './profile-required.ts';

// Apart from the other families, so that `lazy.ts` can fetch these later.

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
