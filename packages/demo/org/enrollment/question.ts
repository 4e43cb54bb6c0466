import { normalisedAnswer } from '../factors/question-answer.ts';
import { QUESTIONS } from '../factors/questions.ts';
import { badProfile } from './activation-code.ts';
import type { Enrollment } from './enrollment.ts';

const MIN_LENGTH = 4;

/** OKTA question: a built-in question and an answer that is not in it (spec 3.9.7). */
export const questionEnrollment: Enrollment = {
  begin({ profile, factor }) {
    const question = profile.requiredText('question');
    const answer = normalisedAnswer(profile.requiredText('answer', 100));
    const text = Object.hasOwn(QUESTIONS, question) ? QUESTIONS[question] : undefined;
    if (text === undefined) throw badProfile('question: must be one of the built-in questions.');
    if (answer.length < MIN_LENGTH) throw badProfile(`answer: must have at least ${MIN_LENGTH} characters.`);
    if (question.includes(answer) || text.toLowerCase().includes(answer)) {
      throw badProfile('answer: must not be part of the question.');
    }
    return { active: [{ ...factor, question, answer }] };
  },
};
