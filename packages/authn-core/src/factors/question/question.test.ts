import { describe, expect, it } from 'vitest';
import { at, mfaEnroll, refusal, scriptedFlow, securityQuestions } from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const PATH = '/api/v1/users/00ulF58swfxktKmyY5d7/factors/questions';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow([mfaEnroll({ stateToken: '00canary' }), ...answers]);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const entry = () => {
    const found = at(flow.step, 'MFA_ENROLL').factors.find((each) => each.factorType === 'question');
    if (found?.factorType !== 'question') throw new Error('no question');
    return found;
  };
  return { flow, org, world, entry };
};

describe('[r65] the list of questions', () => {
  it('is only read: by GET, without the token', async () => {
    const { org, entry } = await arrive(securityQuestions());
    expect(entry().questions).toBeUndefined();
    await entry().loadQuestions?.();
    const [, request] = org.requests;
    expect(request).toMatchObject({ method: 'GET', path: PATH, body: {} });
    expect(JSON.stringify([...(request?.headers ?? [])])).not.toContain('00canary');
  });

  it('is there from then on, within the same step', async () => {
    const { flow, entry } = await arrive(securityQuestions());
    const { id } = flow.step;
    await entry().loadQuestions?.();
    expect(flow.step.id).toBe(id);
    expect(entry().questions).toEqual(securityQuestions());
    expect(entry()).toMatchObject({ required: true, enrolled: false });
    expect(entry().enroll).toBeDefined();
  });

  it('stays when the state is read again', async () => {
    const { flow, entry } = await arrive(securityQuestions(), mfaEnroll({ stateToken: '00canary' }));
    await entry().loadQuestions?.();
    await flow.step.stay?.();
    expect(entry().questions).toHaveLength(3);
  });

  it.each<[string, object, number]>([
    ['nothing', {}, 0],
    ['texts', ['one', 'two'], 0],
    ['a question without words', [{ question: 'first_award' }], 1],
  ])('bears %s in its place', async (_, answer, length) => {
    const { entry } = await arrive(answer);
    await entry().loadQuestions?.();
    const one = { question: 'first_award', questionText: 'first_award' };
    expect(entry().questions).toEqual(Array.from({ length }, () => one));
  });

  it('that cannot be had is a problem, and can be asked for again', async () => {
    const { flow, entry } = await arrive(refusal(403, 'E0000006'), securityQuestions());
    await entry().loadQuestions?.();
    expect(flow.step).toMatchObject({ status: 'MFA_ENROLL', problem: { errorCode: 'E0000006' } });
    expect(entry().questions).toBeUndefined();
    await entry().loadQuestions?.();
    expect(entry().questions).toHaveLength(3);
  });
});
