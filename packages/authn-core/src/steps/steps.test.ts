import { describe, expect, it } from 'vitest';
import {
  at,
  fixtureFactors,
  lockedOut,
  mfaRequired,
  scriptedFlow,
  smsChallenge,
  success,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step, flow, org, world };
};
const factorsOf = async (answer: ScriptedAnswer) => at((await arrive(answer)).step, 'MFA_REQUIRED').factors;

describe('MFA_REQUIRED', () => {
  it('[r12] [r46] lists the factors in the org’s order, each with what tells it from others', async () => {
    const { step } = await arrive(mfaRequired());
    const { factors, rememberDevice, user } = at(step, 'MFA_REQUIRED');
    expect(factors.map(({ factorType }) => factorType)).toEqual([
      'push',
      'sms',
      'token:software:totp',
      'token:software:totp',
    ]);
    expect(factors[0]).toMatchObject({
      provider: 'OKTA',
      shape: 'waiting',
      challenged: true,
      profile: { name: "Mira's phone", deviceType: 'SmartPhone_Android', platform: 'ANDROID' },
    });
    expect(factors[1]).toMatchObject({
      shape: 'code',
      challenged: true,
      profile: { phoneNumber: '+1 XXX-XXX-4417' },
    });
    expect(factors[2]).toMatchObject({ provider: 'OKTA', shape: 'code', challenged: false });
    expect(factors[3]).toMatchObject({ provider: 'GOOGLE', challenged: false });
    expect(rememberDevice).toEqual({ lifetimeInMinutes: 20, byDefault: false });
    expect(user?.firstName).toBe('Mira');
  });

  it('[r35] takes the code of an app in one call', async () => {
    const { step, org } = await arrive(mfaRequired(), success());
    const totp = at(step, 'MFA_REQUIRED').factors.find(
      (factor) => factor.factorType === 'token:software:totp',
    );
    expect((await totp?.verify({ passCode: '012345', rememberDevice: true }))?.status).toBe('SUCCESS');
    expect(org.requests[1]).toMatchObject({
      path: `/api/v1/authn/factors/${fixtureFactors.oktaTotp.id}/verify?rememberDevice=true`,
      body: { passCode: '012345' },
    });
  });

  it('[r47] asks the org to remember the device only where its policy allows that', async () => {
    const without = { ...mfaRequired() } as { _embedded: { policy?: object } };
    without._embedded = { ...without._embedded, policy: { allowRememberDevice: false } };
    const { step, org } = await arrive(without, success());
    const totp = at(step, 'MFA_REQUIRED').factors.find(
      (factor) => factor.factorType === 'token:software:totp',
    );
    await totp?.verify({ passCode: '012345', rememberDevice: true });
    expect(step).not.toHaveProperty('rememberDevice');
    expect(org.requests[1]?.path).not.toContain('rememberDevice');
  });

  it('[r52] sends the wish for automatic pushes with the first request', async () => {
    const { step, org } = await arrive(mfaRequired(), success());
    const push = at(step, 'MFA_REQUIRED').factors.find((factor) => factor.factorType === 'push');
    await push?.verify({ autoPush: true, rememberDevice: false });
    expect(org.requests[1]?.path).toMatch(
      /verify\?(rememberDevice=false&autoPush=true|autoPush=true&rememberDevice=false)$/,
    );
  });

  it('[r162] shows a factor that no module knows, without an action', async () => {
    const list = mfaRequired() as { _embedded: { factors: object[] } };
    list._embedded.factors.push({
      id: 'x1',
      factorType: 'telepathy',
      provider: 'ACME',
      vendorName: 'Acme Mind',
    });
    expect((await factorsOf(list)).at(-1)).toEqual({
      id: 'x1',
      factorType: 'unknown',
      provider: 'unknown',
      wireFactorType: 'telepathy',
      wireProvider: 'ACME',
      vendorName: 'Acme Mind',
    });
  });

  it('reads a list under its other name, and leaves out what is no factor', async () => {
    const list = mfaRequired() as { _embedded: { factors?: unknown[]; factor?: unknown } };
    list._embedded = {
      ...list._embedded,
      factor: [...(list._embedded.factors ?? []), null, 7, { id: 'no type' }],
    };
    delete list._embedded.factors;
    expect(await factorsOf(list)).toHaveLength(4);
  });
});

describe('MFA_CHALLENGE', () => {
  it('[r37] takes a code, sends another, and says when that is allowed', async () => {
    const { step, flow, org, world } = await arrive(mfaRequired(), smsChallenge(), smsChallenge(), success());
    await at(step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    const sentAt = world.now();
    expect(flow.step).toMatchObject({
      factorType: 'sms',
      resendAt: sentAt + 30_000,
      profile: { phoneNumber: '+1 XXX-XXX-4417' },
    });
    await world.advance(31_000);
    const again = at((await at(flow.step, 'MFA_CHALLENGE').resend?.()) ?? flow.step, 'MFA_CHALLENGE');
    expect(again.resendAt).toBe(world.now() + 30_000);
    if (again.factorType !== 'sms') throw new Error('not a text message');
    expect((await again.verify({ passCode: '012345' })).status).toBe('SUCCESS');
    expect(org.requests.slice(2).map(({ path, body }) => [path, body['passCode']])).toEqual([
      [`/api/v1/authn/factors/${fixtureFactors.sms.id}/verify/resend`, undefined],
      [`/api/v1/authn/factors/${fixtureFactors.sms.id}/verify`, '012345'],
    ]);
  });

  it('[r48] goes back to the list', async () => {
    const { step, flow, org } = await arrive(mfaRequired(), smsChallenge(), mfaRequired());
    await at(step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    expect((await at(flow.step, 'MFA_CHALLENGE').previous?.())?.status).toBe('MFA_REQUIRED');
    expect(org.requests[2]?.path).toBe('/api/v1/authn/previous');
  });

  it('has no action that the org does not offer', async () => {
    const bare = smsChallenge() as { _links: Record<string, unknown> };
    bare._links = { next: bare._links['next'] };
    const { flow, step } = await arrive(mfaRequired(), bare);
    await at(step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    expect(Object.keys(flow.step)).not.toEqual(expect.arrayContaining(['resend']));
    expect(Object.keys(flow.step)).not.toEqual(expect.arrayContaining(['previous']));
    expect(Object.keys(flow.step)).toEqual(expect.arrayContaining(['verify', 'cancel']));
  });

  it('keeps the policy of the list where the challenge omits it', async () => {
    const bare = smsChallenge() as { _embedded: { policy?: unknown } };
    delete bare._embedded.policy;
    const { flow, step } = await arrive(mfaRequired(), bare);
    await at(step, 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    expect(flow.step).toHaveProperty('rememberDevice', { lifetimeInMinutes: 20, byDefault: false });
  });
});

describe('LOCKED_OUT', () => {
  it('[r8] goes back to the start without a request, because there is no token to give', async () => {
    const { step, org } = await arrive(lockedOut());
    expect(step).toMatchObject({ status: 'LOCKED_OUT', identifier: 'mira' });
    expect((await step.cancel()).status).toBe('UNAUTHENTICATED');
    expect(org.requests).toHaveLength(1);
  });
});

describe('SUCCESS', () => {
  it('[r3] points to where a step-up goes on, `original` first', async () => {
    const get = (path: string, name?: string): object => ({ name, href: path, hints: { allow: ['GET'] } });
    const { step } = await arrive({
      status: 'SUCCESS',
      stateToken: '00secret',
      _links: { next: get('/x'), original: get('/login/step-up/redirect?stateToken=00secret') },
    });
    const { next, sessionToken } = at(step, 'SUCCESS');
    expect(next?.href).toBe('https://org.example/login/step-up/redirect?stateToken=00secret');
    expect(sessionToken).toBeUndefined();
    expect(JSON.stringify(step)).not.toContain('00secret');
  });

  it('[r4] says that an unlock was an unlock', async () => {
    const { step } = await arrive({ status: 'SUCCESS', recoveryType: 'UNLOCK', _embedded: {} });
    expect(step).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
  });
});

describe('UNSUPPORTED', () => {
  const odd = {
    status: 'SOMETHING_NEW',
    stateToken: '00secret',
    _embedded: { user: { id: 'u' }, policy: { sharedSecret: 'JBSW', title: 'Hello' } },
    _links: {
      next: { name: 'accept', href: 'https://org.example/api/v1/authn/accept', hints: { allow: ['POST'] } },
      help: { href: 'https://elsewhere.example/help?x=1', hints: { allow: ['GET', 'POST'] }, title: 'Help' },
      logo: { href: '/logo.png', type: 'image/png' },
      bad: { href: 'javascript:alert(1)', hints: { allow: ['GET'] } },
    },
  };

  it('[r21] [r162] keeps every link of the org usable', async () => {
    const { step, org } = await arrive(odd, success());
    const { wireStatus, links } = at(step, 'UNSUPPORTED');
    expect(wireStatus).toBe('SOMETHING_NEW');
    expect(links.map(({ rel }) => rel)).toEqual(['next', 'help']);
    await links[0]?.follow?.({ answer: 'yes', deep: { password: 'canary' } });
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/accept',
      body: { stateToken: '00secret', answer: 'yes', deep: { password: 'canary' } },
    });
  });

  it('[r134] gives no token to a foreign origin: such a link is a page to open', async () => {
    const { step } = await arrive(odd);
    const help = at(step, 'UNSUPPORTED').links[1];
    expect(help).toMatchObject({ rel: 'help', title: 'Help' });
    expect(help?.href).toBe('https://elsewhere.example/help?x=1');
    expect(help?.follow).toBeUndefined();
  });

  it('[r162] hands out the answer without its secrets', async () => {
    const { step } = await arrive(odd);
    const { raw } = at(step, 'UNSUPPORTED');
    expect(raw).toMatchObject({ status: 'SOMETHING_NEW', _embedded: { policy: { title: 'Hello' } } });
    expect(JSON.stringify(raw)).not.toMatch(/00secret|JBSW/);
  });
});
