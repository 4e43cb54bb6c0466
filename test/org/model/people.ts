import type { Seed, SeedFactor, SeedPerson } from '@authn-flow/demo/org';
import { KIND_NAMES, KINDS, type KindName } from './kinds.ts';

/** What the policy says about a group of people, as far as the table depends on it. */
export interface Rules {
  readonly requireFactor: boolean;
  /** When missing factors have to be enrolled (spec 6.4). */
  readonly enrolAt: 'LOGIN' | 'CHALLENGE' | 'NEVER';
  readonly factors: Partial<Record<KindName, 'OPTIONAL' | 'REQUIRED'>>;
  readonly isInGrace: boolean;
  readonly maxAttempts: number;
  readonly showsLockout: boolean;
  readonly selfServiceUnlock: boolean;
  readonly maxAgeDays: number;
  readonly warnDays: number;
  readonly historyCount: number;
  readonly numberChallenge: boolean;
}

const RULES: Rules = {
  requireFactor: false,
  enrolAt: 'CHALLENGE',
  factors: Object.fromEntries(KIND_NAMES.map((name) => [name, 'OPTIONAL'])),
  isInGrace: false,
  maxAttempts: 3,
  showsLockout: true,
  selfServiceUnlock: true,
  maxAgeDays: 0,
  warnDays: 0,
  historyCount: 0,
  numberChallenge: false,
};

/** One of the people of the test, and the rules they are under. */
export interface Cast {
  readonly seed: SeedPerson;
  readonly rules: Rules;
}

const person = (
  name: string,
  seed: Omit<SeedPerson, 'login' | 'about'>,
  rules: Partial<Rules> = {},
): Cast => ({
  seed: {
    login: `${name}@example.com`,
    about: 'Somebody of the model.',
    // Whoever was only invited has none yet.
    ...(seed.status !== 'PROVISIONED' && { password: 'Granite-Harbor-58' }),
    groups: [name],
    ...seed,
  },
  rules: { ...RULES, ...rules },
});

const factor = (name: KindName, more: Omit<SeedFactor, 'factorType' | 'provider'> = {}): SeedFactor =>
  // The names of the spec are those of the seed.
  ({ factorType: KINDS[name].factorType, provider: KINDS[name].provider, ...more }) as SeedFactor;

const SECRET = 'KRUWCLTUN52HALTTMVRXEZLUFVXW4ZJB';
const phone = { name: 'Pixel 9', platform: 'ANDROID', version: '36' } as const;
const totp = factor('totp', { sharedSecret: SECRET });
const push = factor('push', { device: phone });
const sms = (phoneNumber: string): SeedFactor => factor('sms', { phoneNumber });

const tokens = (status: 'ISSUED' | 'ACTIVE', wants?: 'NEW_PIN'): SeedFactor[] => [
  factor('rsa', {
    status,
    credentialId: 'rosa',
    sharedSecret: 'KJXXGYJOOJZWCLTTMVRXEZLUFVXW4ZJB',
    pin: '2468',
    ...(wants && { wants }),
  }),
  factor('onPrem', {
    status,
    credentialId: 'otto',
    sharedSecret: 'J52HI3ZON5XHA4TFNUXHGZLDOJSXILJB',
    pin: '1357',
  }),
  factor('symantec', {
    status,
    credentialId: 'VSMT48815162',
    sharedSecret: 'KZSXEYJOOZUXALTTMVRXEZLUFVXW4ZJB',
  }),
  factor('yubikey', { status, credentialId: '000004815162', keyName: 'ccccccbdefgh' }),
];

const needs: Partial<Rules> = { requireFactor: true };

/** The people of the test; each is under rules of their own. */
export const CAST: readonly Cast[] = [
  person('plain', {
    mobilePhone: '+14155550101',
    recoveryQuestion: { question: 'Which lake?', answer: 'Walden Pond' },
  }),
  person('hidden', { mobilePhone: '+14155550102' }, { showsLockout: false }),
  person('helpless', { status: 'LOCKED_OUT', mobilePhone: '+14155550103' }, { selfServiceUnlock: false }),
  person('suspended', { status: 'SUSPENDED' }),
  person(
    'many',
    {
      factors: [
        push,
        totp,
        factor('google', { sharedSecret: SECRET.replace('K', 'L') }),
        sms('+14155550104'),
        factor('call', { phoneNumber: '+14155550104' }),
        factor('email'),
        factor('question', { question: 'first_award', answer: 'Swimming' }),
      ],
    },
    needs,
  ),
  person('numbers', { factors: [push] }, { ...needs, numberChallenge: true }),
  person('partners', { factors: [factor('duo'), factor('saml'), factor('oidc'), factor('claims')] }, needs),
  person(
    'tokens',
    {
      factors: [
        ...tokens('ACTIVE', 'NEW_PIN'),
        factor('hotp', { sharedSecret: SECRET, counter: 0 }),
        factor('password'),
      ],
    },
    needs,
  ),
  person(
    'hardware',
    { factors: tokens('ISSUED') },
    {
      ...needs,
      factors: {
        rsa: 'OPTIONAL',
        onPrem: 'OPTIONAL',
        symantec: 'OPTIONAL',
        yubikey: 'OPTIONAL',
        hotp: 'OPTIONAL',
      },
    },
  ),
  person('keys', {}, { ...needs, factors: { webauthn: 'REQUIRED', u2f: 'OPTIONAL', email: 'OPTIONAL' } }),
  person('enrols', {}, needs),
  person(
    'two',
    { mobilePhone: '+14155550105' },
    {
      ...needs,
      enrolAt: 'LOGIN',
      factors: { question: 'REQUIRED', sms: 'REQUIRED', push: 'OPTIONAL', totp: 'OPTIONAL', duo: 'OPTIONAL' },
    },
  ),
  person(
    'grace',
    {},
    {
      enrolAt: 'LOGIN',
      isInGrace: true,
      factors: { push: 'REQUIRED', email: 'OPTIONAL' },
    },
  ),
  person(
    'expired',
    { passwordAgeDays: 120, factors: [totp] },
    { ...needs, maxAgeDays: 90, warnDays: 10, historyCount: 2 },
  ),
  person(
    'warned',
    { passwordAgeDays: 85 },
    {
      maxAgeDays: 90,
      warnDays: 10,
      historyCount: 2,
      enrolAt: 'LOGIN',
      factors: { google: 'OPTIONAL', claims: 'OPTIONAL' },
    },
  ),
  person('temporary', { status: 'PASSWORD_EXPIRED' }),
  person(
    'forgetful',
    {
      mobilePhone: '+442079460123',
      // The policy no longer permits the question: it is not listed, and cannot be verified.
      factors: [totp, factor('question', { question: 'first_award', answer: 'Swimming' })],
    },
    { ...needs, factors: { totp: 'OPTIONAL', email: 'OPTIONAL' } },
  ),
  person('invited', { status: 'PROVISIONED', isInvited: true }),
  person('activated', { isInvited: true }),
];

/** The same people for the org. */
export const seedOf = (cast: readonly Cast[]): Seed => ({
  people: cast.map(({ seed }) => seed),
  groups: Object.fromEntries(cast.map(({ seed, rules }) => [seed.groups?.[0] ?? '', policyOf(rules)])),
});

const policyOf = (rules: Rules): Seed['groups'][string] => ({
  signOn: { requireFactor: rules.requireFactor },
  password: {
    age: { maxAgeDays: rules.maxAgeDays, expireWarnDays: rules.warnDays, historyCount: rules.historyCount },
    lockout: { maxAttempts: rules.maxAttempts, showLockoutFailures: rules.showsLockout },
    selfServiceUnlock: rules.selfServiceUnlock ? 'ALLOW' : 'DENY',
  },
  mfaEnroll: {
    enroll: { self: rules.enrolAt },
    factors: Object.fromEntries(
      KIND_NAMES.map((name) => [
        KINDS[name].policy,
        { enroll: { self: rules.factors[name] ?? 'NOT_ALLOWED' } },
      ]),
    ),
    gracePeriod: { endDate: rules.isInGrace ? '2099-12-31T00:00:00.000Z' : '' },
  },
  push: { numberChallenge: rules.numberChallenge },
});
