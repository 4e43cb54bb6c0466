import { describe, expect, it } from 'vitest';
import {
  asFactorTwin,
  at,
  fixtureFactors,
  mfaRequired,
  otherPipeline,
  passwordReset,
  profileRequired,
  refusal,
  scriptedFlow,
  sequencing,
  signInForDevice,
  smsChallenge,
  stepUp,
  success,
  successStepUp,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const credentials = { username: 'mira', password: 'Tangerine-Kayak-88' };

const begin = (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  return { flow, org, start: at(flow.step, 'UNAUTHENTICATED') };
};
/** Where a given state token leads. */
const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers, { stateToken: '00given' });
  return { flow, org, step: at(await flow.start(), 'UNAUTHENTICATED') };
};

describe('the blank start', () => {
  it('has no more ways to begin than every org has', () => {
    const { start } = begin();
    const ways = Object.entries(start).filter(([, member]) => typeof member === 'function');
    expect(ways.map(([name]) => name).sort()).toEqual([
      'activateAccount',
      'cancel',
      'forgotPassword',
      'identify',
      'redeemRecoveryToken',
      'signIn',
      'unlockAccount',
    ]);
  });

  it('[r34] sends the options of the beginning as they are', async () => {
    const { start, org } = begin(success());
    const more = {
      relayState: 'https://app.example/a?b=c',
      audience: '0oapQBmX8prQimEFB5d7',
      options: { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true },
      context: { deviceToken: '5f0c9e7a1b2d4c38a6e4d1907b3f8c25' },
    };
    await start.signIn({ ...credentials, ...more });
    expect(org.requests[0]?.body).toEqual({ ...credentials, ...more });
  });

  it('[r24] begins with the name alone', async () => {
    const { start, org } = begin(sequencing());
    const step = await start.identify({ username: 'mira', options: { warnBeforePasswordExpired: true } });
    expect(step).toMatchObject({ status: 'UNAUTHENTICATED', identifier: 'mira' });
    expect(org.requests[0]).toMatchObject({ method: 'POST', path: '/api/v1/authn' });
    expect(org.requests[0]?.body).toEqual({
      username: 'mira',
      options: { warnBeforePasswordExpired: true },
    });
  });

  it('begins with the token of an activation mail', async () => {
    const { start, org } = begin({ ...passwordReset(), recoveryType: 'ACCOUNT_ACTIVATION' });
    const step = await start.activateAccount({ activationToken: 'o7AFoTGE9xjQiHQK6dAa' });
    expect(step).toMatchObject({ status: 'PASSWORD_RESET', recoveryType: 'ACCOUNT_ACTIVATION' });
    expect(org.requests[0]).toMatchObject({ path: '/api/v1/authn', body: { token: 'o7AFoTGE9xjQiHQK6dAa' } });
    expect(Object.keys(org.requests[0]?.body ?? {})).toEqual(['token']);
    expect(JSON.stringify(step)).not.toContain('o7AFoTGE9xjQiHQK6dAa');
  });

  it('says of a dead activation token what the org says', async () => {
    const { start } = begin(refusal(401, 'E0000004'));
    expect(await start.activateAccount({ activationToken: 'x' })).toMatchObject({
      status: 'UNAUTHENTICATED',
      problem: { code: 'refused', errorCode: 'E0000004' },
    });
  });
});

describe('UNAUTHENTICATED', () => {
  it('[r1] [r24] hands out the factors that come before any password, and verifies them', async () => {
    const { start, org, flow } = begin(sequencing({ stateToken: '00seq' }), smsChallenge(), success());
    await start.identify({ username: 'mira' });
    const { factors = [], rememberDevice } = at(flow.step, 'UNAUTHENTICATED');
    expect(factors.map(({ factorType }) => factorType)).toEqual(['push', 'sms']);
    expect(factors[0]).toMatchObject({ challenged: true, profile: {} });
    expect(rememberDevice).toEqual({ lifetimeInMinutes: 20, byDefault: false });
    await factors.find((factor) => factor.factorType === 'sms')?.verify({ rememberDevice: true });
    expect(org.requests[1]).toMatchObject({
      path: `/api/v1/authn/factors/${fixtureFactors.sms.id}/verify?rememberDevice=true`,
      body: { stateToken: '00seq' },
    });
    expect(flow.step.status).toBe('MFA_CHALLENGE');
  });

  it('has no factors where there are none', async () => {
    expect((await arrive(stepUp())).step).not.toHaveProperty('factors');
  });

  it('[r3] tells where somebody wants to, signs in within the same transaction, and leads there', async () => {
    const { step, flow, org } = await arrive(
      stepUp({ stateToken: '00step' }),
      successStepUp({ stateToken: '00step' }),
    );
    expect(step.target).toEqual({
      name: 'ledger',
      label: 'Ledger',
      logo: 'https://org.example/assets/ledger.png',
    });
    await step.signIn(credentials);
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn',
      body: { stateToken: '00step', ...credentials },
    });
    expect(at(flow.step, 'SUCCESS').next?.href).toMatch(/\/login\/step-up\/redirect\?stateToken=00step$/);
  });

  it('[r19] says that it is a device’s', async () => {
    expect((await arrive(signInForDevice())).step.usingDeviceFlow).toBe(true);
    expect((await arrive(stepUp())).step).not.toHaveProperty('usingDeviceFlow');
  });

  it.each([
    ['login', { identifier: 'mira' }, '/api/v1/authn/login', asFactorTwin(mfaRequired()), 'FACTOR_REQUIRED'],
    [
      'recoverLogin',
      { identifier: 'mira' },
      '/api/v1/authn/recoverLogin',
      asFactorTwin(mfaRequired()),
      'FACTOR_REQUIRED',
    ],
    ['enroll', undefined, '/api/v1/authn/enroll', profileRequired(), 'PROFILE_REQUIRED'],
  ] as const)('[r16] [r17] of the other pipeline: %s', async (name, input, path, answer, status) => {
    const { step, flow, org } = await arrive(otherPipeline({ stateToken: '01seq' }), answer);
    const action = step[name] as ((input?: object) => Promise<unknown>) | undefined;
    await action?.(input);
    expect(org.requests[1]).toMatchObject({ path, body: { stateToken: '01seq', ...input } });
    expect(flow.step).toMatchObject({ status, ...(input && { identifier: 'mira' }) });
  });

  it('names the input that is missing', async () => {
    const { step } = await arrive(otherPipeline());
    const login = step.login as ((input: object) => Promise<unknown>) | undefined;
    await expect(login?.({})).rejects.toThrow('login() needs identifier: pass it as a string.');
  });
});
