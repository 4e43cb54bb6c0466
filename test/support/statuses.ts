import type { Step } from '@authn-flow/authn-core';

// A status that is missing here, or too much, does not compile.
const ALL: Record<Step['status'], true> = {
  UNAUTHENTICATED: true,
  PASSWORD_WARN: true,
  PASSWORD_EXPIRED: true,
  RECOVERY: true,
  RECOVERY_CHALLENGE: true,
  PASSWORD_RESET: true,
  LOCKED_OUT: true,
  MFA_ENROLL: true,
  FACTOR_ENROLL: true,
  MFA_ENROLL_ACTIVATE: true,
  FACTOR_ENROLL_ACTIVATE: true,
  MFA_REQUIRED: true,
  FACTOR_REQUIRED: true,
  MFA_CHALLENGE: true,
  FACTOR_CHALLENGE: true,
  CONSENT_REQUIRED: true,
  ADMIN_CONSENT_REQUIRED: true,
  PROFILE_REQUIRED: true,
  POLL: true,
  DEVICE_ACTIVATE: true,
  SUCCESS: true,
  UNSUPPORTED: true,
};

/** Every status that a step may have. */
export const STATUSES = Object.keys(ALL);
