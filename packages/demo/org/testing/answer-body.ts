interface Link {
  name: string;
  href: string;
  hints: { allow: string[] };
  type: string;
}

interface Resend extends Link {
  [index: number]: Link;
}

/** A factor as tests look into it. */
export interface FactorBody {
  id: string;
  factorType: string;
  provider: string;
  vendorName: string;
  status: string;
  enrollment: string;
  profile: Record<string, unknown>;
  _links: { verify: Link; enroll: Link; questions: Link };
  _embedded?: {
    challenge: { correctAnswer: number; challenge: string; nonce: string };
    verification: null;
    phones: unknown[];
    activation: {
      challenge: string;
      nonce: string;
      appId: string;
      excludeCredentials: { id: string }[];
      user: { id: string };
      sharedSecret: string;
      factorResult: string;
      expiresAt: string;
      _links: { qrcode: Link; send: Link[] };
    };
  };
}

/**
 * Any body of the org, typed as if everything were there: a test reads what it expects, and what is missing fails it.
 */
export interface AnswerBody {
  stateToken: string;
  expiresAt: string;
  status: string;
  sessionToken: string;
  relayState: string;
  factorResult: string;
  factorResultMessage: string;
  challengeType: string;
  factorType: string;
  recoveryType: string;
  recoveryToken: string;
  type: string;
  _embedded: {
    user: {
      id: string;
      passwordChanged: string;
      profile: { login: string };
      recovery_question: { question: string };
    };
    challenge: { challenge: string; nonce: string };
    authentication: { issuer: { id: string }; request: Record<string, string> };
    target: { name: string; label: string; clientId: string };
    request: { ip: string; userAgent: string };
    scopes: { name: string; optional: boolean }[];
    transaction: { profile: { refresh: number } };
    deviceActivationStatus: string;
    userCode: string;
    usingDeviceFlow: boolean;
    factor: FactorBody;
    factors: FactorBody[];
    factorTypes: { factorType: string; _links: { next: Link } }[];
    policy: {
      allowRememberDevice: boolean;
      rememberDeviceLifetimeInMinutes: number;
      rememberDeviceByDefault: boolean;
      factorsPolicyInfo: Record<string, { autoPushEnabled: boolean }>;
      expiration: { passwordExpireDays: number };
      complexity: Record<string, unknown>;
      registration: { profile: { name: string; required: boolean; enabled: boolean }[] };
    };
  };
  _links: {
    next: Link;
    prev: Link;
    cancel: Link;
    skip: Link;
    login: Link;
    enroll: Link;
    recoverLogin: Link;
    self: Link;
    refresh: Link;
    resend: Resend;
  };
  // Errors
  errorCode: string;
  errorSummary: string;
  errorLink: string;
  errorId: string;
  errorCauses: { errorSummary: string }[];
  // Sessions and the organisation
  id: string;
  userId: string;
  login: string;
  amr: string[];
  lastFactorVerification: string | null;
  pipeline: string;
  // Control surface
  apiToken: string;
  people: PersonBody[];
  messages: {
    to: string;
    channel: string;
    code: string;
    link: string;
    text: string;
    login: string;
    at: string;
  }[];
  pushes: PushBody[];
  apps: { name: string; id: string; consent: string; polls: number }[];
  userCode: string;
  completeLink: string;
  deviceGrants: { userCode: string; app: string; status: string; login: string }[];
  requests: { method: string; path: string; status: number; at: string }[];
  faults: { remaining: number }[];
  now: string;
  ok: boolean;
  error: string;
  field: string;
  expected: string;
  got: unknown;
}

/** A seeded person as `GET /__org/people` tells it. */
export interface PersonBody {
  login: string;
  password: string;
  name: string;
  about: string;
  startAt?: string;
  id: string;
  status: string;
  activationToken: string;
  totpSecret: string;
  newPassword: string;
  answer: string;
  factors: {
    id: string;
    factorType: string;
    provider: string;
    sharedSecret: string;
    phoneNumber: string;
    pin: string;
    answer: string;
    keyName: string;
  }[];
}

/** A notification as the phone sees it. */
export interface PushBody {
  id: string;
  login: string;
  status: string;
  numbers: number[];
  numberChallenge: boolean;
}
