import { describe, expect, it } from 'vitest';
import {
  at,
  lockedOut,
  passwordReset,
  recovery,
  recoveryChallenge,
  refusal,
  scriptedFlow,
  success,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const begin = (...answers: ScriptedAnswer[]) => {
  const scripted = scriptedFlow(answers);
  return { ...scripted, start: at(scripted.flow.step, 'UNAUTHENTICATED') };
};

describe('a forgotten password', () => {
  it('[r11] [r73] [r10] by text message: code, question, new password', async () => {
    const { start, flow, org } = begin(recoveryChallenge('SMS'), recovery(), passwordReset(), success());
    const challenge = at(
      await start.forgotPassword({ username: 'mira', factorType: 'SMS' }),
      'RECOVERY_CHALLENGE',
    );
    expect(challenge).toMatchObject({ identifier: 'mira', factorType: 'SMS', recoveryType: 'PASSWORD' });
    const question = at((await challenge.verify?.({ passCode: '012345' })) ?? flow.step, 'RECOVERY');
    expect(question).toMatchObject({
      question: 'Which lake did you swim in first?',
      recoveryType: 'PASSWORD',
    });
    const reset = at((await question.answer?.({ answer: 'Bled' })) ?? flow.step, 'PASSWORD_RESET');
    expect(reset.recoveryType).toBe('PASSWORD');
    expect((await reset.resetPassword?.({ newPassword: 'N' }))?.status).toBe('SUCCESS');
    expect(org.requests.map(({ path }) => path.replace('/api/v1/authn/', ''))).toEqual([
      'recovery/password',
      'recovery/factors/SMS/verify',
      'recovery/answer',
      'credentials/reset_password',
    ]);
    expect(org.requests[0]?.body).toEqual({ username: 'mira', factorType: 'SMS' });
    expect(org.requests[1]?.body).toMatchObject({ passCode: '012345' });
    expect(org.requests[2]?.body).toMatchObject({ answer: 'Bled' });
  });

  it('[r11] [r74] by mail: nothing to do here but to go back', async () => {
    const { start, org, world } = begin(recoveryChallenge('EMAIL', 'PASSWORD'));
    const sent = at(
      await start.forgotPassword({ username: 'mira', factorType: 'EMAIL' }),
      'RECOVERY_CHALLENGE',
    );
    expect(sent).toMatchObject({ factorType: 'EMAIL', activity: 'idle' });
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['verify']));
    await world.advance(600_000); // WAITING does not mean that there is something to poll
    expect(org.requests).toHaveLength(1);
    expect(await sent.cancel()).toMatchObject({ status: 'UNAUTHENTICATED', identifier: 'mira' });
    expect(org.requests).toHaveLength(1);
  });

  it('sends another code, and says when that is allowed; spellings do not matter', async () => {
    const lower = { ...recoveryChallenge('CALL'), factorType: 'call' };
    const { start, world, flow } = begin(lower, lower, refusal(403, 'E0000068'));
    await start.forgotPassword({ username: 'mira', factorType: 'CALL' });
    expect(flow.step).toMatchObject({ factorType: 'CALL', resendAt: world.now() + 30_000 });
    await world.advance(40_000);
    await at(flow.step, 'RECOVERY_CHALLENGE').resend?.();
    expect(flow.step).toMatchObject({ resendAt: world.now() + 30_000 });
    const wrong = await at(flow.step, 'RECOVERY_CHALLENGE').verify?.({ passCode: '1' });
    expect(wrong).toMatchObject({ status: 'RECOVERY_CHALLENGE', problem: { field: 'passCode' } });
  });

  it('[r75] begins with the token of a mail’s link', async () => {
    const { start, org } = begin(recovery());
    expect((await start.redeemRecoveryToken({ recoveryToken: 'r3c0v3ry' })).status).toBe('RECOVERY');
    expect(org.requests[0]).toMatchObject({
      path: '/api/v1/authn/recovery/token',
      body: { recoveryToken: 'r3c0v3ry' },
    });
    expect(Object.keys(org.requests[0]?.body ?? {})).toEqual(['recoveryToken']);
  });

  it.each(['E0000011', 'E0000105', 'E0000110'])('[r75] says that the link is dead: %s', async (errorCode) => {
    const { start } = begin(refusal(403, errorCode));
    expect(await start.redeemRecoveryToken({ recoveryToken: 'r3c0v3ry' })).toMatchObject({
      status: 'UNAUTHENTICATED',
      problem: { code: 'refused', errorCode, remedy: 'restart' },
    });
  });

  it('says that an answer is wrong, and keeps the question', async () => {
    const { start, flow } = begin(recovery(), refusal(400, 'E0000087'));
    await start.redeemRecoveryToken({ recoveryToken: 'r' });
    expect(await at(flow.step, 'RECOVERY').answer?.({ answer: 'no' })).toMatchObject({
      status: 'RECOVERY',
      problem: { field: 'answer' },
    });
  });

  it('goes on for a trusted caller with the token that the org gave, and shows it to nobody', async () => {
    const trusted = {
      status: 'RECOVERY',
      recoveryToken: 'Zc9tyjYTuwpw6AqX2lLN',
      recoveryType: 'PASSWORD',
      _links: {
        next: { name: 'recovery', href: '/api/v1/authn/recovery/token', hints: { allow: ['POST'] } },
      },
    };
    const { start, flow, org } = begin(trusted, recovery());
    const step = await start.forgotPassword({ username: 'mira' });
    expect(org.requests[0]?.body).toEqual({ username: 'mira' });
    expect(JSON.stringify(step)).not.toContain('Zc9tyj');
    await at(flow.step, 'RECOVERY').recover?.();
    expect(org.requests[1]?.body).toEqual({ recoveryToken: 'Zc9tyjYTuwpw6AqX2lLN' });
  });
});

describe('a locked account', () => {
  it('[r8] [r80] is unlocked from where it is disclosed', async () => {
    const unlocked = { status: 'SUCCESS', recoveryType: 'UNLOCK', _embedded: {} };
    const { start, flow, org } = begin(lockedOut(), recoveryChallenge('SMS'), unlocked);
    const locked = at(await start.signIn({ username: 'mira', password: 'x' }), 'LOCKED_OUT');
    await locked.unlock?.({ username: 'mira', factorType: 'SMS' });
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/recovery/unlock',
      body: { username: 'mira', factorType: 'SMS' },
    });
    expect(flow.step).toMatchObject({ status: 'RECOVERY_CHALLENGE', recoveryType: 'UNLOCK' });
    const done = await at(flow.step, 'RECOVERY_CHALLENGE').verify?.({ passCode: '1' });
    expect(done).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
  });

  it('[r80] is unlocked from the start', async () => {
    const { start, org, flow } = begin(recoveryChallenge('EMAIL'));
    await start.unlockAccount({ username: 'mira', factorType: 'EMAIL', relayState: 'https://app.example/' });
    expect(org.requests[0]).toMatchObject({
      path: '/api/v1/authn/recovery/unlock',
      body: { username: 'mira', factorType: 'EMAIL', relayState: 'https://app.example/' },
    });
    expect(flow.step).toMatchObject({ recoveryType: 'UNLOCK' });
  });

  it('[r8] stays locked where the org offers no way', async () => {
    const { _links, ...bare } = lockedOut() as { _links: object };
    expect(_links).toBeDefined();
    const { start } = begin(bare);
    expect(at(await start.signIn({ username: 'mira', password: 'x' }), 'LOCKED_OUT').unlock).toBeUndefined();
  });
});
