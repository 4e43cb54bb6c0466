import type {
  EnrollableFactor,
  MfaEnrollActivateStep,
  MfaEnrollStep,
  Problem,
  Step,
} from '@authn-flow/authn-core';
import { unauthenticated } from './steps.ts';

// Steps at which factors are set up, with actions that stay where they are unless told otherwise.

type Enrollable<T extends EnrollableFactor['factorType']> = Extract<EnrollableFactor, { factorType: T }>;
type Activation<T extends MfaEnrollActivateStep['factorType']> = Extract<
  MfaEnrollActivateStep,
  { factorType: T }
>;

const stay = (): Promise<Step> => Promise.resolve(unauthenticated());
const user = { id: '00u1', login: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' };

// A row of their own, so that a step of this file is not taken for one of the others.
let ids = 20_000;
const base = () => ({ id: ++ids, activity: 'idle', cancel: stay, user }) as const;
const open = { enrolled: false, required: false } as const;

/** Text messages to set up; nothing is known of a number. */
export const smsToEnroll = (more: Partial<Enrollable<'sms'>> = {}): Enrollable<'sms'> => ({
  ...open,
  factorType: 'sms',
  provider: 'OKTA',
  shape: 'code',
  profile: {},
  phones: [],
  enroll: stay,
  ...more,
});

/** Calls to set up. */
export const callToEnroll = (more: Partial<Enrollable<'call'>> = {}): Enrollable<'call'> => ({
  ...open,
  factorType: 'call',
  provider: 'OKTA',
  shape: 'code',
  profile: {},
  phones: [],
  enroll: stay,
  ...more,
});

/** A question to set up, its list loaded. */
export const questionToEnroll = (more: Partial<Enrollable<'question'>> = {}): Enrollable<'question'> => ({
  ...open,
  factorType: 'question',
  provider: 'OKTA',
  shape: 'question',
  profile: {},
  questions: [
    { question: 'first_award', questionText: 'What was your first prize for?' },
    { question: 'favorite_toy', questionText: 'Which toy did you love most?' },
  ],
  enroll: stay,
  ...more,
});

/** What of a factor tells which it is. */
interface Identity {
  readonly factorType: EnrollableFactor['factorType'];
  readonly provider: string;
  readonly shape?: string;
  readonly profile?: object;
  readonly vendorName?: string;
}

/** Any other factor, by type and provider; `enroll: false` where it cannot be set up here. */
export function toEnroll(
  identity: Identity,
  { enroll, ...more }: { enroll?: false | (() => Promise<Step>) } & Partial<EnrollableFactor> = {},
): EnrollableFactor {
  const command = enroll === false ? {} : { enroll: enroll ?? stay };
  // Whichever it is: the screens go by what is there.
  return { ...open, shape: 'code', profile: {}, ...identity, ...command, ...more } as EnrollableFactor;
}

/** Factors to set up: a question and text messages are required, Okta Verify and keys are not. */
export const mfaEnroll = (more: Partial<MfaEnrollStep> = {}): MfaEnrollStep => ({
  ...base(),
  status: 'MFA_ENROLL',
  factors: [
    questionToEnroll({ required: true }),
    toEnroll({ factorType: 'push', provider: 'OKTA', shape: 'waiting' }),
    smsToEnroll({ required: true }),
    toEnroll({ factorType: 'webauthn', provider: 'FIDO', shape: 'ceremony' }),
  ],
  ...more,
});

/** A code was sent to the number that was typed. */
export const smsActivation = (more: Partial<Activation<'sms'>> = {}): Activation<'sms'> => ({
  ...base(),
  status: 'MFA_ENROLL_ACTIVATE',
  factors: [],
  factorId: 'mbl1',
  factorType: 'sms',
  provider: 'OKTA',
  shape: 'code',
  code: { digitsOnly: true, length: 6 },
  profile: { phoneNumber: '+1 XXX-XXX-4417' },
  activate: stay,
  resend: stay,
  previous: stay,
  ...more,
});

/** One black pixel, for a code to scan. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** An authenticator app scans a code, or is told a key. */
export const totpActivation = (more: object = {}): Activation<'token:software:totp'> => ({
  ...base(),
  status: 'MFA_ENROLL_ACTIVATE',
  factors: [],
  factorId: 'uft1',
  factorType: 'token:software:totp',
  provider: 'GOOGLE',
  shape: 'code',
  code: { digitsOnly: true, length: 6 },
  profile: { credentialId: 'ada@example.com' },
  qrCode: PIXEL,
  sharedSecret: 'JBSWY3DPEHPK3PXP',
  encoding: 'base32',
  timeStep: 30,
  activate: stay,
  previous: stay,
  ...more,
});

/** Okta Verify waits for a phone. */
export const pushActivation = (more: Partial<Activation<'push'>> = {}): Activation<'push'> => ({
  ...base(),
  activity: 'polling',
  status: 'MFA_ENROLL_ACTIVATE',
  factors: [],
  factorId: 'opf1',
  factorType: 'push',
  provider: 'OKTA',
  shape: 'waiting',
  profile: {},
  factorResult: 'WAITING',
  qrCode: PIXEL,
  sharedSecret: 'JBSWY3DPEHPK3PXP',
  sendEmail: stay,
  sendSms: stay,
  previous: stay,
  ...more,
});

/** No phone came in time. */
export const pushActivationEnded = (more: Partial<Activation<'push'>> = {}): Activation<'push'> => {
  const problem: Problem = {
    code: 'rejected',
    factorResult: 'TIMEOUT',
    message: { key: 'problem.rejected.TIMEOUT' },
  };
  return pushActivation({ activity: 'idle', factorResult: 'TIMEOUT', activate: stay, problem, ...more });
};

/** A new key is to be made. */
export const keyActivation = (more: Partial<Activation<'webauthn'>> = {}): Activation<'webauthn'> => ({
  ...base(),
  status: 'MFA_ENROLL_ACTIVATE',
  factors: [],
  factorId: 'fuf1',
  factorType: 'webauthn',
  provider: 'FIDO',
  shape: 'ceremony',
  profile: {},
  activate: stay,
  previous: stay,
  ...more,
});

/** The same without some of its members: what an org may leave out. */
export const without = <T extends object, K extends keyof T & string>(
  from: T,
  ...names: readonly K[]
): Omit<T, K> =>
  // The names are those of the type.
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.some((each) => each === name))) as Omit<
    T,
    K
  >;
