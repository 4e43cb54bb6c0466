import { given } from '../given.ts';
import type {
  Problem,
  ProblemField,
  RateLimitedProblem,
  RefusedProblem,
  Remedy,
  ServerProblem,
} from '../problem.ts';
import type { OrgError } from '../wire/error.ts';
import type { Failure, Services } from './call.ts';
import { coolDown } from './delays.ts';

/** What a failure happened to. */
interface About {
  /** False for requests that no transaction was part of: only within one does `E0000011` mean that it ran out. */
  readonly inTransaction?: boolean;
  /** 429 answers in a row before this one. */
  readonly timesLimited?: number;
  /** The flow tries again by itself, after this many ms. */
  readonly retryIn?: number;
}

/** Refusals to send a code again so soon, with the ms that the spec gives (§5.5). */
const SEND_THROTTLES: Readonly<Record<string, number>> = {
  E0000109: 30_000,
  E0000133: 30_000,
  E0000118: 5_000,
};

/** Spec §5.2, column "client action", by the last digits of the code; whatever is not listed may be tried again. */
const REMEDIES: readonly (readonly [Remedy, RegExp])[] = [
  ['restart', /^E0000(005|011|069|105|110)$/],
  ['choose-another', /^E0000(097|146|147|150|151|186|204|205|247)$/],
  ['stop', /^E0000(006|015|017|032|034|085|119|155|212)$/],
];

const FIELDS: Readonly<Record<string, ProblemField>> = {
  E0000068: 'passCode',
  E0000082: 'passCode',
  E0000083: 'passCode',
  E0000087: 'answer',
  E0000080: 'newPassword',
  E0000098: 'phoneNumber',
};

/**
 * Puts a failure into the public form, with the key of its words: judged here and now, by this device's clock and
 * connection, and with the wait that a 429 asks for.
 */
export function toProblem(
  failure: Failure,
  { environment }: Services,
  { inTransaction = true, timesLimited = 0, retryIn }: About = {},
): Problem {
  const retrying = retryIn !== undefined;
  switch (failure.kind) {
    case 'network': {
      const offline = !environment.online();
      return {
        code: 'network',
        offline,
        retrying,
        message: { key: offline ? 'problem.offline' : 'problem.network' },
      };
    }
    case 'timeout':
      return { code: 'timeout', retrying, message: { key: 'problem.timeout' } };
    case 'protocol':
      return { code: 'protocol', detail: failure.detail, retrying, message: { key: 'problem.protocol' } };
    case 'cancelled':
      return { code: 'cancelled', message: { key: 'problem.cancelled' } };
    case 'wrong-door':
      return {
        code: 'configuration',
        reason: 'identity-engine',
        message: { key: 'problem.configuration.identity-engine' },
      };
    case 'server':
      return given<ServerProblem>({
        code: 'server',
        status: failure.status,
        errorCode: failure.error?.errorCode,
        errorId: failure.error?.errorId,
        retrying,
        message: keyOf(failure.error, 'server'),
      });
    case 'limited': {
      const { error, retryAfter } = failure;
      const throttle = SEND_THROTTLES[error?.errorCode ?? ''];
      return given<RateLimitedProblem>({
        code: 'rate-limited',
        scope: throttle === undefined ? 'all' : 'send',
        retryAt:
          environment.now() +
          (throttle === undefined
            ? (retryIn ?? coolDown(timesLimited + 1, retryAfter, environment.random()))
            : (retryAfter ?? throttle)),
        errorCode: error?.errorCode,
        message: keyOf(throttle === undefined ? undefined : error, 'rate-limited'),
      });
    }
    case 'refused': {
      const { error } = failure;
      const { errorCode } = error;
      if (errorCode === 'E0000011' && inTransaction)
        return { code: 'expired', message: { key: 'problem.expired' } };
      return given<RefusedProblem>({
        code: 'refused',
        ...error,
        field: fieldOf(error),
        remedy: remedyFor(errorCode),
        message: keyOf(error, 'refused'),
      });
    }
  }
}

const keyOf = (error: OrgError | undefined, code: string): { key: string } => ({
  key: `problem.${error?.errorCode ?? code}`,
});

/** E0000014 says that the old password is wrong, or, on some orgs, that the new one is (spec §7.21). */
function fieldOf({ errorCode, causes }: OrgError): ProblemField | undefined {
  if (errorCode !== 'E0000014') return FIELDS[errorCode];
  return causes.length === 0 || /old/i.test(causes.join()) ? 'oldPassword' : 'newPassword';
}

function remedyFor(errorCode: string): Remedy {
  return REMEDIES.find(([, codes]) => codes.test(errorCode))?.[0] ?? 'retry';
}
