import type { Face, State } from './states.ts';

/** Calls of spec 3.0. */
export type Operation =
  | 'signIn'
  | 'activateAccount'
  | 'getState'
  | 'introspect'
  | 'authenticate'
  | 'changePassword'
  | 'recover'
  | 'recoveryVerify'
  | 'recoveryResend'
  | 'redeem'
  | 'answer'
  | 'resetPassword'
  | 'previous'
  | 'skip'
  | 'cancel'
  | 'enroll'
  | 'activate'
  | 'activatePoll'
  | 'activateEmail'
  | 'activateSms'
  | 'activationResend'
  | 'duoCallback'
  | 'verify'
  | 'verifyResend';

const WITH_TOKEN: readonly State[] = [
  'UNAUTHENTICATED',
  'PASSWORD_WARN',
  'PASSWORD_EXPIRED',
  'RECOVERY',
  'RECOVERY_CHALLENGE',
  'PASSWORD_RESET',
  'MFA_ENROLL',
  'MFA_ENROLL_ACTIVATE',
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
  'SUCCESS',
];

/** Column "legal in" of spec 3.0, for the calls that need a transaction. */
export const LEGAL_IN: Readonly<Partial<Record<Operation, readonly State[]>>> = {
  getState: WITH_TOKEN,
  introspect: WITH_TOKEN,
  authenticate: ['UNAUTHENTICATED'],
  changePassword: ['PASSWORD_WARN', 'PASSWORD_EXPIRED'],
  recoveryVerify: ['RECOVERY_CHALLENGE'],
  recoveryResend: ['RECOVERY_CHALLENGE'],
  answer: ['RECOVERY'],
  resetPassword: ['PASSWORD_RESET'],
  previous: ['MFA_ENROLL_ACTIVATE', 'MFA_CHALLENGE'],
  skip: ['PASSWORD_WARN', 'MFA_ENROLL'],
  cancel: WITH_TOKEN,
  enroll: ['MFA_ENROLL'],
  activate: ['MFA_ENROLL_ACTIVATE'],
  activatePoll: ['MFA_ENROLL_ACTIVATE'],
  activateEmail: ['MFA_ENROLL_ACTIVATE'],
  activateSms: ['MFA_ENROLL_ACTIVATE'],
  activationResend: ['MFA_ENROLL_ACTIVATE'],
  duoCallback: ['MFA_ENROLL_ACTIVATE', 'MFA_CHALLENGE'],
  verify: ['MFA_REQUIRED', 'MFA_CHALLENGE'],
  verifyResend: ['MFA_CHALLENGE'],
};

/** Where a row leads: a state, the state it was in, the first that is due (2.3), or no transaction at all. */
export type Result =
  | { readonly error: readonly [status: number, code: string] }
  | {
      readonly to: State | 'same' | 'next due' | 'nowhere';
      readonly factorResult?: string;
      /** The transaction goes on under another state token, and the old one is dead. */
      readonly isRenewed?: true;
      /** The answer has no state token: it begins nothing, or ends what there was; it looks like this. */
      readonly isTokenless?: Face;
    };

const error = (status: number, code: string): Result => ({ error: [status, code] });
const to = (state: State | 'same' | 'next due' | 'nowhere', factorResult?: string): Result =>
  factorResult === undefined ? { to: state } : { to: state, factorResult };
const DUE = to('next due');
const SAME = to('same');

/** Rows of any call on a transaction: the checks all of them share, in the words of spec 3.9.7 and 5.2. */
const ANY = {
  'dead token': error(401, 'E0000011'),
  illegal: error(403, 'E0000079'),
  'unknown factor': error(404, 'E0000007'),
  'another factor': error(403, 'E0000079'),
  'not of this kind': error(403, 'E0000079'),
  malformed: error(400, 'E0000001'),
  'sms too soon': error(429, 'E0000109'),
  'call too soon': error(429, 'E0000133'),
  'mail too soon': error(429, 'E0000118'),
  'too many': error(429, 'E0000047'),
  locked: error(403, 'E0000069'),
} as const;

/** Rows of a proof that is not right (spec 3.10.1). */
const WRONG = {
  wrong: error(403, 'E0000068'),
  replayed: error(403, 'E0000082'),
  'other window': error(403, 'E0000083'),
} as const;
/** RSA and On-Prem: the summary is the prompt (spec 3.10, 409). */
const PROMPT = { 'wants another step': error(409, 'E0000113') } as const;

/** The state-transition table of spec 2.4; `any` and `none` are the "from" of its first rows. */
export const TABLE = {
  none: {
    signIn: {
      throttled: error(429, 'E0000047'),
      refused: error(401, 'E0000004'),
      'locked and disclosed': { to: 'LOCKED_OUT', isTokenless: 'LOCKED_OUT' },
      'locked, disclosed, helpless': { to: 'LOCKED_OUT', isTokenless: 'LOCKED_OUT (no unlock)' },
      valid: DUE,
    },
    activateAccount: {
      'no password yet': to('PASSWORD_RESET'),
      'has a password': DUE,
      invalid: error(401, 'E0000004'),
    },
    recover: {
      'no factor, public': error(403, 'E0000006'),
      'unknown, trusted': error(403, 'E0000095'),
      'not permitted, trusted': error(403, 'E0000034'),
      'no unlock, trusted': error(403, 'E0000032'),
      'only an administrator, trusted': error(403, 'E0000119'),
      'no phone, trusted': error(403, 'E0000097'),
      'by mail': {
        to: 'RECOVERY_CHALLENGE',
        factorResult: 'WAITING',
        isTokenless: 'RECOVERY_CHALLENGE (mail)',
      },
      'by phone': to('RECOVERY_CHALLENGE'),
      'for a token': { to: 'RECOVERY', isTokenless: 'RECOVERY (trusted)' },
    },
    redeem: {
      unknown: error(401, 'E0000011'),
      'used or expired': error(403, 'E0000105'),
      'question needed': to('RECOVERY'),
      'password due': to('PASSWORD_RESET'),
      unlocked: { to: 'SUCCESS', isTokenless: 'SUCCESS (normal)' },
    },
  },
  any: {
    getState: {
      alive: SAME,
      'partner said yes': DUE,
      'partner said no': to('same', 'FAILED'),
    },
    introspect: {
      alive: SAME,
      'partner said yes': DUE,
      'partner said no': to('same', 'FAILED'),
    },
    cancel: { alive: to('nowhere'), 'no token': to('nowhere') },
  },
  UNAUTHENTICATED: {
    authenticate: {
      throttled: error(429, 'E0000047'),
      refused: error(401, 'E0000004'),
      'locked and disclosed': { to: 'LOCKED_OUT', isTokenless: 'LOCKED_OUT' },
      'locked, disclosed, helpless': { to: 'LOCKED_OUT', isTokenless: 'LOCKED_OUT (no unlock)' },
      valid: DUE,
    },
  },
  PASSWORD_WARN: {
    changePassword: {
      acceptable: DUE,
      'old one wrong': error(403, 'E0000014'),
      'against the policy': error(403, 'E0000080'),
    },
    skip: { linked: DUE },
  },
  PASSWORD_EXPIRED: {
    changePassword: {
      acceptable: DUE,
      'old one wrong': error(403, 'E0000014'),
      'against the policy': error(403, 'E0000080'),
    },
  },
  RECOVERY_CHALLENGE: {
    recoveryVerify: {
      'right, question needed': to('RECOVERY'),
      'right, password due': to('PASSWORD_RESET'),
      'right, unlocked': { to: 'SUCCESS', isTokenless: 'SUCCESS (normal)' },
      wrong: error(403, 'E0000068'),
    },
    recoveryResend: { allowed: SAME },
  },
  RECOVERY: {
    answer: {
      'right, password due': to('PASSWORD_RESET'),
      'right, unlocked': { to: 'SUCCESS', isTokenless: 'SUCCESS (normal)' },
      wrong: error(403, 'E0000087'),
    },
  },
  PASSWORD_RESET: {
    resetPassword: {
      acceptable: { to: 'next due', isRenewed: true },
      'against the policy': error(403, 'E0000080'),
    },
  },
  MFA_ENROLL: {
    enroll: {
      'at once': DUE,
      'needs activation': to('MFA_ENROLL_ACTIVATE'),
      'needs activation elsewhere': to('MFA_ENROLL_ACTIVATE', 'WAITING'),
      'not permitted': error(403, 'E0000006'),
      'number that cannot exist': error(400, 'E0000098'),
      ...WRONG,
      ...PROMPT,
    },
    skip: { linked: DUE },
  },
  MFA_ENROLL_ACTIVATE: {
    activate: {
      right: DUE,
      ...WRONG,
      pending: to('same', 'WAITING'),
      denied: to('same', 'REJECTED'),
      expired: to('same', 'TIMEOUT'),
      'starts over': to('same', 'WAITING'),
      done: DUE,
    },
    activatePoll: {
      pending: to('same', 'WAITING'),
      denied: to('same', 'REJECTED'),
      expired: to('same', 'TIMEOUT'),
      done: DUE,
    },
    activationResend: { allowed: SAME },
    activateEmail: { allowed: SAME },
    activateSms: { allowed: SAME },
    duoCallback: { taken: to('nowhere') },
    previous: { back: to('MFA_ENROLL') },
  },
  MFA_REQUIRED: {
    verify: {
      'asks for a code': to('MFA_CHALLENGE', 'CHALLENGE'),
      'asks a key': to('MFA_CHALLENGE', 'CHALLENGE'),
      'asks elsewhere': to('MFA_CHALLENGE', 'WAITING'),
      'asks a partner': to('MFA_CHALLENGE'),
      right: DUE,
      // Not counted as a failure.
      missing: error(403, 'E0000068'),
      ...WRONG,
      ...PROMPT,
    },
  },
  MFA_CHALLENGE: {
    verify: {
      'asks for a code': to('same', 'CHALLENGE'),
      'asks a key': to('same', 'CHALLENGE'),
      'asks elsewhere': to('same', 'WAITING'),
      'asks a partner': SAME,
      right: DUE,
      wrong: error(403, 'E0000068'),
      pending: to('same', 'WAITING'),
      denied: to('same', 'REJECTED'),
      expired: to('same', 'TIMEOUT'),
      done: DUE,
    },
    verifyResend: {
      'asks for a code': to('same', 'CHALLENGE'),
      'asks elsewhere': to('same', 'WAITING'),
    },
    duoCallback: { taken: to('nowhere') },
    previous: { back: to('MFA_REQUIRED') },
  },
} as const satisfies Partial<
  Record<State | 'any' | 'none', Partial<Record<Operation, Readonly<Record<string, Result>>>>>
>;

/** The row of a call: from its state, from any state, or one of the checks all calls share. */
export function rowOf(from: State | 'none', operation: Operation, condition: string): Result {
  const table: Partial<Record<string, Partial<Record<string, Partial<Record<string, Result>>>>>> = TABLE;
  const common: Partial<Record<string, Result>> = ANY;
  const row =
    table[from]?.[operation]?.[condition] ?? table['any']?.[operation]?.[condition] ?? common[condition];
  if (!row) throw new Error(`The table has no row for ${operation} in ${from}: ${condition}.`);
  return row;
}
