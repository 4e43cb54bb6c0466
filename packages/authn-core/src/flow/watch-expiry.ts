import { fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import type { Services } from './call.ts';
import type { FlowEvent } from './events.ts';
import { pause, untilVisible } from './waiting.ts';

export interface ExpiryInput {
  readonly services: Services;
  /** When the org forgets the transaction, on the clock that nobody sets; `undefined`: it cannot be told. */
  readonly deadline: number | undefined;
}

/** How long before the end the person is warned, in ms (WCAG 2.2.1 asks for 20 s). */
const WARNING = 30_000;
/** The org's answer is asked for only when the end is surely past. */
const GRACE = 1_000;

/** Runs while the person has the word: `expiryNeared`, then `expiryReached`, the latter never while nobody looks. */
export const watchExpiry = fromCallback<AnyEventObject, ExpiryInput>(({ input, sendBack }) => {
  const { services, deadline } = input;
  if (deadline === undefined) return undefined;
  const { environment } = services;
  const abort = new AbortController();
  const pauseUntil = (moment: number): Promise<void> =>
    pause(environment, Math.max(0, moment - environment.monotonic()), abort.signal);

  async function watch(end: number): Promise<void> {
    await pauseUntil(end - WARNING);
    if (!abort.signal.aborted) sendBack({ type: 'expiryNeared' } satisfies FlowEvent);
    await pauseUntil(end + GRACE);
    await untilVisible(environment, abort.signal);
    if (!abort.signal.aborted) sendBack({ type: 'expiryReached' } satisfies FlowEvent);
  }
  void watch(deadline);
  return () => abort.abort();
});
