import { expect, it } from 'vitest';
import { at, mfaEnroll, scriptedFlow, securityQuestions } from '../testing/index.ts';
import type { Step } from './step.ts';

const questionIn = (step: Step) => {
  const found = at(step, 'MFA_ENROLL').factors.find((factor) => factor.factorType === 'question');
  if (found?.factorType !== 'question') throw new Error('no question');
  return found;
};

it('[r65] fetches the built-in questions into the step, and keeps them when the state is read again', async () => {
  const { flow } = scriptedFlow([mfaEnroll(), securityQuestions(), mfaEnroll()]);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  expect(questionIn(step).questions).toBeUndefined();
  const loaded = await questionIn(step).loadQuestions?.();
  expect(questionIn(loaded ?? step).questions).toContainEqual({
    question: expect.any(String) as string,
    questionText: expect.any(String) as string,
  });
  const again = await flow.step.stay?.();
  expect(questionIn(again ?? step).questions).toEqual(questionIn(loaded ?? step).questions);
});
