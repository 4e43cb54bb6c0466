import { given } from '../given.ts';
import type { Problem, ProblemField, Remedy } from '../problem.ts';
import type { OrgError } from '../wire/error.ts';
import type { Services } from './call.ts';
import type { Failure } from './judge.ts';
import { coolDown } from './delays.ts';

/** What a failure happened to. */
interface About {
  /** False for requests that no transaction was part of: only within one does `E0000011` mean that it ran out. */
  readonly inTransaction?: boolean;
  /** 429 answers in a row before this one. */
  readonly timesLimited?: number;
  /** The flow tries again by itself, after this many ms. */
  readonly retryIn?: number;
  /** What was sent. */
  readonly body?: object | undefined;
}

// Tables by the last digits of the code. What is not listed may be tried again, and is about no field.

/** Refusals to send a code again so soon, with the ms that the spec gives (§5.5). */
const SEND_THROTTLES = [
  [30_000, /(109|133)$/],
  [5_000, /118$/],
] as const;

/** Spec §5.2, column "client action". */
const REMEDIES: Table<Remedy> = [
  ['restart', /(005|007|011|069|105|110)$/],
  ['choose-another', /(097|146|147|150|151|186|204|205|233|247)$/],
  ['recover', /(064|259)$/],
  [
    'stop',
    /(003|006|008|015|017|018|019|021|022|032|034|035|036|038|057|058|085|092|119|155|158|159|212|229)$/,
  ],
];

const FIELDS: Table<ProblemField> = [
  ['passCode', /(068|082|083|113)$/],
  ['answer', /087$/],
  ['newPassword', /080$/],
  ['phoneNumber', /(098|099|136)$/],
  ['phoneExtension', /121$/],
  ['userCode', /170$/],
];

/** Refusals that mean what an out-of-band attempt's result means elsewhere (spec §1.7). */
const RESULTS: Table<string> = [
  ['REJECTED', /073$/],
  ['TIMEOUT', /191$/],
];

type Table<T> = readonly (readonly [T, RegExp])[];

const lookUp = <T>(table: Table<T>, errorCode = ''): T | undefined =>
  table.find(([, codes]) => codes.test(errorCode))?.[0];

/**
 * Puts a failure into the public form, with the key of its words: judged here and now, by this device's clock and
 * connection, and with the wait that a 429 asks for.
 */
export function toProblem(
  failure: Failure,
  { environment }: Services,
  { inTransaction = true, timesLimited = 0, retryIn, body = {} }: About = {},
): Problem {
  const retrying = retryIn !== undefined;
  switch (failure.kind) {
    case 'network': {
      const offline = !environment.online();
      return problem({ code: 'network', offline, retrying }, offline ? 'offline' : 'network');
    }
    case 'timeout':
      return problem({ code: 'timeout', retrying });
    case 'protocol':
      return problem({ code: 'protocol', detail: failure.detail, retrying });
    case 'server': {
      const { status, error: { errorCode, errorId } = {} } = failure;
      return problem({ code: 'server', status, errorCode, errorId, retrying }, errorCode);
    }
    case 'limited': {
      const { error: { errorCode } = {}, retryAfter } = failure;
      const throttle = lookUp(SEND_THROTTLES, errorCode);
      const wait = throttle
        ? (retryAfter ?? throttle)
        : (retryIn ?? coolDown(timesLimited + 1, retryAfter, environment.random()));
      return problem(
        {
          code: 'rate-limited',
          scope: throttle ? 'send' : 'all',
          retryAt: environment.now() + wait,
          errorCode,
        },
        throttle && errorCode,
      );
    }
    case 'refused': {
      const { error } = failure;
      const { errorCode } = error;
      if (errorCode === 'E0000011' && inTransaction) return problem({ code: 'expired' });
      const factorResult = lookUp(RESULTS, errorCode);
      if (factorResult) return problem({ code: 'rejected', factorResult }, `rejected.${factorResult}`);
      const remedy = lookUp(REMEDIES, errorCode) ?? 'retry';
      return problem({ code: 'refused', ...error, field: fieldOf(error, body), remedy }, errorCode);
    }
  }
}

type Loose<P> = P extends Problem ? { [K in keyof Omit<P, 'message'>]: P[K] | undefined } : never;

/** A problem of the members that have a value; its words go by its code unless told. */
function problem(members: Loose<Problem>, key: string = members.code ?? ''): Problem {
  return given<Problem>({ ...members, message: { key: `problem.${key}` } } as Problem);
}

/**
 * E0000014 says that the old password is wrong, or, on some orgs, that the new one is (spec §7.21). A wrong proof is
 * about whatever was given as one: a code, an answer, a password.
 */
function fieldOf({ errorCode, causes }: OrgError, body: object): ProblemField | undefined {
  if (errorCode === 'E0000014')
    return causes.length === 0 || /old/i.test(causes.join()) ? 'oldPassword' : 'newPassword';
  const field = lookUp(FIELDS, errorCode);
  if (field !== 'passCode') return field;
  return (['answer', 'password'] as const).find((name) => name in body) ?? field;
}
