/** Answers of an imaginary org at `https://org.example`, in the shapes of spec §2.6 and §3.10; all data invented. */
const ORG = 'https://org.example';
const post = (path: string, name?: string): object => ({
  ...(name && { name }),
  href: `${ORG}${path}`,
  hints: { allow: ['POST'] },
});
const cancel = post('/api/v1/authn/cancel');
const factorPath = (id: string): string => `/api/v1/authn/factors/${id}/verify`;

/** What changes from one fixture to the next. */
export interface FixtureOptions {
  readonly stateToken?: string;
  /** ISO date; absent where it does not matter. */
  readonly expiresAt?: string;
}

const token = ({
  stateToken = '00r_dTRgMc2MQNxueVx3nDJcrqmaaFpt8pJ82qpEmq',
  expiresAt,
}: FixtureOptions): object => ({
  stateToken,
  ...(expiresAt && { expiresAt }),
});

const user = {
  id: '00ulF58swfxktKmyY5d7',
  passwordChanged: '2031-02-17T08:03:11.000Z',
  profile: {
    login: 'mira.okafor@example.com',
    firstName: 'Mira',
    lastName: 'Okafor',
    locale: 'en',
    timeZone: 'Europe/Lisbon',
  },
};

const factors = {
  push: {
    id: 'opfh2MyMRDqj5lGbo5d7',
    factorType: 'push',
    provider: 'OKTA',
    vendorName: 'OKTA',
    profile: {
      credentialId: 'mira.okafor@example.com',
      deviceType: 'SmartPhone_Android',
      name: "Mira's phone",
      platform: 'ANDROID',
      keys: [{ kty: 'PKIX', x5c: ['TUlJQ0ZpY3RpdmU='] }],
    },
  },
  sms: {
    id: 'smsY92NXGq4xf9fLd5d7',
    factorType: 'sms',
    provider: 'OKTA',
    vendorName: 'OKTA',
    profile: { phoneNumber: '+1 XXX-XXX-4417' },
  },
  oktaTotp: {
    id: 'ostW8sjR2nB4xq7Lk5d7',
    factorType: 'token:software:totp',
    provider: 'OKTA',
    vendorName: 'OKTA',
    profile: { credentialId: 'mira.okafor@example.com' },
  },
  googleTotp: {
    id: 'uftQ3kPz9mV1yd5Tn5d7',
    factorType: 'token:software:totp',
    provider: 'GOOGLE',
    vendorName: 'GOOGLE',
    profile: { credentialId: 'mira.okafor@example.com' },
  },
} as const;

const policy = {
  allowRememberDevice: true,
  rememberDeviceLifetimeInMinutes: 20,
  rememberDeviceByDefault: false,
};

/** The factors of the fixtures, for tests that need their ids. */
export const fixtureFactors = factors;

/** Credentials were right and nothing else is due. */
export const success = (
  sessionToken = '2011163BvdAF32Dn3l37Kkl5Z8sCmM1UVOhoRJ6Qh0qj7usgZoRNaej',
): object => ({
  status: 'SUCCESS',
  expiresAt: '2031-04-09T11:25:00.000Z',
  sessionToken,
  _embedded: { user },
  _links: { cancel },
});

/** One factor of each kind to choose from, push last used. */
export const mfaRequired = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'MFA_REQUIRED',
  _embedded: {
    user,
    policy,
    factors: Object.values(factors).map((factor) => ({
      ...factor,
      _links: { verify: post(factorPath(factor.id)) },
    })),
  },
  _links: { cancel },
});

/** A code was sent. */
export const smsChallenge = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'MFA_CHALLENGE',
  factorResult: 'CHALLENGE',
  challengeType: 'FACTOR',
  _embedded: { user, factor: { ...factors.sms, _embedded: { verification: null } }, policy },
  _links: {
    next: post(factorPath(factors.sms.id), 'verify'),
    resend: [post(`${factorPath(factors.sms.id)}/resend`, 'sms')],
    prev: post('/api/v1/authn/previous'),
    cancel,
  },
});

/** A notification was sent: `WAITING`, with the number to match once the phone shows it, or how it ended. */
export const pushChallenge = ({
  factorResult = 'WAITING',
  correctAnswer,
  factorResultMessage,
  ...options
}: FixtureOptions & {
  factorResult?: string;
  correctAnswer?: number;
  factorResultMessage?: string;
} = {}): object => ({
  ...token(options),
  status: 'MFA_CHALLENGE',
  factorResult,
  ...(factorResultMessage && { factorResultMessage }),
  _embedded: {
    user,
    factor: {
      ...factors.push,
      ...(correctAnswer !== undefined && { _embedded: { challenge: { correctAnswer } } }),
    },
    policy,
  },
  _links: {
    next: post(factorPath(factors.push.id), factorResult === 'WAITING' ? 'poll' : 'verify'),
    resend: [post(`${factorPath(factors.push.id)}/resend`, 'push')],
    prev: post('/api/v1/authn/previous'),
    cancel,
  },
});

/** The account is locked, and the policy says so. */
export const lockedOut = (): object => ({
  status: 'LOCKED_OUT',
  _embedded: {},
  _links: { next: post('/api/v1/authn/recovery/unlock', 'unlock'), cancel },
});

/** An error object with its HTTP status (spec §5.1). */
export const refusal = (
  httpStatus: number,
  errorCode: string,
  errorSummary = '',
  ...causes: string[]
): object => ({
  httpStatus,
  errorCode,
  errorSummary,
  errorLink: errorCode,
  errorId: 'oaenm1SR2vQiZgwGOCUHfQc3S',
  errorCauses: causes.map((cause) => ({ errorSummary: cause })),
});

const complexity = {
  minLength: 10,
  minLowerCase: 1,
  minUpperCase: 1,
  minNumber: 1,
  minSymbol: 0,
  excludeUsername: true,
  excludeAttributes: ['firstName'],
};

/** The password is right and expires in three days. */
export const passwordWarn = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'PASSWORD_WARN',
  _embedded: {
    user,
    policy: { expiration: { passwordExpireDays: 3 }, complexity, age: { historyCount: 4 } },
  },
  _links: {
    next: post('/api/v1/authn/credentials/change_password', 'changePassword'),
    skip: post('/api/v1/authn/skip', 'skip'),
    cancel,
  },
});

/** The password is right and has expired. */
export const passwordExpired = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'PASSWORD_EXPIRED',
  _embedded: { user, policy: { complexity } },
  _links: { next: post('/api/v1/authn/credentials/change_password', 'changePassword'), cancel },
});

/** A recovery code was sent by SMS or call; by e-mail there is nothing to follow. */
export const recoveryChallenge = (factorType = 'SMS', recoveryType?: string): object => ({
  ...(factorType !== 'EMAIL' && token({})),
  status: 'RECOVERY_CHALLENGE',
  factorType,
  ...(recoveryType && { recoveryType }),
  ...(factorType === 'EMAIL'
    ? { factorResult: 'WAITING' }
    : {
        _links: {
          next: post(`/api/v1/authn/recovery/factors/${factorType}/verify`, 'verify'),
          resend: post(`/api/v1/authn/recovery/factors/${factorType}/resend`, factorType.toLowerCase()),
          cancel,
        },
      }),
});

/** The security question is due. */
export const recovery = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'RECOVERY',
  _embedded: { user: { ...user, recovery_question: { question: 'Which lake did you swim in first?' } } },
  _links: { next: post('/api/v1/authn/recovery/answer', 'answer'), cancel },
});

/** A new password is due. */
export const passwordReset = (options: FixtureOptions = {}): object => ({
  ...token(options),
  status: 'PASSWORD_RESET',
  _embedded: { user, policy: { complexity, age: { minAgeMinutes: 0, historyCount: 4 } } },
  _links: { next: post('/api/v1/authn/credentials/reset_password', 'resetPassword'), cancel },
});
