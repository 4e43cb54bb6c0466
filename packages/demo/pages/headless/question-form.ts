import type { EnrollableFactor } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { field, fold, form, pick } from './form.ts';

/** A question of the org's list, which is fetched when it is wanted, and an answer. */
export function questionForm(
  name: string,
  factor: Extract<EnrollableFactor, { factorType: 'question' }>,
): HTMLElement {
  const { enroll, questions, loadQuestions } = factor;
  const details = fold(
    name,
    questions
      ? form(
          'Set it up',
          [
            pick(
              'Question',
              'question',
              questions.map(({ question, questionText }) => [question, questionText]),
            ),
            field('Answer', 'answer', { autocomplete: 'off', minlength: '4' }),
          ],
          ({ question = '', answer = '' }) => enroll?.({ question, answer }),
        )
      : h('p', {}, 'One moment.'),
  );
  if (!questions) details.addEventListener('toggle', () => void loadQuestions?.(), { once: true });
  return details;
}
