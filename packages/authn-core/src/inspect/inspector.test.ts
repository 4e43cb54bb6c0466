import { describe, expect, it } from 'vitest';
import {
  at,
  mfaRequired,
  providerChallenge,
  pushActivation,
  pushChallenge,
  recoveryChallenge,
  refusal,
  scriptedFetch,
  scriptedFlow,
  smsChallenge,
  success,
  successStepUp,
  totpActivation,
  trustedRecovery,
  virtualEnvironment,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import { createInspector, record } from './index.ts';
import type { InspectEvent, InspectorOptions } from './index.ts';

/** A flow that is looked at from its first step. */
function inspected(answers: readonly ScriptedAnswer[], options: InspectorOptions = {}) {
  const world = virtualEnvironment();
  const org = scriptedFetch(...answers);
  const inspector = createInspector({ fetch: org, now: () => world.now(), ...options });
  const events: InspectEvent[] = [];
  inspector.subscribe((event) => events.push(event));
  const recorder = record(inspector);
  const { fetch, hooks } = inspector;
  const { flow } = scriptedFlow([], { fetch, hooks, probe: false }, world);
  const stop = inspector.watch(flow);
  return { flow, events, recorder, org, world, stop };
}
const signIn = async (flow: ReturnType<typeof inspected>['flow'], password = 'Tangerine-Kayak-88') =>
  at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira.okafor@example.com', password });
const ofType = <T extends InspectEvent['type']>(events: readonly InspectEvent[], type: T) =>
  events.filter((event): event is Extract<InspectEvent, { type: T }> => event.type === type);

describe('[r149] an inspector', () => {
  it('tells of commands, requests, answers and steps, in their order', async () => {
    const { flow, events } = inspected([mfaRequired()]);
    await signIn(flow);
    expect(events.map(({ type }) => type)).toEqual(['step', 'step', 'command', 'request', 'answer', 'step']);
    expect(events[2]).toMatchObject({ action: 'signIn' });
    expect(events[3]).toMatchObject({
      exchange: 1,
      method: 'POST',
      origin: 'https://org.example',
      path: '/api/v1/authn',
      members: ['username', 'password'],
    });
    expect(events[4]).toMatchObject({ exchange: 1, status: 200, body: { status: 'MFA_REQUIRED' } });
    expect(events[5]).toMatchObject({
      status: 'MFA_REQUIRED',
      activity: 'idle',
      exchange: 1,
      actions: expect.arrayContaining(['cancel', 'stay']) as unknown,
    });
  });

  it('measures how long an answer took', async () => {
    const again = inspected([
      () => new Promise((resolve) => void again.world.setTimeout(() => resolve(success()), 700)),
    ]);
    const done = signIn(again.flow);
    await again.world.advance(1000);
    await done;
    expect(ofType(again.events, 'answer')[0]).toMatchObject({ ms: 700 });
  });

  it('tells of problems, and of answers that never came', async () => {
    const { flow, events } = inspected([refusal(401, 'E0000004', 'No'), 'lost']);
    await signIn(flow);
    await signIn(flow);
    expect(ofType(events, 'problem').map(({ problem }) => problem.code)).toEqual(['refused', 'network']);
    expect(ofType(events, 'lost')).toMatchObject([{ exchange: 2, reason: 'network' }]);
    expect(ofType(events, 'step').at(-1)).toMatchObject({ hasProblem: true });
  });

  it('tells what the flow gave up', async () => {
    const { flow, events, world } = inspected(['silence']);
    const done = signIn(flow);
    await world.advance(16_000);
    await done;
    expect(ofType(events, 'problem')[0]).toMatchObject({ problem: { code: 'timeout' } });
  });

  it('[r163] hears what a form carries, so that an answer may repeat it', async () => {
    const summary = 'AUTH|bWlyYQ==|canary is not right';
    const inspector = createInspector({
      fetch: () => Promise.resolve(Response.json({ errorSummary: summary })),
    });
    const events: InspectEvent[] = [];
    inspector.subscribe((event) => events.push(event));
    const body = new URLSearchParams({ id: 'duo1', sig_response: 'AUTH|bWlyYQ==|canary' });
    await inspector.fetch('https://org.example/api/v1/authn/factors/duo1/lifecycle/duoCallback', {
      method: 'POST',
      body,
    });
    expect(ofType(events, 'request')[0]?.members).toEqual(['id', 'sig_response']);
    expect(JSON.stringify(events)).not.toContain('canary');
    expect(JSON.stringify(events)).toContain('is not right');
  });

  it('hands on what it was given, and calls the hooks of the page', async () => {
    const seen: string[] = [];
    const hooks = { beforeRequest: ({ action }: { action: string }) => (seen.push(action), false as const) };
    const { flow, org } = inspected([success()], { hooks });
    expect((await signIn(flow)).problem?.code).toBe('cancelled');
    expect(seen).toEqual(['signIn']);
    expect(org.requests).toEqual([]);
    const other = inspected([success('2011canary')]);
    expect(at(await signIn(other.flow), 'SUCCESS').sessionToken).toBe('2011canary');
    expect(other.org.requests[0]?.body).toMatchObject({ password: 'Tangerine-Kayak-88' });
  });

  it('does not let the fault of one listener be that of the flow', async () => {
    const world = virtualEnvironment();
    const inspector = createInspector({ fetch: scriptedFetch(success()) });
    const faults: unknown[] = [];
    const before = globalThis.reportError;
    globalThis.reportError = (error) => void faults.push(error);
    inspector.subscribe(() => {
      throw new Error('listener');
    });
    const { flow } = scriptedFlow([], { fetch: inspector.fetch, probe: false }, world);
    inspector.watch(flow);
    expect((await signIn(flow)).status).toBe('SUCCESS');
    globalThis.reportError = before;
    expect(faults.length).toBeGreaterThan(3);
  });

  it('replaces who it is, by the same word each time, unless told to keep it', async () => {
    const secretly = inspected([mfaRequired()]);
    await signIn(secretly.flow);
    const shown = JSON.stringify(secretly.events);
    for (const personal of ['mira', 'Mira', 'Okafor', '4417', "Mira's phone"])
      expect(shown).not.toContain(personal);
    const step = ofType(secretly.events, 'step').at(-1);
    expect(step?.identifier).toMatch(/^\[person \d+\]$/);
    expect(JSON.stringify(ofType(secretly.events, 'answer')[0]?.body)).toContain(
      `"login":"${step?.identifier}"`,
    );

    const openly = inspected([mfaRequired()], { identifiers: 'keep' });
    await signIn(openly.flow);
    expect(JSON.stringify(openly.events)).toContain('mira.okafor@example.com');
  });

  it('shows that two tokens are the same one', async () => {
    const { flow, events } = inspected([
      mfaRequired(),
      smsChallenge(),
      mfaRequired({ stateToken: '00another-token' }),
    ]);
    await at(await signIn(flow), 'MFA_REQUIRED')
      .factors.find((factor) => factor.factorType === 'sms')
      ?.verify();
    await at(flow.step, 'MFA_CHALLENGE').previous?.();
    const tokens = ofType(events, 'answer').map(({ body }) => (body as { stateToken?: unknown }).stateToken);
    expect(tokens).toEqual(['[secret 1]', '[secret 1]', expect.stringMatching(/^\[secret [2-9]\]$/)]);
  });
});

describe('[r163] nothing secret', () => {
  const canary = {
    password: 'Pass/word+c4n4ry ä',
    state: '00state-c4n4ry_0123456789012345678901234567',
    session: '2011session-c4n4ry-0123456789',
    recovery: 'Zc9recovery-c4n4ry12',
    code: '8401937',
    answer: 'Lake c4n4ry ?&/',
    secret: 'JBXG64TFMRUW2ZLTC4N4RY',
    signature: 'TX|c4n4ry==|9f2c',
  };
  /** Every way in which a value may be written down. */
  const formsOf = (value: string): string[] => [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    new URLSearchParams({ value }).toString().slice(6),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
  ];
  /** A body with texts of its own, which repeat what was sent and what was not. */
  const echoing = (body: object, ...values: string[]): object => ({
    ...body,
    errorSummary: values.flatMap(formsOf).join(' '),
    somethingNew: values.join(),
    factorResultMessage: values.join(),
    [values[0] ?? 'x']: 1,
  });

  it('is in any event, nor in a recording', async () => {
    const options = { stateToken: canary.state };
    const { flow, events, recorder } = inspected([
      echoing(refusal(401, 'E0000004', ''), canary.password),
      mfaRequired(options),
      smsChallenge(options),
      echoing(refusal(403, 'E0000068', ''), canary.code, canary.state),
      echoing(success(canary.session), canary.session),
      recoveryChallenge('SMS'),
      trustedRecovery(canary.recovery),
      providerChallenge('claims', options),
      successStepUp(options),
    ]);
    await signIn(flow, canary.password);
    const list = at(await signIn(flow, canary.password), 'MFA_REQUIRED');
    await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    for (let times = 0; times < 2; times++) {
      const challenge = at(flow.step, 'MFA_CHALLENGE');
      if (challenge.factorType !== 'sms') throw new Error('no text message');
      await challenge.verify({ passCode: canary.code });
    }
    at(flow.step, 'SUCCESS');
    const start = (): Extract<typeof flow.step, { status: 'UNAUTHENTICATED' }> =>
      at(flow.restart(), 'UNAUTHENTICATED');
    await start().forgotPassword({ username: 'mira', factorType: 'SMS', relayState: '/' });
    await start().redeemRecoveryToken({ recoveryToken: canary.recovery });
    await start().signIn({ username: 'mira', password: canary.password });
    await start().signIn({ username: 'mira', password: canary.password });
    at(flow.step, 'SUCCESS');

    // What only enrolments have: read by the same fetch, whoever asks.
    const odd = createInspector({
      fetch: scriptedFetch(
        JSON.parse(JSON.stringify(totpActivation()).replaceAll('JBXG64TFMRUW2ZLT', canary.secret)) as object,
        JSON.parse(
          JSON.stringify(pushActivation()).replaceAll('20111Wd7kTz3nVx9mLb2rQp8', canary.recovery),
        ) as object,
        {
          status: 'NEW',
          link: { href: `data:image/png;base64,${Buffer.from(canary.secret).toString('base64')}` },
        },
        {
          status: 'NEW',
          deep: [{ signature: canary.signature, answer: { is: [canary.answer] }, passCode: 8401937 }],
        },
        echoing(pushChallenge({ correctAnswer: 47 }), canary.answer, canary.secret),
      ),
    });
    odd.subscribe((event) => events.push(event));
    for (let times = 0; times < 5; times++) {
      const body = JSON.stringify({
        answer: canary.answer,
        profile: { answer: canary.answer },
        sharedSecret: canary.secret,
      });
      const address = `https://org.example/x/${encodeURIComponent(canary.recovery)}?stateToken=${canary.state}`;
      await odd.fetch(address, { method: 'POST', body });
    }

    expect(ofType(events, 'answer')).toHaveLength(14);
    const written = JSON.stringify(events) + JSON.stringify(recorder.recording);
    expect(written).toContain('"correctAnswer":47');
    expect(recorder.recording.events.length).toBeGreaterThan(20);
    for (const [name, value] of Object.entries(canary)) {
      for (const form of formsOf(value)) expect(written.includes(form), `${name} as ${form}`).toBe(false);
    }
    expect(written).not.toMatch(/c4n4ry/i);
  });
});
