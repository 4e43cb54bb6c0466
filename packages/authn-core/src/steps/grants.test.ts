import { describe, expect, it } from 'vitest';
import {
  at,
  consentRequired,
  deviceActivate,
  profileRequired,
  scriptedFlow,
  success,
  successDeviceGrant,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  return { step: await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }), org };
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

  it.each(['DEVICE_ACTIVATED', 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED'])('ends with %s', async (end) => {
    const { step } = await arrive(successDeviceGrant(end));
    const { deviceActivationStatus, problem } = at(step, 'SUCCESS');
    expect(deviceActivationStatus).toBe(end);
    expect(problem).toBeUndefined();
  });
});
