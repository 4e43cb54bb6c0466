import { describe, expect, it } from 'vitest';
import { CeremonyError, createAuthnFlowWith, defineFactor, sms } from '../index.ts';
import type { AuthnFlowOptions, FactorSpec, SmsSpec, FactorModule } from '../index.ts';
import {
  fixtureFactors,
  mfaRequired,
  scriptedFetch,
  smsChallenge,
  success,
  virtualEnvironment,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';

interface PalmSpec extends FactorSpec {
  factorType: 'palm';
  provider: 'ACME';
  profile: object;
  verify: object;
  challenge: { data: object; answer: object; answerable: 'always' };
}

/** What the person does, when the test says so. */
interface Question {
  readonly signal: AbortSignal;
  answer(proof: Readonly<Record<string, unknown>>): void;
  refuse(error: unknown): void;
}

const rename = (body: object): object =>
  JSON.parse(
    JSON.stringify(body).replaceAll(
      '"factorType":"sms","provider":"OKTA"',
      '"factorType":"palm","provider":"ACME"',
    ),
  ) as object;

/** A flow whose factor from outside asks the person something. */
async function asked(answers: readonly ScriptedAnswer[], options: Partial<AuthnFlowOptions> = {}) {
  const questions: Question[] = [];
  const palm = defineFactor<PalmSpec>({
    factorType: 'palm',
    provider: 'ACME',
    shape: 'ceremony',
    profile: () => ({}),
    verify: () => ({}),
    challenge: {
      data: () => ({}),
      answer: () => ({
        body: { palm: 'left' },
        ceremony: (signal) => new Promise((answer, refuse) => questions.push({ signal, answer, refuse })),
      }),
    },
  });
  const world = virtualEnvironment();
  const org = scriptedFetch(rename(mfaRequired()), rename(smsChallenge()), ...answers);
  const factors: (FactorModule<PalmSpec> | FactorModule<SmsSpec>)[] = [palm, sms];
  const flow = createAuthnFlowWith({
    orgUrl: 'https://org.example',
    fetch: org,
    environment: world,
    probe: false,
    ...options,
    factors,
  });
  const start = flow.step;
  if (start.status !== 'UNAUTHENTICATED') throw new Error('no start');
  const list = await start.signIn({ username: 'mira', password: 'x' });
  if (list.status !== 'MFA_REQUIRED') throw new Error('no list');
  const step = await list.factors.find((factor) => factor.factorType === 'palm')?.verify();
  if (step?.status !== 'MFA_CHALLENGE' || step.factorType !== 'palm') throw new Error('no challenge');
  return { flow, org, world, step, questions, sent: () => org.requests.slice(2) };
}

describe('[r161] a ceremony of a factor from outside', () => {
  it('comes before the request, which carries what it gave', async () => {
    const { flow, step, questions, sent, world } = await asked([success()]);
    const activities: string[] = [];
    flow.subscribe(({ activity }) => activities.push(activity));
    const done = step.verify();
    await world.advance(0);
    expect(flow.step.activity).toBe('ceremony');
    expect(sent()).toHaveLength(0);
    questions[0]?.answer({ signature: 'c4n4ry' });
    expect((await done).status).toBe('SUCCESS');
    expect(activities).toEqual(['ceremony', 'requesting', 'idle']);
    expect(sent()[0]).toMatchObject({
      path: `/api/v1/authn/factors/${fixtureFactors.sms.id}/verify`,
      body: { palm: 'left', signature: 'c4n4ry' },
    });
  });

  it('that the person refuses is a problem, and can be had again', async () => {
    const { flow, step, questions, sent, world } = await asked([success()]);
    const refused = step.verify();
    await world.advance(0);
    questions[0]?.refuse(new CeremonyError('not-allowed'));
    expect(await refused).toMatchObject({ id: step.id, status: 'MFA_CHALLENGE', activity: 'idle' });
    expect(flow.step.problem).toEqual({
      code: 'ceremony',
      reason: 'not-allowed',
      message: { key: 'problem.ceremony.not-allowed' },
    });
    expect(sent()).toHaveLength(0);
    const again = step.verify();
    await world.advance(0);
    expect(flow.step.problem).toBeUndefined();
    questions[1]?.answer({});
    expect((await again).status).toBe('SUCCESS');
  });

  it('that fails for another reason did not come to anything: nothing was sent', async () => {
    const { step, questions, sent, world } = await asked([]);
    const failed = step.verify();
    await world.advance(0);
    questions[0]?.refuse(new TypeError('Failed to fetch dynamically imported module'));
    expect((await failed).problem?.code).toBe('network');
    expect(sent()).toHaveLength(0);
  });

  it.each(['previous', 'cancel', 'resend'] as const)(
    'is taken back by %s, which does not wait for it',
    async (action) => {
      const { flow, step, questions, sent, world } = await asked([rename(mfaRequired())]);
      const awaited = step.verify();
      await world.advance(0);
      expect(questions[0]?.signal.aborted).toBe(false);
      const done = flow.step.status === 'MFA_CHALLENGE' ? flow.step[action]?.() : undefined;
      expect(questions[0]?.signal.aborted).toBe(true);
      const next = await done;
      expect(next?.status).toBe(action === 'cancel' ? 'UNAUTHENTICATED' : 'MFA_REQUIRED');
      expect(await awaited).toBe(next);
      expect(sent()).toHaveLength(1);
      expect(sent()[0]?.body).not.toHaveProperty('palm');
      questions[0]?.answer({ signature: 'too late' });
      await world.advance(0);
      expect(sent()).toHaveLength(1);
      expect(flow.step).toBe(next);
    },
  );

  it('is one for a double click, and both clicks learn what came of it', async () => {
    const { step, questions, sent, world } = await asked([success()]);
    const clicks = [step.verify(), step.verify()];
    await world.advance(0);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.signal.aborted).toBe(false);
    questions[0]?.answer({});
    const [one, two] = await Promise.all(clicks);
    expect(one).toBe(two);
    expect(one?.status).toBe('SUCCESS');
    expect(sent()).toHaveLength(1);
  });

  it('gives way to nothing any more once it was answered', async () => {
    const { flow, step, questions, world, org } = await asked(['silence']);
    void step.verify();
    await world.advance(0);
    questions[0]?.answer({});
    await world.advance(0);
    expect(flow.step.activity).toBe('requesting');
    if (flow.step.status === 'MFA_CHALLENGE') void flow.step.previous?.();
    await world.advance(0);
    expect(org.requests).toHaveLength(3);
    expect(org.requests[2]?.aborted).toBe(false);
  });

  it('ends with the flow', async () => {
    const { flow, step, questions, world } = await asked([]);
    const awaited = step.verify();
    await world.advance(0);
    flow.stop();
    await expect(awaited).rejects.toMatchObject({ code: 'FLOW_STOPPED' });
    expect(questions[0]?.signal.aborted).toBe(true);
    expect(world.timers).toBe(0);
  });

  it('comes after what the page’s hook has to say', async () => {
    const { step, questions, sent, world } = await asked([success()], {
      hooks: {
        beforeRequest: ({ action, body }) =>
          action === 'verify' && 'palm' in body ? { body: { palm: 'right' } } : undefined,
      },
    });
    const done = step.verify();
    await world.advance(0);
    questions[0]?.answer({ signature: 'x' });
    await done;
    expect(sent()[0]?.body).toMatchObject({ palm: 'right', signature: 'x' });
  });
});
