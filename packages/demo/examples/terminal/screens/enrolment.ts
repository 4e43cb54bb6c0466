import type { EnrollableFactor, MfaEnrollStep } from '@authn-flow/authn-core';
import { nameOf } from '../names.ts';
import type { Move, Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';
import { askNewSecret } from './passwords.ts';
import { tokenSetUp } from './tokens.ts';

/** MFA_ENROLL: what has to be set up, what may be, what is. */
export function enrolment(step: MfaEnrollStep, screen: Screen): Promise<unknown> {
  const { factors, gracePeriodEndsAt, skip, ...rest } = step;
  const question = factors.find((factor) => factor.factorType === 'question');
  // Questions to choose from are in none of the org's own answers.
  if (question?.enroll && question.loadQuestions && !question.questions && !step.problem)
    return question.loadQuestions();
  const isDue = factors.some(({ required, enrolled }) => required && !enrolled);
  screen.say(
    isDue || !skip ? 'One more proof of you has to be set up.' : 'More proofs of you can be set up.',
  );
  if (gracePeriodEndsAt !== undefined)
    screen.say(`There is time until ${new Date(gracePeriodEndsAt).toLocaleDateString('en')}.`);
  for (const factor of factors) if (factor.enrolled) screen.say(`  (${nameOf(factor)}: set up)`);
  const order = (factor: EnrollableFactor): number => (factor.required && !factor.enrolled ? 0 : 1);
  return screen.choose('Which', [
    ...factors.toSorted((a, b) => order(a) - order(b)).flatMap((factor) => setUp(factor, screen)),
    ...move(isDue ? 'Not now' : 'That is enough', skip),
    ...waysOut(rest),
  ]);
}

/** `factorType` narrows to what a factor takes; none for those that need a browser, or an administrator. */
function setUp(factor: EnrollableFactor, screen: Screen): readonly Move[] {
  const name = `${nameOf(factor)}${factor.required && !factor.enrolled ? ' (needed)' : ''}`;
  switch (factor.factorType) {
    case 'push':
    case 'token:software:totp':
    case 'email': {
      const { enroll } = factor;
      return move(name, enroll && (() => enroll()));
    }
    case 'sms':
    case 'call': {
      const { enroll, phones } = factor;
      if (!enroll) return [];
      return [
        ...phones.flatMap(({ phoneNumber }) => move(`${name} to ${phoneNumber}`, () => enroll())),
        ...move(phones.length > 0 ? `${name} to another number` : name, async () => {
          const typed = await screen.ask('Number, with + and the country');
          return enroll({
            phoneNumber: typed.replaceAll(/[\s().-]/g, ''),
            ...(phones.length > 0 && { updatePhone: true }),
          });
        }),
      ];
    }
    case 'question': {
      const { enroll, questions, loadQuestions } = factor;
      if (!questions || !enroll) return move(name, loadQuestions);
      return move(name, () =>
        screen.choose(
          'Question',
          questions.map(({ question, questionText }) => ({
            words: questionText,
            act: async () => enroll({ question, answer: await askNewSecret(screen, 'Answer') }),
          })),
        ),
      );
    }
    case 'password': {
      const { enroll } = factor;
      const ask = (): Promise<string> => askNewSecret(screen, 'New password');
      return move(name, enroll && (async () => enroll({ password: await ask() })));
    }
    case 'token':
    case 'token:hardware':
      return tokenSetUp(name, factor, screen);
    case 'token:hotp':
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn':
    case 'u2f':
    case 'unknown':
      return [];
  }
}
