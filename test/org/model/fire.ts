import { agree, checkError, checkShape, checkTransaction, Disagreement } from './check.ts';
import { due } from './due.ts';
import type { Move } from './move.ts';
import { text, type Answer, type TestOrg } from './org.ts';
import type { Face } from './states.ts';
import { rowOf, type Result } from './table.ts';
import type { Transaction, World } from './world.ts';

/** Sends a call, checks the answer against its row, and takes over what follows. */
export async function fire(world: World, org: TestOrg, move: Move): Promise<void> {
  const { operation, from, condition, transaction } = move;
  const row = rowOf(from, operation, condition);
  world.trace.push(`${operation} in ${from} (${condition}): ${JSON.stringify(move.call)}`);
  const answer = await org.post(move.call);
  try {
    if ('error' in row) {
      checkError(answer, row.error);
      if (transaction && world.isAlive(transaction)) world.renew(transaction);
      return;
    }
    agree([answer.status, answer.body['errorCode']], [200, undefined], 'answer');
    await move.learn?.(answer, org);
    if (row.to === 'nowhere') checkNothing(world, answer, move);
    else if (row.isTokenless) checkTokenless(answer, row, transaction);
    else if (transaction) checkNextState(world, transaction, answer, row);
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    const told = `${error.message}\n${world.trace.join('\n')}\n${JSON.stringify(answer.body)}`;
    throw new Disagreement(told, { cause: error });
  }
}

/** The body of a cancel, or of a form nobody reads: no transaction (spec 3.8). */
function checkNothing(world: World, { body }: Answer, { operation, transaction, condition }: Move): void {
  const isEcho = operation === 'cancel' && condition === 'alive' && transaction?.relayState !== undefined;
  agree(body, isEcho ? { relayState: transaction.relayState } : {}, 'body');
  if (transaction && world.isAlive(transaction)) world.renew(transaction);
}

type To = Extract<Result, { to: string }>;

function checkTokenless(
  { body }: Answer,
  { to, factorResult, isTokenless: face }: To,
  transaction: Transaction | undefined,
): void {
  agree(body['status'], to, 'status');
  agree(body['factorResult'], factorResult, 'factorResult');
  if (face) checkShape(body, face, false);
  if (to !== 'SUCCESS' || !transaction) return;
  transaction.isAlive = false;
  // An unlock says so, because clients start no session from it (spec 3.6).
  agree(body['recoveryType'], 'UNLOCK', 'recoveryType');
}

function checkNextState(world: World, transaction: Transaction, answer: Answer, row: To): void {
  const before = transaction.state;
  const { to } = row;
  if (to === 'nowhere') return;
  transaction.state = to === 'same' ? before : to === 'next due' ? due(world, transaction) : to;
  const { state, isStepUp } = transaction;
  agree(answer.body['status'], state, 'status');
  const old = transaction.stateToken;
  if (row.isRenewed || old === '') transaction.stateToken = text(answer.body['stateToken']);
  if (row.isRenewed) agree(transaction.stateToken === old, false, 'the same stateToken after a reset');
  if (to !== 'same' || row.factorResult) transaction.factorResult = row.factorResult;
  world.renew(transaction);

  if (state === 'SUCCESS' && !isStepUp) {
    transaction.isAlive = false;
    checkShape(answer.body, 'SUCCESS (normal)', false);
    agree(
      answer.body['expiresAt'],
      new Date(world.now + 300_000).toISOString(),
      'expiresAt of the session token',
    );
    agree(answer.body['recoveryType'], undefined, 'recoveryType');
    return;
  }
  const faces: Partial<Record<string, Face>> = {
    RECOVERY: 'RECOVERY (question)',
    RECOVERY_CHALLENGE: 'RECOVERY_CHALLENGE (phone)',
    SUCCESS: 'SUCCESS (step-up)',
  };
  checkShape(answer.body, faces[state] ?? (state as Face), isStepUp);
  checkTransaction(world, transaction, answer.body, transaction.factorResult);
}
