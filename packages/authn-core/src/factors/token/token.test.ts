import { describe, expect, it } from 'vitest';
import {
  at,
  everyFactor,
  mfaEnroll,
  mfaRequiredOfEvery,
  refusal,
  scriptedFlow,
  success,
} from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const PROMPT = 'Enter a new PIN of four to eight digits.';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { flow, org, codes: () => org.requests.slice(1).map(({ body }) => body['passCode']) };
};

describe.each(['RSA', 'DEL_OATH'] as const)('[r41] a token of %s that asks for one more step', (provider) => {
  it('says what it wants and takes it, at the sign-in', async () => {
    const { flow, codes } = await arrive(
      mfaRequiredOfEvery(),
      refusal(409, 'E0000113', PROMPT),
      refusal(409, 'E0000113', 'Enter the next code.'),
      success(),
    );
    const token = () => {
      const found = at(flow.step, 'MFA_REQUIRED').factors.find(
        (each) => each.factorType === 'token' && each.provider === provider,
      );
      if (found?.factorType !== 'token') throw new Error('not listed');
      return found;
    };
    const { id } = flow.step;
    await token().verify({ passCode: '4711012345' });
    expect(flow.step).toMatchObject({
      id,
      activity: 'idle',
      problem: {
        code: 'refused',
        errorCode: 'E0000113',
        errorSummary: PROMPT,
        field: 'passCode',
        remedy: 'retry',
      },
    });
    await token().verify({ passCode: '9911' });
    expect(flow.step.problem).toMatchObject({ errorSummary: 'Enter the next code.' });
    expect((await token().verify({ passCode: '678901' })).status).toBe('SUCCESS');
    expect(codes()).toEqual(['4711012345', '9911', '678901']);
  });

  it('and when it is set up', async () => {
    const { flow, codes } = await arrive(mfaEnroll(), refusal(409, 'E0000113', PROMPT), success());
    const entry = () =>
      at(flow.step, 'MFA_ENROLL').factors.find(
        (each) => each.factorType === 'token' && each.provider === provider,
      );
    const enroll = async (passCode: string) => {
      const found = entry();
      if (found?.factorType !== 'token' || found.provider === 'SYMANTEC') throw new Error('not listed');
      return found.enroll?.({ credentialId: everyFactor.rsa.profile.credentialId, passCode });
    };
    expect((await enroll('4711012345'))?.problem).toMatchObject({ errorSummary: PROMPT });
    expect((await enroll('9911'))?.status).toBe('SUCCESS');
    expect(codes()).toEqual(['4711012345', '9911']);
  });
});
