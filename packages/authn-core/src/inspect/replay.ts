import { AuthnError } from '../authn-error.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { wholeKit } from '../kit.ts';
import type { Step } from '../steps/step.ts';
import { toStep } from '../steps/to-step.ts';
import type { InspectEvent } from './events.ts';
import { momentsOf } from './moments.ts';
import type { Moment } from './moments.ts';
import { readRecording } from './recording.ts';
import type { Recording } from './recording.ts';

/** A recorded flow, step by step. Nothing is sent: actions are there, and reject. */
export interface Replay<F extends AnyFactorModule = BuiltInFactor> {
  /** The step as it was, made of the recorded answer by this version of the library. */
  readonly step: Step<F>;
  /** What led to it: the events since the step before, its own last. */
  readonly events: readonly InspectEvent[];
  /** Counts steps from 0. */
  readonly position: number;
  /** How many positions there are. */
  readonly length: number;
  /** There is nothing after this. */
  readonly isAtEnd: boolean;
  /** One step on; false at the end, where it stays. */
  forward(): boolean;
  /** One step back; false at the start, where it stays. */
  back(): boolean;
}

/** What a replay can be told. */
export interface ReplayOptions<F extends AnyFactorModule> {
  /** The factors that the flow knew; all of this package unless told. */
  factors?: readonly F[];
}

/**
 * Plays a recording back, from its text or its object. Answers are read anew by the machinery that reads an org's, so
 * that a fault in reading shows again; times, problems and identifiers are as they were written down.
 *
 * @throws AuthnError `BAD_INPUT` when it is no recording, or of another version, naming what is wrong and where
 */
export function replay<F extends AnyFactorModule = BuiltInFactor>(
  source: Recording | string,
  options: ReplayOptions<F> = {},
): Replay<F> {
  const kit = { ...wholeKit, ...options };
  const moments = momentsOf(readRecording(source), kit);
  const stepOf = ({ snapshot }: Moment): Step<F> => toStep<F>(snapshot, kit, refuse);
  let position = 0;
  const go = (to: number): boolean => {
    if (!moments[to]) return false;
    position = to;
    return true;
  };
  const made = new Map<number, Step<F>>();
  const current = (): Moment => {
    const moment = moments[position];
    if (!moment) throw new RangeError('a recording has a step at every position'); // readRecording saw to it
    return moment;
  };

  return {
    get step() {
      const step = made.get(position) ?? stepOf(current());
      made.set(position, step);
      return step;
    },
    get events() {
      return current().events;
    },
    get position() {
      return position;
    },
    length: moments.length,
    get isAtEnd() {
      return position === moments.length - 1;
    },
    forward: () => go(position + 1),
    back: () => go(position - 1),
  };
}

const refuse = (): Promise<never> =>
  Promise.reject(
    new AuthnError(
      'FLOW_STOPPED',
      'This step is a recorded one: nothing can be sent. Use forward() and back().',
    ),
  );
