import { describe, expect, it } from 'vitest';
import {
  at,
  mfaRequired,
  pushChallenge,
  refusal,
  scriptedFlow,
  smsChallenge,
  success,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const STATE = '/api/v1/authn';
const VERIFY = '/api/v1/authn/factors/smsY92NXGq4xf9fLd5d7/verify';

async function challenged(...answers: ScriptedAnswer[]) {
  const { flow, org } = scriptedFlow([mfaRequired(), smsChallenge(), ...answers]);
  const list = at(
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    'MFA_REQUIRED',
  );
  await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
  const step = at(flow.step, 'MFA_CHALLENGE');
  if (step.factorType !== 'sms') throw new Error('not a text message');
  return { flow, org, step, sent: () => org.requests.slice(2).map(({ path }) => path) };
}

describe('a factor that is gone, or a move that is not due', () => {
  it.each([
    ['E0000007', 404],
    ['E0000079', 403],
    ['E0000154', 410],
    ['E0000180', 423],
  ])('%s reads the state and goes on from there, with the problem beside it', async (errorCode, status) => {
    const { step, sent } = await challenged(refusal(status, errorCode), mfaRequired());
    expect(await step.verify({ passCode: '1' })).toMatchObject({
      status: 'MFA_REQUIRED',
      problem: { code: 'refused', errorCode },
    });
    expect(sent()).toEqual([VERIFY, STATE]);
  });

  it.each(['E0000068', 'E0000155', 'E0000006', 'E0000113'])('%s does not', async (errorCode) => {
    const { step, sent } = await challenged(refusal(403, errorCode));
    await step.verify({ passCode: '1' });
    expect(sent()).toEqual([VERIFY]);
  });

  it('says what it met when the state cannot be read either', async () => {
    const { step } = await challenged(refusal(410, 'E0000154'), 'lost');
    expect(await step.verify({ passCode: '1' })).toMatchObject({
      status: 'MFA_CHALLENGE',
      problem: { code: 'network' },
    });
  });

  it('has nothing to read at the start', async () => {
    const { flow, org } = scriptedFlow([refusal(403, 'E0000079')]);
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    expect(step.problem).toMatchObject({ errorCode: 'E0000079' });
    expect(org.requests).toHaveLength(1);
  });
});

describe('refusals that are results', () => {
  it.each([
    ['E0000073', 403, 'REJECTED'],
    ['E0000191', 404, 'TIMEOUT'],
  ])('[r13] [r53] %s says the same as %s in a 200', async (errorCode, status, factorResult) => {
    const { flow, world, org } = scriptedFlow([pushChallenge(), refusal(status, errorCode), success()]);
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    await world.advance(60_000);
    expect(org.requests).toHaveLength(2);
    const step = at(flow.step, 'MFA_CHALLENGE');
    expect(step).toMatchObject({ activity: 'idle' });
    expect(step.problem).toEqual({
      code: 'rejected',
      factorResult,
      message: { key: `problem.rejected.${factorResult}` },
    });
    if (step.factorType !== 'push') throw new Error('not a push');
    expect((await step.verify?.())?.status).toBe('SUCCESS');
  });
});

describe('quotas', () => {
  it.each(['E0000146', 'E0000147', 'E0000186', 'E0000204', 'E0000205'])(
    '%s is no rate limit: nothing waits, another factor can be chosen at once',
    async (errorCode) => {
      const { flow, step, world } = await (async () => {
        const made = scriptedFlow([
          mfaRequired(),
          refusal(429, errorCode, 'No more messages today.'),
          success(),
        ]);
        await at(made.flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
        return { ...made, step: at(made.flow.step, 'MFA_REQUIRED') };
      })();
      await step.factors.find((factor) => factor.factorType === 'sms')?.verify();
      expect(flow.step).toMatchObject({
        status: 'MFA_REQUIRED',
        activity: 'idle',
        problem: { code: 'refused', errorCode, remedy: 'choose-another' },
      });
      expect(world.timers).toBe(0);
      const app = step.factors.find((factor) => factor.factorType === 'token:software:totp');
      expect((await app?.verify({ passCode: '012345' }))?.status).toBe('SUCCESS');
    },
  );
});
