import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';

/** A question with an answer in words (spec §3.10, §3.11). */
export interface QuestionSpec extends FactorSpec {
  factorType: 'question';
  provider: 'OKTA';
  /** `question` is a built-in key, `questionText` the org's words for it, or the person's own. */
  profile: { question?: string; questionText?: string };
  verify: RememberDevice & { answer: string };
  enroll: {
    data: {
      /** Built-in questions to choose from; absent until `loadQuestions` has brought them. */
      questions?: readonly SecurityQuestion[];
    };
    /** `question`: a built-in key, or, where the org allows it, one's own words. The answer has four characters or more. */
    input: { question: string; answer: string };
    actions: {
      /** Fetches the built-in questions into `questions`. */
      loadQuestions: object;
    };
  };
}

/** A built-in question (spec §3.11). */
export interface SecurityQuestion {
  /** The key to enrol with: `disliked_food`. */
  readonly question: string;
  /** The org's words for it. */
  readonly questionText: string;
}

/** The security question. */
export const question = defineFactor<QuestionSpec>({
  factorType: 'question',
  provider: 'OKTA',
  shape: 'question',
  profile: (factor) => texts(factor.profile, 'question', 'questionText'),
  verify: ({ answer, rememberDevice }) => ({ body: { answer }, query: { rememberDevice } }),
});
