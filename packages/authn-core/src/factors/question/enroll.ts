import { embedInto } from '../../transaction/embedded.ts';
import { objectsIn } from '../../wire/lists.ts';
import { texts } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import type { QuestionSpec } from './index.ts';

/** The list of questions is fetched when it is needed, and from then on counts as embedded in the factor. */
export const questionEnrollment = defineEnrollment<QuestionSpec>({
  factorType: 'question',
  provider: 'OKTA',
  enroll: {
    data: (embedded) =>
      embedded['questions'] === undefined
        ? {}
        : {
            questions: objectsIn(embedded, 'questions').flatMap((each) => {
              const { question, questionText = question } = texts(each, 'question', 'questionText');
              return question && questionText ? [{ question, questionText }] : [];
            }),
          },
    submit: (profile) => ({ body: { profile } }),
    actions: (link, factor) =>
      link({ action: 'loadQuestions', rel: 'questions' }, undefined, (questions, transaction) =>
        embedInto(transaction, factor, { questions }),
      ),
  },
});
