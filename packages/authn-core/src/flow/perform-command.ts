import { fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import type { Problem } from '../problem.ts';
import { capabilitiesOf } from '../transaction/capabilities.ts';
import type { Command } from '../transaction/capabilities.ts';
import { isSameMove } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { call } from './call.ts';
import type { Failure, Services } from './call.ts';
import { describe } from './describe.ts';
import type { FlowEvent } from './events.ts';

export interface RequestInput {
  readonly services: Services;
  readonly command: Command;
  readonly transaction: Transaction | undefined;
  readonly uncertain: boolean;
  readonly timesLimited: number;
}

export const READ_STATE: Command = { name: 'check', entryPoint: 'state' };

/** Sends one command and reports `answered`, `ended` or `failed`; stopped, it aborts the request and says nothing. */
export const performCommand = fromCallback<AnyEventObject, RequestInput>(({ input, sendBack }) => {
  const abort = new AbortController();
  void perform(input, abort.signal).then(sendBack);
  return () => abort.abort();
});

async function perform(input: RequestInput, signal: AbortSignal): Promise<FlowEvent> {
  const { services, command, transaction, timesLimited } = input;
  const now = (): number => services.environment.now();
  const failed = (failure: Failure): FlowEvent => ({
    type: 'failed',
    by: 'command',
    at: now(),
    problem: describe(failure, services, {
      timesLimited,
      inTransaction: isAboutTransaction(command, transaction),
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
  const readable =
    capabilitiesOf(transaction).state && command.entryPoint !== 'state' && command.name !== 'cancel';

  // After an answer was lost, what the org knows comes before what the person wants (spec §5.3).
  if (input.uncertain && readable) {
    const state = await call(services, READ_STATE, transaction, signal);
    if (state.kind !== 'transaction') return state.kind === 'ended' ? { type: 'ended' } : failed(state);
    if (!isSameMove(transaction, state.transaction)) return answered(state.transaction);
  }

  const outcome = await call(services, command, transaction, signal);
  // Giving up must always succeed for the person: the org forgets by itself.
  if (outcome.kind === 'ended' || command.name === 'cancel') return { type: 'ended' };
  if (outcome.kind === 'transaction') return answered(outcome.transaction);

  if (outcome.kind === 'refused' && outcome.error.errorCode === 'E0000079' && readable) {
    const state = await call(services, READ_STATE, transaction, signal);
    if (state.kind === 'transaction') {
      return answered(state.transaction, describe(outcome, services));
    }
    if (state.kind !== 'ended') return failed(state);
  }
  return failed(outcome);
}

const isAboutTransaction = (command: Command, transaction: Transaction | undefined): boolean =>
  transaction?.stateToken !== undefined || command.entryPoint === 'state';
