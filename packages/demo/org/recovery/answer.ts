import type { Operation } from '../authn/operation.ts';
import { ApiError } from '../errors/api-error.ts';
import { normalisedAnswer } from '../factors/question-answer.ts';
import { endTransaction } from '../transaction/transactions.ts';
import { finishRecovery } from './continue-recovery.ts';

/** Wrong answers after which the transaction is dead (appendix C.3). */
const MAX_FAILURES = 5;

/** POST …/recovery/answer (spec 3.6). */
export const answerRecoveryQuestion: Operation = {
  path: '/api/v1/authn/recovery/answer',
  legalIn: ['RECOVERY'],
  run(step) {
    const { org, body, person, transaction } = step;
    const answer = body.as('recoveryAnswerRequest').requiredText('answer', 100);
    if (normalisedAnswer(answer) === normalisedAnswer(person.recoveryQuestion?.answer ?? ''))
      return finishRecovery(step);
    transaction.recovery = { ...transaction.recovery, type: transaction.recovery?.type ?? 'PASSWORD' };
    const failures = (transaction.recovery.wrongAnswers ?? 0) + 1;
    transaction.recovery.wrongAnswers = failures;
    if (failures >= MAX_FAILURES) endTransaction(org, transaction);
    throw new ApiError('E0000087', { causes: ['The answer does not match.'] });
  },
};
