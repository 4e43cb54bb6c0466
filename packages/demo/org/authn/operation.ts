import { ApiError, illegalInState } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { recordRefusedStep } from '../logs/refusals.ts';
import { nobody } from '../people/nobody.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { publicStatus } from '../transaction/public-status.ts';
import type { Step } from '../transaction/step.ts';
import type { Status } from '../transaction/transaction.ts';
import { liveTransaction, renewTransaction, saveTransaction } from '../transaction/transactions.ts';

/** A call that needs a live transaction (spec 3.0). */
export interface Operation {
  /** With `:name` for variable parts. */
  readonly path: string;
  readonly legalIn: readonly Status[];
  /** Answers with the transaction as it is afterwards. */
  run(step: Step): JsonObject | Promise<JsonObject>;
}

/** Runs an operation behind the first checks of spec 3.9.7: body is JSON, state token alive, legal in this state. */
export async function runOperation(
  operation: Operation,
  call: Call,
  body: Body,
  params: Readonly<Record<string, string>> = {},
): Promise<JsonObject> {
  const { org } = call;
  const stateToken = body.raw('stateToken');
  return org.serial.run(`transaction ${JSON.stringify(stateToken)}`, async () => {
    const transaction = liveTransaction(org, stateToken);
    renewTransaction(org, transaction);
    saveTransaction(org, transaction);
    if (!operation.legalIn.includes(transaction.status)) {
      throw illegalInState(`${operation.path} is not a move of ${publicStatus(transaction)}.`);
    }
    const person = transaction.personId === '' ? nobody() : org.store.people.get(transaction.personId);
    if (!person) throw new ApiError('E0000011');
    const step: Step = { org, call, body, params, transaction, person, policy: policyFor(org.store, person) };
    try {
      return await operation.run(step);
    } catch (error) {
      recordRefusedStep(step, operation.path, error);
      throw error;
    } finally {
      saveTransaction(org, transaction);
    }
  });
}
