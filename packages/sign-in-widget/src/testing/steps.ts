import type {
  FactorChoice,
  LockedOutStep,
  MfaChallengeStep,
  MfaRequiredStep,
  Problem,
  RefusedProblem,
  Step,
  SuccessStep,
  UnauthenticatedStep,
  UnsupportedStep,
} from '@authn-flow/authn-core';

// Steps as the engine would hand them out, with actions that stay where they are unless told otherwise.

type Choice<T extends FactorChoice['factorType']> = Extract<FactorChoice, { factorType: T }>;
type Challenge<T extends MfaChallengeStep['factorType']> = Extract<MfaChallengeStep, { factorType: T }>;

let ids = 0;
const user = { id: '00u1', login: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' };

/** A command that never changes anything: it resolves with the step it belongs to. */
const stay = (): Promise<Step> => Promise.resolve(unauthenticated());

const base = () => ({ id: ++ids, activity: 'idle', cancel: stay }) as const;

/** Nobody is known. */
export const unauthenticated = (more: Partial<UnauthenticatedStep> = {}): UnauthenticatedStep => ({
  ...base(),
  status: 'UNAUTHENTICATED',
  signIn: stay,
  identify: stay,
  activateAccount: stay,
  forgotPassword: stay,
  unlockAccount: stay,
  redeemRecoveryToken: stay,
  ...more,
});

/** The account is locked. */
export const lockedOut = (more: Partial<LockedOutStep> = {}): LockedOutStep => ({
  ...base(),
  status: 'LOCKED_OUT',
  ...more,
});

/** Push to a phone called Pixel 9. */
export const pushChoice = (more: Partial<Choice<'push'>> = {}): Choice<'push'> => ({
  id: 'opf1',
  factorType: 'push',
  provider: 'OKTA',
  shape: 'waiting',
  profile: { name: 'Pixel 9' },
  challenged: true,
  verify: stay,
  ...more,
});

/** What is known of most codes. */
const SIX_DIGITS = { digitsOnly: true, length: 6 } as const;

/** Codes of Okta Verify. */
export const oktaTotpChoice = (more: object = {}): FactorChoice => ({
  id: 'ost1',
  factorType: 'token:software:totp',
  provider: 'OKTA',
  shape: 'code',
  code: SIX_DIGITS,
  profile: {},
  challenged: false,
  verify: stay,
  ...more,
});

/** Codes of any authenticator app. */
export const googleTotpChoice = (more: object = {}): FactorChoice =>
  oktaTotpChoice({ id: 'uft1', provider: 'GOOGLE', ...more });

/** What factors whose code the org sends have in common. */
const sent = { provider: 'OKTA', shape: 'code', challenged: true, verify: stay } as const;

/** Text messages to a masked number. */
export const smsChoice = (more: Partial<Choice<'sms'>> = {}): Choice<'sms'> => ({
  ...sent,
  id: 'mbl1',
  factorType: 'sms',
  code: SIX_DIGITS,
  profile: { phoneNumber: '+1 XXX-XXX-4417' },
  ...more,
});

/** Calls to a masked number. */
export const callChoice = (more: Partial<Choice<'call'>> = {}): Choice<'call'> => ({
  ...sent,
  id: 'clf1',
  factorType: 'call',
  profile: { phoneNumber: '+1 XXX-XXX-4417' },
  ...more,
});

/** Codes by mail to a masked address. */
export const emailChoice = (more: Partial<Choice<'email'>> = {}): Choice<'email'> => ({
  ...sent,
  id: 'emf1',
  factorType: 'email',
  profile: { email: 'a...a@example.com' },
  ...more,
});

/** A factor that no module knows. */
export const unknownChoice = (wireFactorType = 'token:hologram'): FactorChoice => ({
  id: 'xyz1',
  factorType: 'unknown',
  wireFactorType,
  wireProvider: 'ACME',
  provider: 'unknown',
  vendorName: 'Acme Hologram',
});

/** Factors to choose from; push, both authenticators and text messages unless told. */
export const mfaRequired = (more: Partial<MfaRequiredStep> = {}): MfaRequiredStep => ({
  ...base(),
  status: 'MFA_REQUIRED',
  user,
  factors: [pushChoice(), oktaTotpChoice(), googleTotpChoice(), smsChoice()],
  factorTypes: [],
  ...more,
});

/** A code was sent by text message. */
export const smsChallenge = (more: Partial<Challenge<'sms'>> = {}): Challenge<'sms'> => ({
  ...base(),
  status: 'MFA_CHALLENGE',
  factors: [],
  user,
  factorId: 'mbl1',
  factorType: 'sms',
  provider: 'OKTA',
  shape: 'code',
  code: SIX_DIGITS,
  profile: { phoneNumber: '+1 XXX-XXX-4417' },
  factorResult: 'CHALLENGE',
  verify: stay,
  resend: stay,
  previous: stay,
  ...more,
});

/** A push is waiting for an answer. */
export const pushChallenge = (more: Partial<Challenge<'push'>> = {}): Challenge<'push'> => ({
  ...base(),
  status: 'MFA_CHALLENGE',
  factors: [],
  activity: 'polling',
  user,
  factorId: 'opf1',
  factorType: 'push',
  provider: 'OKTA',
  shape: 'waiting',
  profile: { name: 'Pixel 9' },
  factorResult: 'WAITING',
  resend: stay,
  previous: stay,
  ...more,
});

/** A push that ended without success. */
export const pushEnded = (
  factorResult = 'REJECTED',
  more: Partial<Challenge<'push'>> = {},
): Challenge<'push'> =>
  pushChallenge({
    activity: 'idle',
    factorResult,
    verify: stay,
    problem: { code: 'rejected', factorResult, message: { key: `problem.rejected.${factorResult}` } },
    ...more,
  });

/** Done. */
export const success = (more: Partial<SuccessStep> = {}): SuccessStep => ({
  ...base(),
  status: 'SUCCESS',
  user,
  sessionToken: 'one-time-session-token',
  ...more,
});

/** A status that the engine does not know. */
export const unsupported = (more: Partial<UnsupportedStep> = {}): UnsupportedStep => ({
  ...base(),
  status: 'UNSUPPORTED',
  wireStatus: 'CONSENT_REQUIRED',
  links: [
    { rel: 'consent', title: 'Allow access', follow: stay },
    { rel: 'help', title: 'Get help', href: 'https://id.example.com/help' },
    { rel: 'cancel', follow: stay },
  ],
  raw: {},
  ...more,
});

/** The org said no. */
export const refused = (errorCode: string, more: Partial<RefusedProblem> = {}): RefusedProblem => ({
  code: 'refused',
  errorCode,
  errorSummary: 'The org’s own words.',
  causes: [],
  remedy: 'retry',
  message: { key: `problem.${errorCode}` },
  ...more,
});

/** Too much, for so many seconds from now. */
export const rateLimited = (seconds: number, scope: 'all' | 'send' = 'all'): Problem => ({
  code: 'rate-limited',
  scope,
  retryAt: Date.now() + seconds * 1000,
  message: { key: 'problem.rate-limited' },
});
