import { inspect } from 'node:util';
import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { createAuthnMachine } from './machine.ts';
import { reveal, Secret } from './secret.ts';
import { at, mfaRequired, scriptedFlow, smsChallenge, success, virtualEnvironment } from './testing/index.ts';
import { createHttp } from './transport/http.ts';
import { scriptedFetch } from './testing/index.ts';

const CANARY = 'c4n4ry';

describe('Secret', () => {
  const secret = new Secret(CANARY);

  it.each<[string, () => unknown]>([
    ['JSON', () => JSON.stringify({ secret })],
    ['the console', () => inspect({ secret }, { depth: 9, showHidden: true })],
    ['a structured clone', () => inspect(structuredClone({ box: Object.assign({}, secret) }))],
    ['its own properties', () => JSON.stringify(Object.getOwnPropertyDescriptors(secret))],
  ])('does not print in %s', (_, print) => {
    expect(print()).not.toContain(CANARY);
  });

  it('opens for those who hold the key', () => {
    expect(reveal(secret)).toBe(CANARY);
  });
});

describe('[r163] a flow', () => {
  const credentials = { username: 'mira', password: `password-${CANARY}` };
  const answers = () => [
    mfaRequired({ stateToken: `00state-${CANARY}` }),
    smsChallenge({ stateToken: `00state-${CANARY}` }),
    success(`2011session-${CANARY}`),
  ];

  it('shows no secret in its steps, whichever way they are looked at', async () => {
    const { flow } = scriptedFlow(answers());
    const seen: string[] = [];
    flow.subscribe((step) =>
      seen.push(JSON.stringify(step), inspect(step, { depth: 12, showHidden: false })),
    );
    const list = at(await at(flow.step, 'UNAUTHENTICATED').signIn(credentials), 'MFA_REQUIRED');
    const step = await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
    if (step?.status !== 'MFA_CHALLENGE' || step.factorType !== 'sms') throw new Error('no challenge');
    const done = at(await step.verify({ passCode: `code-${CANARY}` }), 'SUCCESS');
    expect(done.sessionToken).toBe(`2011session-${CANARY}`);
    expect(JSON.stringify({ ...done })).not.toContain(CANARY);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.join('\n')).not.toContain(CANARY);
  });

  it('shows no secret to an inspector, in its context, or in a persisted snapshot', async () => {
    const environment = virtualEnvironment();
    const http = createHttp({ environment, timeout: 1000, fetch: scriptedFetch(...answers()) });
    const seen: string[] = [];
    const note = (value: unknown): void => void seen.push(inspect(value, { depth: 8 }), safeJson(value));
    const actor = createActor(createAuthnMachine(), {
      input: { orgUrl: 'https://org.example', http, environment },
      inspect(inspection) {
        if ('event' in inspection) note(inspection.event);
        if ('snapshot' in inspection) note((inspection.snapshot as { context?: unknown }).context);
      },
    });
    actor.start();
    const body = { username: new Secret('mira'), password: new Secret(credentials.password) };
    actor.send({ type: 'command', command: { name: 'signIn', entryPoint: 'authenticate', body } });
    await environment.advance(0);
    expect(actor.getSnapshot().value).toEqual({ status: 'MFA_REQUIRED', activity: 'idle' });
    note(actor.getSnapshot().context);
    note(actor.getPersistedSnapshot());
    expect(seen.join('\n')).toContain('[secret]');
    expect(seen.join('\n')).not.toContain(CANARY);
    actor.stop();
  });
});

/** JSON of whatever an inspector gets, actors and cycles included. */
function safeJson(value: unknown): string {
  const seen = new WeakSet();
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null) return member;
    if (seen.has(member)) return '(again)';
    seen.add(member);
    return member;
  });
}
