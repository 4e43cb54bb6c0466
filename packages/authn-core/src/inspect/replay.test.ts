import { describe, expect, it } from 'vitest';
import {
  at,
  everyFixture,
  mfaRequired,
  pushChallenge,
  refusal,
  scriptedFetch,
  scriptedFlow,
  smsChallenge,
  success,
  virtualEnvironment,
} from '../testing/index.ts';
import type { ScriptedAnswer } from '../testing/index.ts';
import { createInspector, readRecording, record, replay } from './index.ts';
import type { Recording } from './index.ts';

/** A flow, its steps as they were, and the recording of it. */
function recorded(answers: readonly ScriptedAnswer[]) {
  const world = virtualEnvironment();
  const inspector = createInspector({
    fetch: scriptedFetch(...answers),
    now: () => world.now(),
    identifiers: 'keep',
  });
  const recorder = record(inspector);
  const { flow } = scriptedFlow([], { fetch: inspector.fetch, hooks: inspector.hooks, probe: false }, world);
  const steps: string[] = [JSON.stringify(flow.step)];
  flow.subscribe((step) => steps.push(JSON.stringify(step)));
  inspector.watch(flow);
  /** As a bug report has it: text. */
  const written = (): string => JSON.stringify(recorder.recording);
  return { flow, steps, world, written, recorder };
}
const signIn = (flow: ReturnType<typeof recorded>['flow']) =>
  at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'Tangerine-Kayak-88' });

/** Every step of a replay, as JSON. */
function stepsOf(recording: string): string[] {
  const played = replay(recording);
  const steps = [JSON.stringify(played.step)];
  while (played.forward()) steps.push(JSON.stringify(played.step));
  return steps;
}

describe('[r166] a recording', () => {
  it('gives the steps as they were, from the first to the last', async () => {
    const { flow, steps, world, written } = recorded([
      refusal(401, 'E0000004', 'No', 'cause'),
      mfaRequired({ expiresAt: new Date(virtualEnvironment().now() + 300_000).toISOString() }),
      smsChallenge(),
      refusal(403, 'E0000068'),
      mfaRequired(),
      pushChallenge(),
      pushChallenge({ correctAnswer: 0 }),
      'lost',
      pushChallenge({ factorResult: 'REJECTED' }),
      success(),
    ]);
    await signIn(flow);
    const choose = async (factorType: 'sms' | 'push'): Promise<void> => {
      const factor = at(flow.step, 'MFA_REQUIRED').factors.find((each) => each.factorType === factorType);
      if (factor?.factorType === 'sms' || factor?.factorType === 'push') await factor.verify();
    };
    await signIn(flow);
    await world.advance(280_000); // the end is near
    await choose('sms');
    const challenge = at(flow.step, 'MFA_CHALLENGE');
    if (challenge.factorType !== 'sms') throw new Error('no text message');
    await challenge.verify({ passCode: '012345' });
    await at(flow.step, 'MFA_CHALLENGE').previous?.();
    await choose('push');
    await world.advance(60_000);
    expect(flow.step.problem?.code).toBe('rejected');
    flow.restart();
    expect(steps.length).toBeGreaterThan(15);
    expect(stepsOf(written())).toEqual(steps);
  });

  it.each(everyFixture.filter(({ body }) => 'status' in body))('gives back $name', async ({ body }) => {
    const { flow, steps, written } = recorded([body]);
    await signIn(flow);
    flow.stop();
    // The code on a device's screen is a secret until it is used.
    const known = steps.map((step) => step.replace('BCDFGHJK', '[secret 2]'));
    expect(stepsOf(written())).toEqual(known);
  });

  it('is played forward and back, and stays at its ends', async () => {
    const { flow, written } = recorded([mfaRequired()]);
    await signIn(flow);
    const played = replay(written());
    expect([played.position, played.isAtEnd, played.back()]).toEqual([0, false, false]);
    const first = played.step;
    while (played.forward());
    expect([played.position, played.isAtEnd, played.forward()]).toEqual([played.length - 1, true, false]);
    expect(played.step.status).toBe('MFA_REQUIRED');
    expect(played.events.map(({ type }) => type)).toEqual(['command', 'request', 'answer', 'step']);
    while (played.back());
    expect(played.step).toBe(first);
  });

  it('has the actions of its steps, which send nothing', async () => {
    const { flow, written } = recorded([mfaRequired()]);
    await signIn(flow);
    const played = replay(written());
    await expect(
      at(played.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' }),
    ).rejects.toMatchObject({ code: 'FLOW_STOPPED', message: expect.stringMatching(/recorded/) as unknown });
  });

  it('ends where it would become too long, and says so', async () => {
    const summary = 'x'.repeat(400);
    const causes = Array.from({ length: 150 }, () => summary);
    const answers = Array.from({ length: 30 }, () => refusal(401, 'E0000004', summary, ...causes));
    const { flow, recorder, written } = recorded(answers);
    for (let times = 0; times < answers.length; times++) await signIn(flow);
    expect(recorder.recording.complete).toBe(false);
    expect(written().length).toBeLessThan(1_001_000);
    expect(stepsOf(written()).length).toBeGreaterThan(10);
  });
});

describe('a bad recording', () => {
  const step = { type: 'step', at: 0, id: 0, status: 'X', activity: 'idle', actions: [], hasProblem: false };
  const good = { authnFlowRecording: 1, identifiers: 'replaced', complete: true, events: [step] };
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;

  it('is told from a good one', () => {
    expect(replay(good as Recording).step.status).toBe('UNAUTHENTICATED');
  });

  it.each<[string, unknown, RegExp]>([
    ['text that is cut short', JSON.stringify(good).slice(0, -9), /is "no JSON".*cut short/],
    ['a text that is too long', ' '.repeat(4_000_001), /4000001 characters long/],
    ['nothing', null, /it is null, and must be an object/],
    ['something else', { events: [] }, /authnFlowRecording is missing, and must be 1/],
    ['another version', { ...good, authnFlowRecording: 2 }, /authnFlowRecording is 2/],
    ['an address that is none', { ...good, orgUrl: 'javascript:alert(1)' }, /orgUrl is "javascript/],
    ['an address with more', { ...good, orgUrl: 'https://user@org.example' }, /orgUrl/],
    ['no events', { ...good, events: {} }, /events is an object, and must be a list/],
    ['no step', { ...good, events: [] }, /no step.*watch/],
    ['too many events', { ...good, events: Array(2_001).fill(step) }, /at most 2000 events/],
    [
      'an event of another type',
      { ...good, events: [{ type: 'toString' }] },
      /events\[0\]\.type is "toString"/,
    ],
    [
      'an event without its parts',
      { ...good, events: [step, { ...step, status: 7 }] },
      /events\[1\]\.status is 7/,
    ],
    ['an event without its time', { ...good, events: [{ ...step, at: 'now' }] }, /events\[0\]\.at is "now"/],
    ['an activity that is none', { ...good, events: [{ ...step, activity: 'x' }] }, /activity is "x"/],
    ['a bottomless one', { ...good, events: [{ ...step, deep }] }, /nested at most 40 deep/],
  ])('names what is wrong: %s', (_, value, message) => {
    expect(() => readRecording(value)).toThrow(message);
    expect(() => replay(value as Recording)).toThrow(
      expect.objectContaining({ name: 'AuthnError', code: 'BAD_INPUT' }) as Error,
    );
  });

  it('may say whatever it likes in its answers', () => {
    const answers = everyFixture.map(({ body }, index) => ({
      type: 'answer',
      at: index,
      exchange: index,
      status: 200,
      ms: 0,
      body: JSON.parse(JSON.stringify(body).replaceAll('https:', 'javascript:')) as unknown,
    }));
    const hostile = { ...good, events: [...answers.flatMap((answer) => [answer, { ...step, exchange: 1 }])] };
    expect(stepsOf(JSON.stringify(hostile))).toHaveLength(answers.length);
  });
});
