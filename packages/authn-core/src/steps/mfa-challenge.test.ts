import { describe, expect, it } from 'vitest';
import {
  at,
  everyFactor,
  fixtureFactors,
  mfaRequired,
  mfaRequiredByType,
  pushChallenge,
  scriptedFlow,
  smsChallenge,
  success,
  typeChallenge,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org, world } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step, flow, org, world };
};

describe('[r46] the list that a challenge was chosen from', () => {
  it('stays, to be shown: another factor means going back first', async () => {
    const { step, flow } = await arrive(mfaRequired(), smsChallenge());
    await at(step, 'MFA_REQUIRED')
      .factors.find((each) => each.factorType === 'sms')
      ?.verify();
    const { factors, factorId } = at(flow.step, 'MFA_CHALLENGE');
    expect(factorId).toBe(fixtureFactors.sms.id);
    expect(factors.map(({ id, factorType, provider }) => [id, factorType, provider])).toEqual(
      Object.values(fixtureFactors).map(({ id, factorType, provider }) => [id, factorType, provider]),
    );
    expect(factors[1]).toMatchObject({ shape: 'code', profile: { phoneNumber: '+1 XXX-XXX-4417' } });
    expect(factors.some((each) => 'verify' in each)).toBe(false);
  });

  it('stays over another send, over polls and over their end', async () => {
    const { step, flow, world } = await arrive(
      mfaRequired(),
      pushChallenge(),
      pushChallenge({ correctAnswer: 3 }),
      pushChallenge({ factorResult: 'TIMEOUT' }),
      pushChallenge(),
    );
    await at(step, 'MFA_REQUIRED')
      .factors.find((each) => each.factorType === 'push')
      ?.verify();
    const listed = () => at(flow.step, 'MFA_CHALLENGE').factors.map(({ factorType }) => factorType);
    const all = ['push', 'sms', 'token:software:totp', 'token:software:totp'];
    await world.advance(0);
    expect(listed()).toEqual(all);
    await world.advance(2_000);
    expect(flow.step.problem).toMatchObject({ factorResult: 'TIMEOUT' });
    expect(listed()).toEqual(all);
    await at(flow.step, 'MFA_CHALLENGE').resend?.();
    expect(listed()).toEqual(all);
  });

  it('is empty where nobody has seen one', async () => {
    const { flow } = scriptedFlow([smsChallenge()], { stateToken: '00given' });
    expect(await flow.start()).toMatchObject({ status: 'MFA_CHALLENGE', factors: [] });
  });
});

describe('types of factors, of which any enrolled one will do', () => {
  it('are listed beside the factors, each with its shape', async () => {
    const { step } = await arrive(mfaRequiredByType());
    const { factors, factorTypes } = at(step, 'MFA_REQUIRED');
    expect(factors).toHaveLength(6);
    expect(factorTypes.map((type) => [type.factorType, 'shape' in type && type.shape])).toEqual([
      ['webauthn', 'ceremony'],
      ['u2f', 'ceremony'],
      ['token:software:totp', 'code'],
    ]);
    expect(factorTypes.map((type) => 'verify' in type)).toEqual([true, false, true]);
    expect(at((await arrive(mfaRequired())).step, 'MFA_REQUIRED').factorTypes).toEqual([]);
  });

  it('take the code of any app', async () => {
    const { step, org } = await arrive(mfaRequiredByType(), success());
    const apps = at(step, 'MFA_REQUIRED').factorTypes.find(
      ({ factorType }) => factorType === 'token:software:totp',
    );
    if (apps?.factorType !== 'token:software:totp') throw new Error('not listed');
    await apps.verify({ passCode: '012345', rememberDevice: true });
    expect(org.requests[1]).toMatchObject({
      path: '/api/v1/authn/factors/token:software:totp/verify?rememberDevice=true',
      body: { passCode: '012345' },
    });
  });

  it('open a challenge of their own, which the first of them stands for', async () => {
    const { step, flow, org } = await arrive(mfaRequiredByType(), typeChallenge('webauthn'));
    const keys = at(step, 'MFA_REQUIRED').factorTypes.find(({ factorType }) => factorType === 'webauthn');
    if (keys?.factorType !== 'webauthn') throw new Error('not listed');
    await keys.verify();
    expect(org.requests[1]?.path).toBe('/api/v1/authn/factors/webauthn/verify');
    expect(at(flow.step, 'MFA_CHALLENGE')).toMatchObject({
      factorType: 'webauthn',
      provider: 'FIDO',
      factorId: everyFactor.webauthn.id,
      factorResult: 'CHALLENGE',
    });
    expect(flow.step.problem).toBeUndefined();
  });

  it('that nobody knows are no way on', async () => {
    const list = mfaRequiredByType() as { _embedded: { factorTypes: object[] } };
    const [first = {}] = list._embedded.factorTypes;
    const factorTypes = [{ ...first, factorType: 'telepathy' }];
    const { step } = await arrive({ ...list, _embedded: { ...list._embedded, factorTypes } });
    expect(at(step, 'MFA_REQUIRED').factorTypes).toMatchObject([{ wireFactorType: 'telepathy' }]);
    expect(at(step, 'MFA_REQUIRED').factorTypes.some((type) => 'verify' in type)).toBe(false);
  });
});

it('[r54] does not offer to start a push over while something else is sent in between', async () => {
  const { flow } = scriptedFlow([mfaRequired(), pushChallenge(), 'silence', 'silence']);
  const list = at(
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    'MFA_REQUIRED',
  );
  await list.factors.find((factor) => factor.factorType === 'push')?.verify();
  void flow.step.stay?.();
  expect(flow.step).toMatchObject({ status: 'MFA_CHALLENGE', activity: 'requesting' });
  expect(flow.step).not.toHaveProperty('verify');
});
