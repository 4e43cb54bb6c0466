import { describe, expect, it } from 'vitest';
import {
  at,
  callActivation,
  duoActivation,
  emailActivation,
  mfaEnroll,
  providerActivation,
  pushActivation,
  scriptedFlow,
  smsActivation,
  success,
  totpActivation,
  u2fActivation,
  webauthnActivation,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step: at(step, 'MFA_ENROLL_ACTIVATE'), flow, org, world };
};

describe('[r15] MFA_ENROLL_ACTIVATE', () => {
  it.each([
    ['sms', smsActivation(), 30_000],
    ['call', callActivation(), 30_000],
    ['email', emailActivation(), 5_000],
    ['token:software:totp', totpActivation('OKTA'), undefined],
    ['token:software:totp', totpActivation('GOOGLE'), undefined],
  ] as const)('by the first code: %s', async (factorType, activation, resendDelay) => {
    const { step, org, world } = await arrive(activation, success());
    expect(step).toMatchObject({ factorType, shape: 'code', activity: 'idle' });
    expect(step.resendAt).toBe(resendDelay && world.now() + resendDelay);
    expect('resend' in step).toBe(resendDelay !== undefined);
    if (step.factorType !== factorType) throw new Error('another factor');
    expect((await step.activate({ passCode: '012345' })).status).toBe('SUCCESS');
    expect(org.requests[1]).toMatchObject({
      path: `/api/v1/authn/factors/${step.factorId}/lifecycle/activate`,
      body: { passCode: '012345' },
    });
  });

  it('sends another code', async () => {
    const { step, flow, org } = await arrive(smsActivation(), smsActivation());
    await step.resend?.();
    expect(org.requests[1]?.path).toBe(`/api/v1/authn/factors/${step.factorId}/lifecycle/resend`);
    expect(flow.step.id).toBe(step.id);
  });

  it('by a code to scan: polls until the phone has done so', async () => {
    const { step, flow, org, world } = await arrive(pushActivation(), pushActivation(), mfaEnroll());
    expect(step).toMatchObject({ factorType: 'push', shape: 'waiting', activity: 'polling' });
    if (step.factorType !== 'push') throw new Error('another factor');
    expect(step.qrCode).toMatch(/^https:\/\/org\.example\/api\/v1\/users\/.*\/qr\//);
    expect(step.activate).toBeUndefined();
    await world.advance(2_000);
    expect(flow.step.status).toBe('MFA_ENROLL');
    expect(org.requests.slice(1).map(({ path }) => path)).toEqual(
      Array(2).fill(`/api/v1/authn/factors/${step.factorId}/lifecycle/activate/poll`),
    );
  });

  it('starts over with a new code to scan once its time is up', async () => {
    const { flow, org, world } = await arrive(
      pushActivation(),
      pushActivation({ factorResult: 'TIMEOUT' }),
      pushActivation(),
    );
    await world.advance(0);
    const step = at(flow.step, 'MFA_ENROLL_ACTIVATE');
    expect(step).toMatchObject({ activity: 'idle', problem: { code: 'rejected', factorResult: 'TIMEOUT' } });
    if (step.factorType !== 'push') throw new Error('another factor');
    expect(step.qrCode).toBeUndefined();
    const again = await step.activate?.();
    expect(again).toMatchObject({ status: 'MFA_ENROLL_ACTIVATE', activity: 'polling' });
    expect(again?.problem).toBeUndefined();
    expect(org.requests[2]?.path).toBe(`/api/v1/authn/factors/${step.factorId}/lifecycle/activate`);
    expect(Object.keys(org.requests[2]?.body ?? {})).toEqual(['stateToken']);
  });

  it('in a frame: shows what it needs and polls', async () => {
    const { step, org, world } = await arrive(duoActivation(), success());
    if (step.factorType !== 'web') throw new Error('another factor');
    expect(step).toMatchObject({ shape: 'frame', activity: 'polling', host: 'api-1a2b.duosecurity.example' });
    expect(step.script).toBe('https://org.example/js/Duo-Web-v2.js');
    await world.advance(0);
    expect(org.requests[1]?.path).toBe(`/api/v1/authn/factors/${step.factorId}/lifecycle/activate/poll`);
  });

  it.each([
    ['claims', 'https://org.example/sso/idps/0oaQ7vTz3nWx9mLb5d7?stateToken=00t'],
    ['saml', 'https://org.example/policy/mfa-saml-idp-redirect?okta_key=Jt5wXk9nVq2LmB8r'],
    ['oidc', 'https://org.example/policy/mfa-oidc-idp-redirect?okta_key=Jt5wXk9nVq2LmB8r'],
  ] as const)('[r72] at another site: %s', async (kind, href) => {
    const { step } = await arrive(providerActivation(kind, { stateToken: '00t' }));
    expect(step).toMatchObject({ shape: 'redirect', activity: 'idle' });
    expect(step.redirect?.href).toBe(href);
    expect(step).not.toHaveProperty('activate');
    expect(JSON.stringify(step)).not.toMatch(/stateToken=|okta_key=/);
  });

  it('[r72] says what the other site said, and offers the same way again', async () => {
    const { step } = await arrive(providerActivation('saml', { factorResultMessage: 'Not today.' }));
    expect(step.problem).toEqual({
      code: 'rejected',
      factorResult: 'FAILED',
      message: { key: 'problem.rejected.FAILED', params: { message: 'Not today.' } },
    });
    expect(step.redirect?.href).toMatch(/mfa-saml-idp-redirect/);
  });

  it('by a security key', async () => {
    const { step } = await arrive(webauthnActivation());
    expect(step).toMatchObject({ factorType: 'webauthn', shape: 'ceremony', activity: 'idle' });
    expect(step).toHaveProperty('activate');
  });

  it('of a kind that nobody can prove here, only back', async () => {
    const { step, flow, org } = await arrive(u2fActivation(), mfaEnroll());
    expect(step).toMatchObject({ factorType: 'unknown', wireFactorType: 'u2f', wireProvider: 'FIDO' });
    expect(step).not.toHaveProperty('activate');
    await step.previous?.();
    expect(org.requests[1]?.path).toBe('/api/v1/authn/previous');
    expect(flow.step.status).toBe('MFA_ENROLL');
  });

  it('keeps the list that it was chosen from', async () => {
    const { flow } = scriptedFlow([mfaEnroll(), totpActivation()]);
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    const list = at(flow.step, 'MFA_ENROLL');
    await list.factors
      .find((each) => each.factorType === 'token:software:totp' && each.provider === 'GOOGLE')
      ?.enroll?.();
    const { factors } = at(flow.step, 'MFA_ENROLL_ACTIVATE');
    expect(factors.map(({ factorType }) => factorType)).toEqual(
      list.factors.map(({ factorType }) => factorType),
    );
    expect(factors.some((each) => 'enroll' in each)).toBe(false);
  });
});
