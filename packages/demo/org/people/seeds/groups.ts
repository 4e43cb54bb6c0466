import { POLICY_FACTORS, type PolicyFactor, type SelfEnrollment } from '../../policies/policy.ts';
import type { Seed } from '../seed.ts';

/** The factors people of a group may or must enrol; all others are not for them. */
const enrolls = (named: Partial<Record<PolicyFactor, SelfEnrollment>>) =>
  Object.fromEntries(
    POLICY_FACTORS.map((name) => [name, { enroll: { self: named[name] ?? 'NOT_ALLOWED' } }]),
  );

/** Groups of seeded people: each changes one thing in the policy of a fresh org. */
export const groups = {
  'Second factor': { signOn: { requireFactor: true } },
  'Number challenge': { push: { numberChallenge: true } },
  'Lockout shown': { password: { lockout: { showLockoutFailures: true } } },
  'Three attempts': { password: { lockout: { maxAttempts: 3, showLockoutFailures: true } } },
  'Password expires': { password: { age: { maxAgeDays: 90, expireWarnDays: 10, historyCount: 4 } } },
  'Password elsewhere': {
    password: {
      age: { maxAgeDays: 90, expireWarnDays: 10 },
      managedElsewhere: { title: 'Staff directory', href: 'https://directory.example.com/password' },
    },
  },
  'No unlock': { password: { selfServiceUnlock: 'DENY', lockout: { showLockoutFailures: true } } },
  'Factors in sequence': {
    signOn: {
      factorSequence: { first: ['okta_push', 'okta_email'], second: ['okta_password', 'google_otp'] },
    },
  },
  'Mail is enough': { signOn: { factorSequence: { first: ['okta_email'] } } },
  'Mail, then a password': {
    signOn: { factorSequence: { first: ['okta_email'] } },
    mfaEnroll: {
      factors: enrolls({ okta_email: 'OPTIONAL', okta_password: 'REQUIRED' }),
      enroll: { self: 'LOGIN' },
    },
  },
  /** Who may allow an application for everybody. */
  Administrators: {},
  'Enrols a factor': {
    signOn: { requireFactor: true },
    mfaEnroll: {
      factors: enrolls({
        okta_question: 'OPTIONAL',
        google_otp: 'OPTIONAL',
        okta_otp: 'OPTIONAL',
        okta_push: 'OPTIONAL',
        okta_sms: 'OPTIONAL',
        okta_call: 'OPTIONAL',
        okta_email: 'OPTIONAL',
      }),
    },
  },
  'Enrols two factors': {
    signOn: { requireFactor: true },
    mfaEnroll: {
      factors: enrolls({ okta_question: 'REQUIRED', okta_sms: 'REQUIRED', google_otp: 'OPTIONAL' }),
    },
  },
  'May enrol later': {
    mfaEnroll: {
      factors: enrolls({ okta_push: 'REQUIRED', okta_email: 'OPTIONAL' }),
      enroll: { self: 'LOGIN' },
      gracePeriod: { endDate: '2099-12-31T00:00:00.000Z' },
    },
  },
  'Enrols at a partner': {
    signOn: { requireFactor: true },
    mfaEnroll: {
      factors: enrolls({
        duo: 'OPTIONAL',
        generic_saml: 'OPTIONAL',
        generic_oidc: 'OPTIONAL',
        claims_provider: 'OPTIONAL',
      }),
    },
  },
  'Enrols an old key': {
    signOn: { requireFactor: true },
    mfaEnroll: { factors: enrolls({ fido_u2f: 'OPTIONAL', okta_email: 'OPTIONAL' }) },
  },
  'Enrols a key': {
    signOn: { requireFactor: true },
    mfaEnroll: { factors: enrolls({ fido_webauthn: 'OPTIONAL', okta_email: 'OPTIONAL' }) },
  },
  'Enrols a token': {
    signOn: { requireFactor: true },
    mfaEnroll: {
      factors: enrolls({
        rsa_token: 'OPTIONAL',
        del_oath: 'OPTIONAL',
        symantec_vip: 'OPTIONAL',
        yubikey_token: 'OPTIONAL',
        custom_hotp: 'OPTIONAL',
      }),
    },
  },
} satisfies Seed['groups'];

/** The name of a group above. */
export type SeedGroup = keyof typeof groups;
