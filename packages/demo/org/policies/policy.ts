/** Which answer a policy gives to a request of the person. */
type Permission = 'ALLOW' | 'DENY';
type Switch = 'ACTIVE' | 'INACTIVE';
/** Whether people may, must or cannot enrol a factor themselves. */
export type SelfEnrollment = 'NOT_ALLOWED' | 'OPTIONAL' | 'REQUIRED';

/** The factors a policy speaks about, in the fixed order of spec 3.9.7. */
export const POLICY_FACTORS = [
  'okta_question',
  'google_otp',
  'okta_otp',
  'okta_push',
  'rsa_token',
  'del_oath',
  'symantec_vip',
  'yubikey_token',
  'okta_sms',
  'okta_call',
  'duo',
  'fido_webauthn',
  'fido_u2f',
  'generic_saml',
  'generic_oidc',
  'claims_provider',
  'custom_hotp',
  'okta_email',
  'okta_password',
] as const;
export type PolicyFactor = (typeof POLICY_FACTORS)[number];

/** All rules that steer authentication; names as in the policy API (spec 6.4). */
export interface Policy {
  password: {
    complexity: {
      minLength: number;
      minLowerCase: number;
      minUpperCase: number;
      minNumber: number;
      minSymbol: number;
      excludeUsername: boolean;
      excludeAttributes: string[];
    };
    age: { maxAgeDays: number; expireWarnDays: number; minAgeMinutes: number; historyCount: number };
    lockout: { maxAttempts: number; autoUnlockMinutes: number; showLockoutFailures: boolean };
    recovery: {
      recovery_question: { status: Switch; minLength: number };
      okta_email: { status: Switch; recoveryToken: { tokenLifetimeMinutes: number } };
      okta_sms: { status: Switch };
      okta_call: { status: Switch };
    };
    selfServicePasswordReset: Permission;
    selfServiceUnlock: Permission;
    passwordChange: Permission;
    /** A site where people change their password, if it is not the org (spec 7.13); empty: the org. */
    managedElsewhere: { title: string; href: string };
  };
  signOn: {
    access: Permission;
    requireFactor: boolean;
    factorPromptMode: 'DEVICE' | 'SESSION' | 'ALWAYS';
    /** Minutes. */
    factorLifetime: number;
    rememberDeviceByDefault: boolean;
    /** Sign-in by factors alone: one of `first`, then one of `second` if there are any; no `first`: off. */
    factorSequence: { first: PolicyFactor[]; second: PolicyFactor[] };
    session: {
      maxSessionIdleMinutes: number;
      maxSessionLifetimeMinutes: number;
      usePersistentCookie: boolean;
    };
  };
  mfaEnroll: {
    factors: Record<PolicyFactor, { enroll: { self: SelfEnrollment } }>;
    enroll: { self: 'LOGIN' | 'CHALLENGE' | 'NEVER' };
    /** Until when required enrolments may be skipped, ISO date; empty: no grace. */
    gracePeriod: { endDate: string };
  };
  /** Okta Verify asks for the number the sign-in page shows. */
  push: { numberChallenge: boolean };
  /** Security keys are enrolled as Windows Hello before the standard (spec 3.9.5, 7.44). */
  webauthn: { windowsHello: boolean };
  /** Self-registration of new people; only what the org says counts, not what a group says. */
  registration: {
    status: Switch;
    /** TOKEN: signed in at once; EMAIL: by the link in a mail. */
    activation: 'TOKEN' | 'EMAIL';
    /** Domains of mail addresses that a hook of the administrator refuses. */
    blockedDomains: string[];
  };
}

const everyFactor = (self: SelfEnrollment): Policy['mfaEnroll']['factors'] =>
  Object.fromEntries(
    POLICY_FACTORS.map((name) => [name, { enroll: { self } }]),
  ) as Policy['mfaEnroll']['factors'];

/** The policy of a fresh org (appendix C.3). */
export const freshPolicy = (): Policy => ({
  password: {
    complexity: {
      minLength: 8,
      minLowerCase: 1,
      minUpperCase: 1,
      minNumber: 1,
      minSymbol: 0,
      excludeUsername: true,
      excludeAttributes: [],
    },
    age: { maxAgeDays: 0, expireWarnDays: 0, minAgeMinutes: 0, historyCount: 0 },
    lockout: { maxAttempts: 10, autoUnlockMinutes: 0, showLockoutFailures: false },
    recovery: {
      recovery_question: { status: 'ACTIVE', minLength: 4 },
      okta_email: { status: 'ACTIVE', recoveryToken: { tokenLifetimeMinutes: 10080 } },
      okta_sms: { status: 'ACTIVE' },
      okta_call: { status: 'ACTIVE' },
    },
    selfServicePasswordReset: 'ALLOW',
    selfServiceUnlock: 'ALLOW',
    passwordChange: 'ALLOW',
    managedElsewhere: { title: '', href: '' },
  },
  signOn: {
    access: 'ALLOW',
    requireFactor: false,
    factorPromptMode: 'SESSION',
    factorLifetime: 15,
    rememberDeviceByDefault: false,
    factorSequence: { first: [], second: [] },
    session: { maxSessionIdleMinutes: 120, maxSessionLifetimeMinutes: 0, usePersistentCookie: false },
  },
  mfaEnroll: {
    factors: everyFactor('OPTIONAL'),
    enroll: { self: 'CHALLENGE' },
    gracePeriod: { endDate: '' },
  },
  push: { numberChallenge: false },
  webauthn: { windowsHello: false },
  registration: { status: 'ACTIVE', activation: 'TOKEN', blockedDomains: ['blocked.example'] },
});

/** The words a text (or a text in a list) of the policy may be; a text not listed here is free. */
export const POLICY_WORDS: Readonly<Record<string, readonly string[]>> = {
  status: ['ACTIVE', 'INACTIVE'],
  selfServicePasswordReset: ['ALLOW', 'DENY'],
  selfServiceUnlock: ['ALLOW', 'DENY'],
  passwordChange: ['ALLOW', 'DENY'],
  access: ['ALLOW', 'DENY'],
  'registration.activation': ['TOKEN', 'EMAIL'],
  'factorSequence.first': POLICY_FACTORS,
  'factorSequence.second': POLICY_FACTORS,
  factorPromptMode: ['DEVICE', 'SESSION', 'ALWAYS'],
  'factors.*.enroll.self': ['NOT_ALLOWED', 'OPTIONAL', 'REQUIRED'],
  'mfaEnroll.enroll.self': ['LOGIN', 'CHALLENGE', 'NEVER'],
};

/** Any part of a policy: what a group or a test changes. */
export type PolicyChange = DeepPartial<Policy>;
type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> }
    : T;
