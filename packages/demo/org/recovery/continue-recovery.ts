import type { JsonObject } from '../json.ts';
import { unlock } from '../people/lockout.ts';
import { finish } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { renewTransaction } from '../transaction/transactions.ts';

/** The code or link was right: the question comes next, if the policy wants it and the person has one. */
export function continueRecovery(step: Step): JsonObject {
  const { person, policy } = step;
  const asks = policy.password.recovery.recovery_question.status === 'ACTIVE' && person.recoveryQuestion;
  return asks ? goTo(step, 'RECOVERY') : finishRecovery(step);
}

/** Identity is proven: a new password is due, or the account is unlocked. */
export function finishRecovery(step: Step): JsonObject {
  const { org, person, transaction } = step;
  if (transaction.recovery?.type !== 'UNLOCK') return goTo(step, 'PASSWORD_RESET');
  if (person.status === 'LOCKED_OUT') unlock(org, person);
  // No factor is asked: clients start no session from an unlock (appendix C.3).
  return finish(step);
}

function goTo(step: Step, status: 'RECOVERY' | 'PASSWORD_RESET'): JsonObject {
  step.transaction.status = status;
  renewTransaction(step.org, step.transaction);
  return renderTransaction(step);
}
