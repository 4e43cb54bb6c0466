import { describe, expect, it } from 'vitest';
import {
  asFactorTwin,
  at,
  emailActivation,
  everyFactor,
  mfaEnroll,
  mfaRequired,
  mfaRequiredOfEvery,
  providerChallenge,
  pushChallenge,
  pushActivation,
  scriptedFlow,
  smsChallenge,
  success,
  totpActivation,
} from '../testing/index.ts';
import type { ScriptedAnswer, ScriptedFlow } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]): Promise<ScriptedFlow> => {
  const scripted = scriptedFlow(answers);
  await at(scripted.flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return scripted;
};

/** All of a step, the names of its actions for the actions. */
const whole = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, member: unknown) => (typeof member === 'function' ? `${name}()` : member)),
  );

describe('[r16] FACTOR_X is MFA_X', () => {
  it.each<[string, object]>([
    ['a list of every factor', mfaRequiredOfEvery()],
    ['a list to enrol', mfaEnroll({ skippable: true })],
    ['an app’s activation', totpActivation('OKTA')],
    ['an activation by mail', emailActivation()],
    ['an activation that polls', pushActivation()],
  ])('%s', async (_, body) => {
    const mfa = whole((await arrive(body)).flow.step) as { status: string };
    const factor = whole((await arrive(asFactorTwin(body))).flow.step);
    expect(mfa.status).toMatch(/^MFA_/);
    expect(factor).toEqual({ ...mfa, status: mfa.status.replace('MFA_', 'FACTOR_') });
  });

  it.each<[string, object]>([
    ['of a code', smsChallenge()],
    ['that polls', pushChallenge()],
    ['that was refused', pushChallenge({ factorResult: 'REJECTED' })],
    ['at another site', providerChallenge('saml')],
  ])('a challenge %s, from which there is no way back', async (_, body) => {
    const mfa = whole((await arrive(body)).flow.step) as { previous: string };
    const factor = whole((await arrive(asFactorTwin(body))).flow.step);
    const { previous, ...others } = mfa;
    expect(previous).toBe('previous()');
    expect(factor).toEqual({ ...others, status: 'FACTOR_CHALLENGE' });
  });

  it('takes the password as a factor among others', async () => {
    const { flow, org } = await arrive(asFactorTwin(mfaRequiredOfEvery()), success());
    const { factors } = at(flow.step, 'FACTOR_REQUIRED');
    const password = factors.find((each) => each.factorType === 'password');
    expect((await password?.verify({ password: 'Tangerine-Kayak-88' }))?.status).toBe('SUCCESS');
    expect(org.requests[1]).toMatchObject({
      path: `/api/v1/authn/factors/${everyFactor.password.id}/verify`,
      body: { password: 'Tangerine-Kayak-88' },
    });
  });

  it('goes from choice to challenge to the end, and polls by itself', async () => {
    const { flow, world } = await arrive(
      asFactorTwin(mfaRequired()),
      asFactorTwin(pushChallenge()),
      asFactorTwin(pushChallenge({ correctAnswer: 47 })),
      success(),
    );
    const push = at(flow.step, 'FACTOR_REQUIRED').factors.find((each) => each.factorType === 'push');
    await push?.verify();
    expect(flow.step).toMatchObject({ status: 'FACTOR_CHALLENGE', activity: 'polling' });
    await world.advance(0);
    expect(flow.step).toMatchObject({ status: 'FACTOR_CHALLENGE', correctAnswer: 47 });
    expect(at(flow.step, 'FACTOR_CHALLENGE').factors).toHaveLength(4);
    await world.advance(2_000);
    expect(flow.step.status).toBe('SUCCESS');
  });

  it('enrols and activates', async () => {
    const { flow, org } = await arrive(asFactorTwin(mfaEnroll()), asFactorTwin(emailActivation()), success());
    const sms = at(flow.step, 'FACTOR_ENROLL').factors.find((each) => each.factorType === 'sms');
    await sms?.enroll?.({});
    const step = at(flow.step, 'FACTOR_ENROLL_ACTIVATE');
    if (step.factorType !== 'email') throw new Error('another factor');
    expect((await step.activate({ passCode: '012345' })).status).toBe('SUCCESS');
    expect(org.requests.map(({ path }) => path.replace('/api/v1/authn', ''))).toEqual([
      '',
      '/factors',
      `/factors/${everyFactor.email.id}/lifecycle/activate`,
    ]);
  });
});
