import { describe, expect, it } from 'vitest';
import { at, mfaRequired, refusal, scriptedFlow, smsChallenge, success } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const credentials = { username: 'mira', password: 'x' };

async function challenged(...answers: ScriptedAnswer[]) {
  const { flow, org, world } = scriptedFlow([mfaRequired(), smsChallenge(), ...answers]);
  const list = at(await at(flow.step, 'UNAUTHENTICATED').signIn(credentials), 'MFA_REQUIRED');
  await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
  const verify = async (passCode: string) => {
    const step = at(flow.step, 'MFA_CHALLENGE');
    if (step.factorType !== 'sms') throw new Error('not a text message');
    return step.verify({ passCode });
  };
  return { flow, org, world, verify, sent: () => org.requests.slice(2).map(({ path }) => path) };
}
const VERIFY = '/api/v1/authn/factors/smsY92NXGq4xf9fLd5d7/verify';
const STATE = '/api/v1/authn';

describe('refusals', () => {
  it.each([
    ['E0000068', 403, 'passCode', 'retry'],
    ['E0000082', 403, 'passCode', 'retry'],
    ['E0000006', 403, undefined, 'stop'],
    ['E0000247', 403, undefined, 'choose-another'],
    ['E0009999', 400, undefined, 'retry'],
  ])('[r93] [r101] %s keeps the step and says what it is about', async (errorCode, status, field, remedy) => {
    const { flow, verify } = await challenged(refusal(status, errorCode, 'The org’s words', 'the cause'));
    const { id } = flow.step;
    const step = await verify('123456');
    expect(step).toMatchObject({ id, status: 'MFA_CHALLENGE', activity: 'idle' });
    expect(step.problem).toEqual({
      code: 'refused',
      errorCode,
      errorSummary: 'The org’s words',
      errorId: 'oaenm1SR2vQiZgwGOCUHfQc3S',
      causes: ['the cause'],
      remedy,
      message: { key: `problem.${errorCode}` },
      ...(field && { field }),
    });
  });

  it('[r92] says the same of a wrong password as of an unknown person: what the org says', async () => {
    const { flow } = scriptedFlow([refusal(401, 'E0000004'), refusal(401, 'E0000004')]);
    const step = at(flow.step, 'UNAUTHENTICATED');
    const one = await step.signIn(credentials);
    const two = await step.signIn({ username: 'nobody', password: 'x' });
    expect(one.problem).toEqual(two.problem);
  });

  it('goes back to the start when factor attempts have locked the account', async () => {
    const { verify } = await challenged(refusal(403, 'E0000069'));
    expect(await verify('123456')).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'mira',
      problem: { code: 'refused', errorCode: 'E0000069', remedy: 'restart' },
    });
  });

  it('[r87] goes back to the start when the token is dead, and tells of it once', async () => {
    const { verify, flow, org } = await challenged(refusal(401, 'E0000011'), success());
    expect(await verify('123456')).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
    const step = await at(flow.step, 'UNAUTHENTICATED').signIn(credentials);
    expect(org.requests.at(-1)?.body).not.toHaveProperty('stateToken');
    expect(step.problem).toBeUndefined();
  });

  it('forgets the problem with the next command', async () => {
    const { flow, verify } = await challenged(refusal(403, 'E0000068'), success());
    await verify('111111');
    expect(flow.step.problem).toBeDefined();
    const done = verify('222222');
    expect(flow.step.problem).toBeUndefined();
    await done;
  });
});

describe('out of step with the org', () => {
  it('reads the state after E0000079 and goes on from there, with the problem beside it', async () => {
    const { verify, sent } = await challenged(refusal(403, 'E0000079'), mfaRequired());
    expect(await verify('123456')).toMatchObject({
      status: 'MFA_REQUIRED',
      problem: { code: 'refused', errorCode: 'E0000079' },
    });
    expect(sent()).toEqual([VERIFY, STATE]);
  });

  it('starts over when the state cannot be read any more', async () => {
    const { verify } = await challenged(refusal(403, 'E0000079'), refusal(401, 'E0000011'));
    expect(await verify('123456')).toMatchObject({ status: 'UNAUTHENTICATED', problem: { code: 'expired' } });
  });
});

describe('answers that got lost', () => {
  it.each<[string, ScriptedAnswer, string]>([
    ['no connection', 'lost', 'network'],
    ['a 502 page', new Response('<html>', { status: 502 }), 'server'],
    ['a 500 with an error object', refusal(500, 'E0000009'), 'server'],
    ['JSON that is no transaction', { hello: 'world' }, 'protocol'],
    ['a transaction that cannot be gone on with', { status: 'MFA_CHALLENGE', stateToken: '00' }, 'protocol'],
    ['truncated JSON', new Response('{"status":"SUCC'), 'protocol'],
    ['nothing', new Response(''), 'protocol'],
    ['a redirect', new Response(null, { status: 302 }), 'protocol'],
    ['a 404 that is no error object', new Response('Not found', { status: 404 }), 'protocol'],
  ])('[r95] [r98] [r100] %s: the same step, still usable', async (_, answer, code) => {
    const { flow, verify } = await challenged(answer, smsChallenge(), success());
    const { id } = flow.step;
    const step = await verify('123456');
    expect(step).toMatchObject({ id, status: 'MFA_CHALLENGE', activity: 'idle', problem: { code } });
    expect((await verify('123456')).status).toBe('SUCCESS');
  });

  it('repeats nothing by itself, and reads the state before the person’s next try', async () => {
    const { world, verify, sent } = await challenged('lost', smsChallenge(), success());
    await verify('123456');
    await world.advance(120_000);
    expect(sent()).toEqual([VERIFY]);
    await verify('123456');
    expect(sent()).toEqual([VERIFY, STATE, VERIFY]);
  });

  it('goes where the org already is, and sends no second command', async () => {
    const { verify, sent } = await challenged('lost', success());
    await verify('123456');
    expect((await verify('123456')).status).toBe('SUCCESS');
    expect(sent()).toEqual([VERIFY, STATE]);
  });

  it('[r96] tells offline from unreachable', async () => {
    const { world, verify } = await challenged('lost', 'lost');
    world.goOffline();
    expect((await verify('1')).problem).toMatchObject({ offline: true, message: { key: 'problem.offline' } });
    world.goOnline();
    expect((await verify('1')).problem).toMatchObject({
      offline: false,
      message: { key: 'problem.network' },
    });
  });

  it('[r99] gives up after the time-out', async () => {
    const { flow, world, verify } = await challenged('silence');
    const step = verify('123456');
    await world.advance(14_999);
    expect(flow.step.activity).toBe('requesting');
    await world.advance(1);
    expect((await step).problem).toMatchObject({ code: 'timeout', retrying: false });
  });
});

describe('too many requests', () => {
  it('[r97] waits as long as it is told, sends nothing meanwhile and is ready again by itself', async () => {
    const limited = new Response('{}', { status: 429, headers: { 'retry-after': '12' } });
    const { flow, world, verify, sent } = await challenged(limited, success());
    const step = await verify('123456');
    expect(step).toMatchObject({
      status: 'MFA_CHALLENGE',
      activity: 'coolingDown',
      problem: { code: 'rate-limited', scope: 'all', retryAt: world.now() + 12_000 },
    });
    expect(await verify('123456')).toBe(step);
    expect(sent()).toHaveLength(1);
    await world.advance(12_000);
    expect(flow.step).toMatchObject({ activity: 'idle' });
    expect(flow.step.problem).toBeUndefined();
    expect((await verify('123456')).status).toBe('SUCCESS');
  });

  it('[r97] waits 10 s, then twice as long, where it is told nothing', async () => {
    const { flow, world, verify } = await challenged(
      refusal(429, 'E0000047'),
      refusal(429, 'E0000047'),
      success(),
    );
    await verify('123456');
    await world.advance(9_999);
    expect(flow.step.activity).toBe('coolingDown');
    await world.advance(1);
    await verify('123456');
    await world.advance(19_999);
    expect(flow.step.activity).toBe('coolingDown');
    await world.advance(1);
    expect(flow.step.activity).toBe('idle');
  });

  it('can be given up', async () => {
    const { flow, verify } = await challenged(refusal(429, 'E0000047'), {});
    await verify('123456');
    expect((await flow.step.cancel()).status).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['E0000109', 30_000],
    ['E0000133', 30_000],
    ['E0000118', 5_000],
  ])('[r37] takes %s as a limit on sending alone: the code can still be entered', async (errorCode, wait) => {
    const { flow, world, verify } = await challenged(refusal(429, errorCode), success());
    const step = await at(flow.step, 'MFA_CHALLENGE').resend?.();
    expect(step).toMatchObject({
      activity: 'idle',
      problem: { code: 'rate-limited', scope: 'send', errorCode, retryAt: world.now() + wait },
    });
    expect((await verify('123456')).status).toBe('SUCCESS');
  });
});
