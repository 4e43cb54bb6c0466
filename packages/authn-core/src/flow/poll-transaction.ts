import { given } from '../given.ts';
import { capabilitiesOf } from '../transaction/capabilities.ts';
import { isSameMove } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { call } from './call.ts';
import type { Services } from './call.ts';
import { nextDelay } from './delays.ts';
import type { PollOutcome } from './delays.ts';
import { toProblem } from './to-problem.ts';
import type { FlowEvent } from './events.ts';
import { pause, pauseUntilReturn, untilVisible } from './waiting.ts';

export interface PollInput {
  readonly services: Services;
  /** Polls only if it says so. */
  readonly transaction: Transaction | undefined;
}

/**
 * Asks again until the org no longer waits: one actor from the first poll to the last, so that elapsed time, back-off
 * and the next delay have one owner. Lost connections, 5xx, 429 and garbled answers do not end it; a refusal does.
 */
export function pollTransaction(input: PollInput, sendBack: (event: FlowEvent) => void): () => void {
  const { services } = input;
  const { environment } = services;
  const abort = new AbortController();
  const isOver = (): boolean => abort.signal.aborted;
  const begun = environment.monotonic();
  let transaction = input.transaction;

  async function run(): Promise<void> {
    let lost = 0;
    let limited = 0;
    // An org that says when to come back is not asked at once.
    if (transaction?.refresh) await pause(environment, transaction.refresh, abort.signal);
    for (;;) {
      await untilVisible(environment, abort.signal);
      if (isOver()) return;
      const { next } = capabilitiesOf(transaction);
      if (!transaction || !next) return;
      const outcome = await call(services, { name: 'poll', link: next }, transaction, abort.signal);
      if (isOver()) return;

      let waits: PollOutcome;
      if (outcome.kind === 'transaction') {
        const news = outcome.transaction;
        const goesOn = isSameMove(transaction, news);
        sendBack({ type: 'answered', by: 'poll', transaction: news });
        if (!goesOn) return;
        transaction = news;
        lost = limited = 0;
        waits = given<PollOutcome>({
          kind: 'waiting',
          interval: transaction.refresh ?? services.pollInterval,
        });
      } else if (outcome.kind === 'limited') {
        limited++;
        waits = { kind: 'limited', times: limited, retryAfter: outcome.retryAfter };
      } else if (outcome.kind === 'refused') {
        const problem = toProblem(outcome, services);
        sendBack({
          type: 'failed',
          by: 'poll',
          problem,
          uncertain: false,
        });
        return;
      } else {
        lost++;
        waits = { kind: 'lost', times: lost };
      }

      const delay = nextDelay(environment.monotonic() - begun, waits, environment.random());
      if (outcome.kind !== 'transaction') {
        const problem = toProblem(outcome, services, { retryIn: delay });
        sendBack({ type: 'pollTroubled', problem });
      }
      // A return to the page is worth a look at once, unless the org asked to be left alone.
      await (waits.kind === 'limited' ? pause : pauseUntilReturn)(environment, delay, abort.signal);
    }
  }

  void run();
  return () => abort.abort();
}
