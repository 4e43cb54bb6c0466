import type { FactorKind } from './kind.ts';
import { missingProof, readProof } from './proof.ts';
import { WrongProof } from '../errors/api-error.ts';
import { questionEnrollment } from '../enrollment/question.ts';
import { normalisedAnswer } from './question-answer.ts';
import { QUESTIONS } from './questions.ts';

/** OKTA question. */
export const question: FactorKind = {
  factorType: 'question',
  provider: 'OKTA',
  policyName: 'okta_question',
  idPrefix: 'ufs',
  amr: ['kba'],
  profile: (factor) => ({ question: factor.question, questionText: QUESTIONS[factor.question ?? ''] }),
  verify(attempt) {
    const answer = readProof(attempt, 'answer', 100);
    if (answer === undefined) throw missingProof(attempt, 'answer');
    if (normalisedAnswer(answer) !== normalisedAnswer(attempt.factor.answer ?? '')) {
      throw new WrongProof('E0000068', { causes: ['The answer does not match.'] });
    }
    return { verified: attempt.factor };
  },
  enrollment: questionEnrollment,
};
