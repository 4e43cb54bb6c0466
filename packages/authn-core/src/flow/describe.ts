import type { Problem } from '../problem.ts';
import type { Failure, Services } from './call.ts';
import { coolDown } from './delays.ts';
import { toProblem } from './to-problem.ts';

/** What a failure happened to. */
interface About {
  /** False for requests that no transaction was part of. */
  readonly inTransaction?: boolean;
  /** 429 answers in a row before this one. */
  readonly timesLimited?: number;
  /** The flow tries again by itself, after this many ms. */
  readonly retryIn?: number;
}

/** Judges a failure here and now: with this device's clock and connection, and the wait that a 429 asks for. */
export function describe(
  failure: Failure,
  { environment }: Services,
  { inTransaction = true, timesLimited = 0, retryIn }: About = {},
): Problem {
  const told = failure.kind === 'limited' ? failure.retryAfter : undefined;
  return toProblem(failure, {
    now: environment.now(),
    online: environment.online(),
    retrying: retryIn !== undefined,
    wait: retryIn ?? coolDown(timesLimited + 1, told, environment.random()),
    inTransaction,
  });
}
