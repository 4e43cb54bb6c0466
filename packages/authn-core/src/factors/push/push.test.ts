import { describe, expect, it } from 'vitest';
import {
  at,
  everyFactor,
  mfaRequired,
  pushActivation,
  pushChallenge,
  scriptedFlow,
  success,
} from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const scripted = scriptedFlow(answers);
  const step = await at(scripted.flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { ...scripted, step };
};
const activating = async (...answers: ScriptedAnswer[]) => {
  const { step, ...rest } = await arrive(pushActivation(), ...answers);
  if (step.status !== 'MFA_ENROLL_ACTIVATE' || step.factorType !== 'push') throw new Error('no push');
  return { step, ...rest };
};

describe('[r68] push, to be set up', () => {
  it.each([
    ['sendEmail', 'email', undefined, {}],
    ['sendSms', 'sms', { phoneNumber: '+15554154417' }, { profile: { phoneNumber: '+15554154417' } }],
  ] as const)('%s sends a link to the phone and goes on waiting', async (name, path, input, body) => {
    const { step, flow, org, world } = await activating('silence', pushActivation(), success());
    const send = step[name] as ((input?: object) => Promise<unknown>) | undefined;
    await send?.(input);
    expect(org.requests[1]?.path).toMatch(/poll$/);
    expect(org.requests[1]?.aborted).toBe(true);
    const { stateToken, ...sent } = org.requests[2]?.body ?? {};
    expect(stateToken).toBeDefined();
    expect(sent).toEqual(body);
    expect(org.requests[2]?.path).toBe(
      `/api/v1/authn/factors/${everyFactor.push.id}/lifecycle/activate/${path}`,
    );
    expect(flow.step).toMatchObject({ id: step.id, activity: 'polling' });
    await world.advance(0);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('has a way to send only where the org links to it', async () => {
    const body = JSON.parse(
      JSON.stringify(pushActivation()).replace('"name":"sms"', '"name":"EMAIL2"'),
    ) as object;
    const { step } = await arrive(body);
    expect('sendEmail' in step).toBe(true);
    expect('sendSms' in step).toBe(false);
  });

  it('shows a picture from elsewhere than the org too, and the secret to type', async () => {
    const body = pushActivation() as { _embedded: { factor: { _embedded: { activation: object } } } };
    const { activation } = body._embedded.factor._embedded;
    Object.assign(activation, { sharedSecret: 'JBXG64TFMRUW2ZLT' });
    const text = JSON.stringify(body);
    const pictureOf = async (address: string) => {
      const { step } = await arrive(JSON.parse(text.replace(/[^"]*\/qr\/[^"]*/, address)) as object);
      if (step.status !== 'MFA_ENROLL_ACTIVATE' || step.factorType !== 'push') throw new Error('no push');
      expect(step.sharedSecret).toBe('JBXG64TFMRUW2ZLT');
      return step.qrCode;
    };
    expect(await pictureOf('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
    expect(await pictureOf('/qr/20111Wd7kTz3')).toBe('https://org.example/qr/20111Wd7kTz3');
    expect(await pictureOf('https://cdn.example/qr.png?t=1#x')).toBe('https://cdn.example/qr.png?t=1#x');
    expect(await pictureOf('javascript:alert(1)')).toBeUndefined();
    expect(await pictureOf('data:text/html,<script>')).toBeUndefined();
  });
});

describe('push, to be verified', () => {
  it('tells of the device no more than a person needs', async () => {
    const { step } = await arrive(mfaRequired());
    expect(at(step, 'MFA_REQUIRED').factors[0]).toHaveProperty('profile', {
      name: "Mira's phone",
      deviceType: 'SmartPhone_Android',
      platform: 'ANDROID',
    });
  });

  it('[r52] says that the person asked for pushes without being asked', async () => {
    const list = mfaRequired() as { _embedded: { policy: object } };
    const policy = {
      ...list._embedded.policy,
      factorsPolicyInfo: { [everyFactor.push.id]: { autoPushEnabled: true } },
    };
    const { step } = await arrive({ ...list, _embedded: { ...list._embedded, policy } });
    const push = at(step, 'MFA_REQUIRED').factors.find((each) => each.factorType === 'push');
    expect(push?.profile.autoPushEnabled).toBe(true);
    const { step: without } = await arrive(mfaRequired());
    expect(at(without, 'MFA_REQUIRED').factors[0]).not.toHaveProperty('profile.autoPushEnabled');
  });

  it('[r53] starts over with the wishes of then', async () => {
    const { step, org } = await arrive(pushChallenge({ factorResult: 'REJECTED' }), success());
    if (step.status !== 'MFA_CHALLENGE' || step.factorType !== 'push') throw new Error('no push');
    await step.verify?.({ rememberDevice: true, autoPush: false });
    expect(org.requests[1]?.path).toMatch(
      /\/verify\?(autoPush=false&rememberDevice=true|rememberDevice=true&autoPush=false)$/,
    );
    expect(Object.keys(org.requests[1]?.body ?? {})).toEqual(['stateToken']);
  });

  it.each(['47', null, {}, [3]])('has no number to match in %o', async (correctAnswer) => {
    const body = pushChallenge({ correctAnswer: 1, factorResult: 'REJECTED' });
    const odd = JSON.parse(
      JSON.stringify(body).replace('"correctAnswer":1', `"correctAnswer":${JSON.stringify(correctAnswer)}`),
    ) as object;
    expect((await arrive(odd)).step).not.toHaveProperty('correctAnswer');
  });
});
