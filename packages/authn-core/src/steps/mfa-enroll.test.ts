import { describe, expect, it } from 'vitest';
import { at, mfaEnroll, scriptedFlow, smsActivation, success } from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

const arrive = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers);
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { step: at(step, 'MFA_ENROLL'), flow, org };
};

/** The list with other members in the entries of one type. */
const listWith = (factorType: string, members: object, options = {}): object => {
  const list = mfaEnroll(options) as { _embedded: { factors: { factorType: string }[] } };
  const factors = list._embedded.factors.map((entry) =>
    entry.factorType === factorType ? { ...entry, ...members } : entry,
  );
  return { ...list, _embedded: { ...list._embedded, factors } };
};
const entryOf = async (factorType: string, members: object = {}) => {
  const { step } = await arrive(listWith(factorType, members));
  const entry = step.factors.find((each) => each.factorType === factorType);
  if (!entry) throw new Error(`no ${factorType} in the list`);
  return entry;
};

const policy = (enrolled: number, maximum: number) => ({
  policy: { enrollment: { enrolled, minimum: 1, maximum } },
});
const profile = (name: string, cardinality: object, ...enrolledFactors: object[]) => ({
  id: `p-${name}`,
  name,
  _embedded: { features: [{ type: 'adoption', cardinality }], enrolledFactors },
});

describe('[r14] [r64] MFA_ENROLL', () => {
  it('lists all that the policy allows, in the org’s order, and says what is required and what is in use', async () => {
    const { step } = await arrive(mfaEnroll());
    expect(step.factors).toHaveLength(18);
    expect(step.factors[0]).toMatchObject({ factorType: 'question', required: true, enrolled: false });
    expect(step.factors.filter(({ required }) => required)).toHaveLength(1);
    expect(step.factors.at(-1)).toMatchObject({ factorType: 'email', required: false, enrolled: true });
    expect(step.factors.filter(({ enrolled }) => enrolled)).toHaveLength(1);
    expect(step.user?.firstName).toBe('Mira');
  });

  it('offers to enrol what the person can enrol: not what is there, nor what only administrators may', async () => {
    const { step } = await arrive(mfaEnroll());
    const closed = step.factors.filter((entry) => !('enroll' in entry)).map(({ factorType }) => factorType);
    expect(closed).toEqual(['u2f', 'token:hotp', 'email']);
  });

  it('takes every other word than REQUIRED for optional', async () => {
    expect(await entryOf('sms', { enrollment: 'NOT_REQUIRED' })).toHaveProperty('required', false);
    expect(await entryOf('sms', { enrollment: 'REQUIRED' })).toHaveProperty('required', true);
  });

  it('tells how many there may be by the policy', async () => {
    expect(await entryOf('webauthn', policy(2, 10))).toHaveProperty('cardinality', {
      enrolled: 2,
      minimum: 1,
      maximum: 10,
    });
    expect(await entryOf('sms')).not.toHaveProperty('cardinality');
  });

  it('or by the profiles that take its place, all of them together', async () => {
    const profiles = [
      profile('Keys', { min: 1, max: 3 }, { id: 'k1' }),
      profile('More keys', { min: 0, max: 2 }, { id: 'k2' }, { id: 'k3' }),
    ];
    expect(await entryOf('webauthn', { policy: undefined, profiles })).toHaveProperty('cardinality', {
      enrolled: 3,
      minimum: 1,
      maximum: 5,
    });
  });

  it.each([
    ['one of one', { status: 'ACTIVE', policy: undefined }, false],
    ['two of ten', { status: 'ACTIVE', ...policy(2, 10) }, true],
    ['ten of ten', { status: 'ACTIVE', ...policy(10, 10) }, false],
    ['ten of ten, none of them in use', { status: 'NOT_SETUP', ...policy(10, 10) }, true],
    [
      'two of two by profiles',
      { status: 'ACTIVE', policy: undefined, profiles: [profile('K', { min: 0, max: 2 }, {}, {})] },
      false,
    ],
  ])('lets people enrol until it is full: %s', async (_, members, open) => {
    expect('enroll' in (await entryOf('webauthn', members))).toBe(open);
  });

  it('asks no questions any more where there is one already', async () => {
    expect(await entryOf('question')).toHaveProperty('loadQuestions');
    expect(await entryOf('question', { status: 'ACTIVE' })).not.toHaveProperty('loadQuestions');
  });

  it('says until when enrolling may be put off, where that is a date', async () => {
    const { step } = await arrive(mfaEnroll({ skippable: true }));
    expect(step.gracePeriodEndsAt).toBe(Date.UTC(2031, 4, 1));
    const odd = mfaEnroll() as { _embedded: object };
    const embedded = { ...odd._embedded, policy: { gracePeriod: { endDate: 'soon' } } };
    expect((await arrive({ ...odd, _embedded: embedded })).step).not.toHaveProperty('gracePeriodEndsAt');
  });

  it('skips only where the org offers it', async () => {
    expect((await arrive(mfaEnroll())).step.skip).toBeUndefined();
    const { step, org } = await arrive(mfaEnroll({ skippable: true }), success());
    expect((await step.skip?.())?.status).toBe('SUCCESS');
    expect(org.requests[1]?.path).toBe('/api/v1/authn/skip');
  });

  it('goes from the required factor to an optional one and to the end', async () => {
    const { step, flow, org } = await arrive(
      mfaEnroll(),
      listWith('question', { status: 'ACTIVE' }, { skippable: true }),
      smsActivation(),
      success(),
    );
    const question = step.factors.find((entry) => entry.factorType === 'question');
    await question?.enroll?.({ question: 'first_award', answer: 'swimming' });
    const again = at(flow.step, 'MFA_ENROLL');
    expect(again.id).toBeGreaterThan(step.id);
    expect(again.factors[0]).toMatchObject({ factorType: 'question', enrolled: true });
    expect(again.skip).toBeDefined();
    await again.factors
      .find((entry) => entry.factorType === 'sms')
      ?.enroll?.({ phoneNumber: '+15554154417' });
    const activation = at(flow.step, 'MFA_ENROLL_ACTIVATE');
    if (activation.factorType !== 'sms') throw new Error('another factor');
    expect((await activation.activate({ passCode: '012345' })).status).toBe('SUCCESS');
    expect(org.requests.map(({ path }) => path)).toEqual([
      '/api/v1/authn',
      '/api/v1/authn/factors',
      '/api/v1/authn/factors',
      '/api/v1/authn/factors/mblj5nWx2vKq8tLzb5d7/lifecycle/activate',
    ]);
  });

  it('calls a counter-based token by its profile: the one in use, else the first', async () => {
    const profiles = [profile('Door card', {}), profile('Gate card', {}, { id: 'h1' })];
    expect(await entryOf('token:hotp', { profiles })).toHaveProperty('vendorName', 'Door card');
    expect(await entryOf('token:hotp', { profiles, status: 'ACTIVE' })).toHaveProperty(
      'vendorName',
      'Gate card',
    );
    const unused = [profile('Door card', {})];
    expect(await entryOf('token:hotp', { profiles: unused, status: 'ACTIVE' })).toHaveProperty(
      'vendorName',
      'Door card',
    );
    expect(await entryOf('token:hotp', { profiles: [], vendorName: 'From elsewhere' })).toHaveProperty(
      'vendorName',
      'From elsewhere',
    );
    expect(await entryOf('webauthn', { profiles })).toHaveProperty('vendorName', 'FIDO');
  });

  it('shows a factor that no module knows, without a way to enrol it', async () => {
    const list = mfaEnroll() as { _embedded: { factors: object[] } };
    const [first = {}] = list._embedded.factors;
    const factors = [{ ...first, factorType: 'telepathy', provider: 'ACME' }];
    const { step } = await arrive({ ...list, _embedded: { ...list._embedded, factors } });
    expect(step.factors).toEqual([
      {
        enrolled: false,
        required: true,
        factorType: 'unknown',
        provider: 'unknown',
        wireFactorType: 'telepathy',
        wireProvider: 'ACME',
        vendorName: 'OKTA',
      },
    ]);
  });
});
