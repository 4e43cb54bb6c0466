import { describe, expect, it } from 'vitest';
import { at, mfaRequired, pushChallenge, refusal, scriptedFlow, success } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const waiting = (): ScriptedAnswer => pushChallenge();

/** A flow whose push was just sent; `answers` are for the polls. */
async function pushed(...answers: ScriptedAnswer[]) {
  const { flow, org, world } = scriptedFlow([mfaRequired(), pushChallenge(), ...answers]);
  const list = at(
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    'MFA_REQUIRED',
  );
  const step = await list.factors.find((factor) => factor.factorType === 'push')?.verify();
  expect(step).toMatchObject({ status: 'MFA_CHALLENGE', factorType: 'push', activity: 'polling' });
  const polls = (): number => org.requests.length - 2;
  return { flow, org, world, polls };
}
const many = (answer: () => ScriptedAnswer, times = 1000): ScriptedAnswer[] =>
  Array.from({ length: times }, answer);

describe('polling', () => {
  it('[r49] asks at once after the send', async () => {
    const { world, polls } = await pushed(waiting());
    await world.advance(0);
    expect(polls()).toBe(1);
  });

  it('[r50] [r178] asks at most 8 times in the first 10 s, every 2 s, then every 4 s', async () => {
    const { world, polls } = await pushed(...many(waiting));
    await world.advance(10_000);
    expect(polls()).toBe(6);
    expect(polls()).toBeLessThanOrEqual(8);
    await world.advance(10_000);
    expect(polls()).toBe(11);
    await world.advance(20_000);
    expect(polls()).toBe(16);
  });

  it('[r51] shows the number to match as soon as the phone does, within the same step', async () => {
    const { flow, world } = await pushed(waiting(), pushChallenge({ correctAnswer: 0 }), waiting());
    const { id } = flow.step;
    await world.advance(2_500);
    expect(flow.step).toMatchObject({ id, correctAnswer: 0, activity: 'polling' });
  });

  it('ends in the next status by itself', async () => {
    const { flow, world } = await pushed(waiting(), success());
    await world.advance(2_500);
    expect(flow.step.status).toBe('SUCCESS');
    expect(world.timers).toBe(0);
  });

  it.each(['REJECTED', 'TIMEOUT', 'CANCELLED', 'ERROR', 'SOMETHING_NEW'])(
    '[r13] [r53] stops at %s, says so, and can start over',
    async (factorResult) => {
      const { flow, world, polls } = await pushed(
        pushChallenge({ factorResult }),
        pushChallenge(),
        success(),
      );
      await world.advance(60_000);
      expect(polls()).toBe(1);
      const step = at(flow.step, 'MFA_CHALLENGE');
      expect(step).toMatchObject({
        activity: 'idle',
        factorResult,
        problem: { code: 'rejected', factorResult, message: { key: `problem.rejected.${factorResult}` } },
      });
      if (step.factorType !== 'push' || !step.verify) throw new Error('cannot start over');
      await step.verify();
      await world.advance(2_500);
      expect(flow.step.status).toBe('SUCCESS');
    },
  );

  it('[r53] says that the app is too old', async () => {
    const old = { factorResult: 'REJECTED', factorResultMessage: 'OKTA_VERIFY_UPGRADE_REQUIRED' };
    const { flow, world } = await pushed(pushChallenge(old));
    await world.advance(0);
    expect(flow.step.problem?.message.key).toBe('problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED');
  });

  it('cannot be asked for by hand while it runs', async () => {
    const { flow } = await pushed(waiting());
    const step = at(flow.step, 'MFA_CHALLENGE');
    expect(step.factorType === 'push' && 'verify' in step).toBe(false);
  });

  it.each<[string, ScriptedAnswer]>([
    ['a lost connection', 'lost'],
    ['a 503', { httpStatus: 503 }],
    ['a 502 with an HTML page', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['a 429', { httpStatus: 429 }],
    ['a 200 that is no JSON', new Response('<p>captive portal</p>')],
    ['a 200 of another shape', { hello: 'world' }],
  ])('[r56] [r57] [r58] [r98] [r100] survives %s, and says so meanwhile', async (_, answer) => {
    const { flow, world } = await pushed(waiting(), answer, success());
    await world.advance(2_100);
    expect(flow.step).toMatchObject({ status: 'MFA_CHALLENGE', activity: 'polling' });
    expect(flow.step.problem).toBeDefined();
    await world.advance(15_000);
    expect(flow.step.status).toBe('SUCCESS');
    expect(flow.step.problem).toBeUndefined();
  });

  it('[r61] takes up polling after the answer to one was lost for good', async () => {
    const { flow, world } = await pushed('silence', success());
    await world.advance(15_000);
    expect(flow.step.problem).toMatchObject({ code: 'timeout', retrying: true });
    await world.advance(1_000);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('[r59] [r178] stays away for as long as Retry-After says', async () => {
    const limited = new Response('', { status: 429, headers: { 'retry-after': '40' } });
    const { flow, world, polls } = await pushed(limited, success());
    await world.advance(39_999);
    expect(polls()).toBe(1);
    expect(flow.step.problem).toMatchObject({ code: 'rate-limited', retryAt: world.now() + 1 });
    world.hide();
    world.show(); // even a person who comes back waits
    await world.advance(0);
    expect(polls()).toBe(1);
    await world.advance(1);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('[r60] asks nothing in a hidden tab and at once on return', async () => {
    const { flow, world, polls } = await pushed(waiting(), waiting(), success());
    await world.advance(0);
    world.hide();
    await world.advance(600_000);
    expect(polls()).toBe(1);
    world.show();
    await world.advance(0);
    expect(polls()).toBe(2);
    world.hide();
    world.show();
    await world.advance(0);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('[r96] asks at once when the connection is back', async () => {
    const { flow, world } = await pushed('lost', 'lost', 'lost', 'lost', success());
    await world.advance(0);
    world.goOffline();
    await world.advance(8_000);
    expect(flow.step.problem).toMatchObject({ code: 'network', offline: true, retrying: true });
    world.goOnline();
    await world.advance(0);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it.each(['previous', 'resend', 'cancel'] as const)(
    '[r54] [r55] [r62] is aborted at once by %s, in flight too',
    async (action) => {
      const { flow, org, world, polls } = await pushed('silence', mfaRequired());
      await world.advance(0);
      const done = at(flow.step, 'MFA_CHALLENGE')[action]?.();
      expect(org.requests[2]?.aborted).toBe(true);
      await done;
      await world.advance(60_000);
      expect(polls()).toBe(2);
    },
  );

  it('begins anew after a command that left it waiting, with one poll at a time', async () => {
    const { flow, world, polls } = await pushed(...many(waiting));
    await world.advance(2_500);
    const before = polls();
    await at(flow.step, 'MFA_CHALLENGE').resend?.();
    await world.advance(1_999);
    expect(polls()).toBe(before + 2); // the resend and one look at once
  });

  it('stops at a refusal; what it says can be tried again by hand', async () => {
    const { flow, world, polls } = await pushed(refusal(403, 'E0000006'), success());
    await world.advance(60_000);
    expect(polls()).toBe(1);
    const step = at(flow.step, 'MFA_CHALLENGE');
    expect(step).toMatchObject({ activity: 'idle', problem: { code: 'refused', errorCode: 'E0000006' } });
    if (step.factorType !== 'push') throw new Error('not a push');
    expect(await step.verify?.()).toMatchObject({ status: 'SUCCESS' });
  });

  it('[r63] [r87] ends where the transaction has', async () => {
    const { flow, world, polls } = await pushed(waiting(), refusal(401, 'E0000011'));
    await world.advance(60_000);
    expect(polls()).toBe(2);
    expect(flow.step).toMatchObject({
      status: 'UNAUTHENTICATED',
      activity: 'idle',
      identifier: 'mira',
      problem: { code: 'expired' },
    });
  });

  it('ends with the flow', async () => {
    const { flow, org, world } = await pushed('silence');
    await world.advance(0);
    flow.stop();
    expect(org.requests[2]?.aborted).toBe(true);
    expect(world.timers).toBe(0);
  });
});
