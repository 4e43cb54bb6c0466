import { fromCallback } from 'xstate';
import type { AnyEventObject } from 'xstate';
import { given } from '../given.ts';
import type { Problem } from '../problem.ts';
import { capabilitiesOf, isReading } from '../transaction/capabilities.ts';
import type { Command } from '../transaction/capabilities.ts';
import { isSameMove } from '../transaction/transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { call } from './call.ts';
import type { Services } from './call.ts';
import type { Failure } from './judge.ts';
import type { FlowEvent } from './events.ts';
import { toProblem } from './to-problem.ts';

export interface RequestInput {
  readonly services: Services;
  readonly command: Command;
  readonly transaction: Transaction | undefined;
  readonly uncertain: boolean;
  readonly timesLimited: number;
}

/** Reads the state, which renews the transaction. */
export const READ_STATE: Command = { name: 'check', entryPoint: 'state', yields: true };

/** Carries one command out and reports what came of it; stopped, it aborts the request and says nothing. */
export const performCommand = fromCallback<AnyEventObject, RequestInput>(({ input, sendBack }) => {
  const abort = new AbortController();
  let awaited = true;
  void perform(input, abort.signal, () => sendBack({ type: 'proven' } satisfies FlowEvent)).then((event) => {
    awaited = false;
    sendBack(event);
  });
  // Aborting costs (an exception is made): not after the answer, when there is nothing to abort.
  return () => {
    if (awaited) abort.abort();
  };
});

async function perform(
  { services, transaction, uncertain, timesLimited, command: asked }: RequestInput,
  signal: AbortSignal,
  proven: () => void,
): Promise<FlowEvent> {
  const send = (command: Command): ReturnType<typeof call> => call(services, command, transaction, signal);
  const inTransaction = transaction?.stateToken !== undefined || isReading(asked);
  const answered = (news: Transaction, problem?: Problem): FlowEvent =>
    given<FlowEvent>({ type: 'answered', by: 'command', transaction: news, problem });
  const failedBy = (problem: Problem, kind = ''): FlowEvent => ({
    type: 'failed',
    by: 'command',
    problem,
    // Only these leave open whether the org did what it was asked.
    uncertain: ['network', 'timeout', 'server', 'protocol'].includes(kind),
  });
  const failed = (failure: Failure): FlowEvent =>
    failedBy(toProblem(failure, services, { timesLimited, inTransaction, body: asked.body }), failure.kind);

  let command = asked;
  try {
    // Giving up asks nobody: it must always succeed.
    if (services.prepare && !asked.yields && asked.name !== 'cancel')
      command = await services.prepare(asked, signal);
    if (command.ceremony) {
      command = { ...command, body: { ...command.body, ...(await command.ceremony(signal)) } };
      proven();
    }
  } catch (error) {
    // Nothing was sent. Whoever has something to say to the person says it in a problem; what did not load has not.
    return failedBy(
      (error as { problem?: Problem } | null)?.problem ?? toProblem({ kind: 'network' }, services),
    );
  }

  const readable = capabilitiesOf(transaction).state && !isReading(command) && command.name !== 'cancel';
  // After an answer was lost, what the org knows comes before what the person wants (spec §5.3).
  if (uncertain && readable) {
    const state = await send(READ_STATE);
    if (state.kind !== 'transaction') return failed(state);
    if (!isSameMove(transaction, state.transaction)) return answered(state.transaction);
  }

  const outcome = await send(command);
  // Answered by `{}` and the like (spec §7.6), or not at all: giving up must always succeed, the org forgets by itself.
  if (command.name === 'cancel') return { type: 'ended' };
  if (outcome.kind === 'transaction') return answered(outcome.transaction);
  if (outcome.kind !== 'refused' || !readable || !OUTDATED.test(outcome.error.errorCode))
    return failed(outcome);
  const state = await send(READ_STATE);
  return state.kind === 'transaction'
    ? answered(state.transaction, toProblem(outcome, services))
    : failed(state);
}

/** The org is further on than we know: an illegal move, or a factor that is gone (spec §5.2). */
const OUTDATED = /^E0000(007|079|154|180)$/;
