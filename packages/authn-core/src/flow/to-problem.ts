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
import type { Failure } from './call.ts';

/** What a failure is judged by besides itself. */
export interface Circumstances {
  /** This device's clock. */
  readonly now: number;
  readonly online: boolean;
  /** The flow goes on trying by itself. */
  readonly retrying: boolean;
  /** Ms to stay away after a 429. */
  readonly wait: number;
  /** The request was about a transaction, so that `E0000011` means that it ran out. */
  readonly inTransaction: boolean;
}

/** Refusals to send a code again so soon, with the ms that the spec gives (§5.5). */
const SEND_THROTTLES: Readonly<Record<string, number>> = {
  E0000109: 30_000,
  E0000133: 30_000,
  E0000118: 5_000,
};

/** Spec §5.2, column "client action"; whatever is not listed may be tried again. */
const REMEDIES: Readonly<Record<Exclude<Remedy, 'retry'>, readonly string[]>> = {
  restart: ['E0000005', 'E0000011', 'E0000069', 'E0000105', 'E0000110'],
  'choose-another': ['E0000097', 'E0000146', 'E0000147', 'E0000150', 'E0000151', 'E0000186', 'E0000247'],
  stop: [
    'E0000006',
    'E0000015',
    'E0000017',
    'E0000032',
    'E0000034',
    'E0000085',
    'E0000119',
    'E0000155',
    'E0000212',
  ],
};

const FIELDS: Readonly<Record<string, ProblemField>> = {
  E0000068: 'passCode',
  E0000082: 'passCode',
  E0000083: 'passCode',
  E0000087: 'answer',
  E0000080: 'newPassword',
  E0000098: 'phoneNumber',
};

/** Puts a failure into the public form, with the key of its words. */
export function toProblem(failure: Failure, circumstances: Circumstances): Problem {
  const { now, online, retrying, wait, inTransaction } = circumstances;
  switch (failure.kind) {
    case 'network':
      return {
        code: 'network',
        offline: !online,
        retrying,
        message: { key: online ? 'problem.network' : 'problem.offline' },
      };
    case 'timeout':
      return { code: 'timeout', retrying, message: { key: 'problem.timeout' } };
    case 'protocol':
      return { code: 'protocol', detail: failure.detail, retrying, message: { key: 'problem.protocol' } };
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
        retryAt: now + (throttle === undefined ? wait : (retryAfter ?? throttle)),
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
  for (const remedy of ['restart', 'choose-another', 'stop'] as const) {
    if (REMEDIES[remedy].includes(errorCode)) return remedy;
  }
  return 'retry';
}
