import { fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import type { Problem } from '../problem.ts';
import { report } from '../report.ts';
import { capabilitiesOf } from '../transaction/capabilities.ts';
import type { Command } from '../transaction/capabilities.ts';
import { isSameMove } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { call, look } from './call.ts';
import type { Failure, Services } from './call.ts';
import { toProblem } from './to-problem.ts';
import type { FlowEvent } from './events.ts';

export interface RequestInput {
  readonly services: Services;
  readonly command: Command;
  readonly transaction: Transaction | undefined;
  readonly uncertain: boolean;
  readonly timesLimited: number;
}

/** Reads the state, which renews the transaction. */
export const READ_STATE: Command = { name: 'check', entryPoint: 'state', yields: true };

/** Looks whether this is a Classic org. */
export const PROBE: Command = { name: 'probe', entryPoint: 'organization', yields: true };

/** Sends one command and reports `answered`, `ended` or `failed`; stopped, it aborts the request and says nothing. */
export const performCommand = fromCallback<AnyEventObject, RequestInput>(({ input, sendBack }) => {
  const abort = new AbortController();
  let awaited = true;
  void perform(input, abort.signal).then((event) => {
    awaited = false;
    sendBack(event);
  });
  // Aborting costs (an exception is made): not after the answer, when there is nothing to abort.
  return () => {
    if (awaited) abort.abort();
  };
});

async function perform(input: RequestInput, signal: AbortSignal): Promise<FlowEvent> {
  const { services, transaction, timesLimited } = input;
  const now = (): number => services.environment.now();
  const failed = (failure: Failure): FlowEvent => ({
    type: 'failed',
    by: 'command',
    at: now(),
    problem: toProblem(failure, services, {
      timesLimited,
      inTransaction: isAboutTransaction(input.command, transaction),
    }),
    // Only these leave open whether the org did what it was asked.
    uncertain: ['network', 'timeout', 'server', 'protocol'].includes(failure.kind),
  });
  const answered = (answer: Transaction, problem?: Problem): FlowEvent => ({
    type: 'answered',
    by: 'command',
    at: now(),
    transaction: answer,
    ...(problem && { problem }),
  });
  let command: Command | undefined = input.command;
  if (services.prepare && !command.yields) {
    try {
      command = await services.prepare(command, signal);
    } catch (error) {
      report(error); // the page's own fault, which nobody else will ever see
      return failed({ kind: 'cancelled' });
    }
  }
  if (!command) return { type: 'withdrawn' };
  if (command === PROBE) {
    const { wrongDoor } = await look(services, signal);
    return wrongDoor ? failed({ kind: 'wrong-door' }) : { type: 'withdrawn' };
  }
  const readable =
    capabilitiesOf(transaction).state && command.entryPoint !== 'state' && command.name !== 'cancel';

  // After an answer was lost, what the org knows comes before what the person wants (spec §5.3).
  if (input.uncertain && readable) {
    const state = await call(services, READ_STATE, transaction, signal);
    if (state.kind !== 'transaction') return failed(state);
    if (!isSameMove(transaction, state.transaction)) return answered(state.transaction);
  }

  const outcome = await call(services, command, transaction, signal);
  if (command.foreign && outcome.kind !== 'transaction' && outcome.kind !== 'network')
    return failed({ kind: 'wrong-door' });
  // Answered by `{}` and the like (spec §7.6), or not at all: giving up must always succeed, the org forgets by itself.
  if (command.name === 'cancel') return { type: 'ended' };
  if (outcome.kind === 'transaction') return answered(outcome.transaction);

  if (outcome.kind === 'refused' && OUTDATED.test(outcome.error.errorCode) && readable) {
    const state = await call(services, READ_STATE, transaction, signal);
    if (state.kind === 'transaction') {
      return answered(state.transaction, toProblem(outcome, services));
    }
    return failed(state);
  }
  return failed(outcome);
}

/** The org is further on than we know: an illegal move, or a factor that is gone (spec §5.2). */
const OUTDATED = /^E0000(079|154|180)$/;

const isAboutTransaction = (command: Command, transaction: Transaction | undefined): boolean =>
  transaction?.stateToken !== undefined || command.entryPoint === 'state';
