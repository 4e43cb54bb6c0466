import { describe, expect, it } from 'vitest';
import {
  adminConsentRequired,
  at,
  consentRequired,
  deviceActivate,
  mfaRequired,
  profileRequired,
  scriptedFlow,
  signInForDevice,
  success,
  successDeviceGrant,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step, flow, org };
};

describe('[r18] CONSENT_REQUIRED', () => {
  const asking = (...scopes: object[]) => {
    const body = consentRequired() as { _embedded: object };
    return { ...body, _embedded: { ...body._embedded, scopes } };
  };

  it('is granular where scopes say whether they are optional, also where the first is not', async () => {
    const { step, org } = await arrive(
      asking({ name: 'openid', optional: false }, { name: 'email', optional: true }),
      success(),
    );
    const { granular, consent } = at(step, 'CONSENT_REQUIRED');
    expect(granular).toBe(true);
    await consent?.({ scopes: ['openid'] });
    expect(org.requests[1]?.body).toMatchObject({
      consent: { optedScopes: { openid: true, email: false } },
    });
  });

  it('is all or nothing where they do not say', async () => {
    const { step, org } = await arrive(asking({ name: 'openid' }, { name: 'email' }), success());
    const { granular, consent } = at(step, 'CONSENT_REQUIRED');
    expect(granular).toBe(false);
    await consent?.();
    expect(org.requests[1]?.body).toMatchObject({ consent: { scopes: ['openid', 'email'] } });
  });

  it('says who asks for what, and where to read about them', async () => {
    const { step } = await arrive(consentRequired());
    const { target, scopes, user } = at(step, 'CONSENT_REQUIRED');
    expect(target).toEqual({
      name: 'ledger',
      label: 'Ledger',
      clientId: '0oaM4nVtR8xKqL2Pb5d7',
      logo: 'https://org.example/assets/ledger.png',
      termsOfService: 'https://ledger.example/terms',
      privacyPolicy: 'https://ledger.example/privacy',
      clientUri: 'https://ledger.example/',
    });
    expect(scopes).toEqual([
      { name: 'email', displayName: 'E-mail', description: 'See your address', optional: true },
      { name: 'offline_access', optional: false },
    ]);
    expect(user?.firstName).toBe('Mira');
  });

  it('sends when the question ends, as it came', async () => {
    const expiresAt = '2031-04-09T11:25:00.000Z';
    const { step, org } = await arrive(consentRequired({ expiresAt, stateToken: '00c' }), success());
    await at(step, 'CONSENT_REQUIRED').consent?.();
    expect(org.requests[1]).toMatchObject({ path: '/api/v1/authn/consent' });
    expect(org.requests[1]?.body).toEqual({
      stateToken: '00c',
      consent: { expiresAt, optedScopes: { email: true, offline_access: true } },
    });
  });

  it('hands out no address that is none of the web', async () => {
    const body = consentRequired() as { _embedded: { target: object } };
    const target = { ...body._embedded.target, _links: { logo: { href: 'javascript:alert(1)' } } };
    const { step } = await arrive({ ...body, _embedded: { ...body._embedded, target } });
    expect(at(step, 'CONSENT_REQUIRED').target).not.toHaveProperty('logo');
  });

  it('is refused by giving up', async () => {
    const { step, org } = await arrive(consentRequired(), {});
    expect((await step.cancel()).status).toBe('UNAUTHENTICATED');
    expect(org.requests[1]?.path).toBe('/api/v1/authn/cancel');
  });
});

it('[r18] ADMIN_CONSENT_REQUIRED is for everybody: nothing but the scopes is sent', async () => {
  const { step, org } = await arrive(
    adminConsentRequired({ expiresAt: '2031-04-09T11:25:00.000Z', stateToken: '00c' }),
    success(),
  );
  await at(step, 'ADMIN_CONSENT_REQUIRED').consent?.({ scopes: ['email'] });
  expect(org.requests[1]?.body).toEqual({ stateToken: '00c', consent: { scopes: ['email'] } });
});

describe('[r17] PROFILE_REQUIRED', () => {
  it('shows the form, without what the org has switched off', async () => {
    const { step } = await arrive(profileRequired());
    const { form, loadForm } = at(step, 'PROFILE_REQUIRED');
    expect(form).toEqual([{ name: 'nickName', label: 'Nickname', type: 'string', required: true }]);
    expect(loadForm).toBeUndefined();
  });

  it('fetches the form where it is not there yet', async () => {
    const body = profileRequired({ stateToken: '00p' }) as { _embedded: object };
    const bare = { ...body, _embedded: { ...body._embedded, policy: {} } };
    const { step, org } = await arrive(bare, body);
    const first = at(step, 'PROFILE_REQUIRED');
    expect(first.form).toBeUndefined();
    const second = await first.loadForm?.();
    expect(org.requests[1]).toMatchObject({ path: '/api/v1/authn/enroll' });
    expect(org.requests[1]?.body).toEqual({ stateToken: '00p' });
    expect(second && at(second, 'PROFILE_REQUIRED').form).toHaveLength(1);
  });

  it('makes a new account, or leads to the sign-in of an old one', async () => {
    const { step, org } = await arrive(profileRequired(), success());
    await at(step, 'PROFILE_REQUIRED').enroll?.({ profile: { nickName: 'Mi' }, createNewAccount: true });
    expect(org.requests[1]?.body['registration']).toEqual({
      profile: { nickName: 'Mi' },
      createNewAccount: true,
    });
    const other = await arrive(profileRequired(), mfaRequired());
    const list = await at(other.step, 'PROFILE_REQUIRED').login?.({ identifier: 'max' });
    expect(other.org.requests[1]).toMatchObject({
      path: '/api/v1/authn/login',
      body: { identifier: 'max' },
    });
    expect(list?.identifier).toBe('max');
  });
});

it('[r17] PROFILE_REQUIRED takes values of every type', async () => {
  const { step, org } = await arrive(profileRequired(), success());
  await at(step, 'PROFILE_REQUIRED').enroll?.({
    profile: { nickName: 'Mi', yearsHere: 3, hasPassport: false },
  });
  expect(org.requests[1]?.body).toMatchObject({
    registration: { profile: { nickName: 'Mi', yearsHere: 3, hasPassport: false } },
  });
});

describe('[r19] DEVICE_ACTIVATE', () => {
  it('tells of a wrong code as a problem', async () => {
    const { step } = await arrive(deviceActivate(), deviceActivate('INVALID_USER_CODE'));
    expect(step.problem).toBeUndefined();
    const again = await at(step, 'DEVICE_ACTIVATE').activate?.({ userCode: 'BCDFGHJK' });
    expect(again?.status).toBe('DEVICE_ACTIVATE');
    expect(again?.problem).toMatchObject({
      code: 'rejected',
      factorResult: 'INVALID_USER_CODE',
      message: { key: 'problem.rejected.INVALID_USER_CODE' },
    });
  });

  it('forgets it with the next code, and tells of it again', async () => {
    const wrong = deviceActivate('INVALID_USER_CODE');
    const { step, flow } = await arrive(deviceActivate(), wrong, wrong);
    await at(step, 'DEVICE_ACTIVATE').activate?.({ userCode: 'BCDFGHJK' });
    expect(flow.step.problem).toBeDefined();
    const again = at(flow.step, 'DEVICE_ACTIVATE').activate?.({ userCode: 'BCDFGHJL' });
    expect(flow.step).toMatchObject({ activity: 'requesting' });
    expect(flow.step.problem).toBeUndefined();
    expect((await again)?.problem).toMatchObject({ factorResult: 'INVALID_USER_CODE' });
  });

  it('goes from the code to the sign-in to the end at the device', async () => {
    const { step, org } = await arrive(deviceActivate(), signInForDevice(), successDeviceGrant());
    const signIn = await at(step, 'DEVICE_ACTIVATE').activate?.({ userCode: 'BCDFGHJK' });
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/device/activate',
      body: { userCode: 'BCDFGHJK' },
    });
    expect(signIn).toMatchObject({ status: 'UNAUTHENTICATED', usingDeviceFlow: true });
    if (signIn?.status !== 'UNAUTHENTICATED') throw new Error('no sign-in');
    const end = await signIn.signIn({ username: 'mira', password: 'x' });
    expect(at(end, 'SUCCESS').deviceActivationStatus).toBe('DEVICE_ACTIVATED');
  });

  it('shows the code of the device’s link, to be confirmed', async () => {
    const { step } = await arrive(deviceActivate('INVALID_USER_CODE'));
    expect(at(step, 'DEVICE_ACTIVATE').userCode).toBe('BCDFGHJK');
    expect((await arrive(deviceActivate())).step).not.toHaveProperty('userCode');
  });

  it.each(['DEVICE_ACTIVATED', 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED'])('ends with %s', async (end) => {
    const { step } = await arrive(successDeviceGrant(end));
    const { deviceActivationStatus, problem } = at(step, 'SUCCESS');
    expect(deviceActivationStatus).toBe(end);
    expect(problem).toBeUndefined();
  });
});
