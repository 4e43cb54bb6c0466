import { describe, expect, it, vi } from 'vitest';
import type { ScriptedAnswer } from '../testing/index.ts';
import { nativeApp, scriptedFlow, success } from '../testing/index.ts';
import { connectBridge } from './connect-bridge.ts';
import type { RemoteBridgeOptions } from './options.ts';

const OK = { ok: true };
const CREDENTIALS = { username: 'mira', password: 'Tangerine-Kayak-88' };
const refused = (code: string): unknown => ({ error: { code, message: expect.any(String) as string } });

/** An app that draws by itself, before it has said anything. */
function connect(answers: readonly ScriptedAnswer[] = [], options: Partial<RemoteBridgeOptions> = {}) {
  const app = nativeApp();
  const scripted = scriptedFlow(answers);
  const bridge = connectBridge(scripted.flow, { mode: 'remote', host: app.host, ...options });
  return { app, bridge, ...scripted };
}

/** The same, after its hello. */
async function greet(answers: readonly ScriptedAnswer[] = [], options: Partial<RemoteBridgeOptions> = {}) {
  const connected = connect(answers, options);
  await connected.app.hello('remote');
  return connected;
}

describe('[r164] the handshake', () => {
  it('says that the page is there, and nothing of the flow before the app has said hello', async () => {
    const { app, flow } = connect([success()]);
    expect(app.messages).toEqual([
      {
        authn: 1,
        id: 'page-1',
        kind: 'event',
        name: 'ready',
        payload: { versions: [1], mode: 'remote' },
      },
    ]);
    await flow.start();
    await flow.step.cancel();
    expect(app.messages).toHaveLength(1);
    expect(await app.hello('remote')).toEqual(OK);
    expect(app.messages.map(({ name }) => name)).toEqual(['ready', 'hello', 'step']);
  });

  it.each([
    ['a version that is not there yet', { version: 2, mode: 'remote' }],
    ['the other mode', { version: 1, mode: 'widget' }],
  ] as const)('refuses %s, and everything after it', async (_, hello) => {
    const { app } = connect();
    const reply = await app.ask('hello', hello);
    expect(reply).toEqual(refused('version'));
    expect(JSON.stringify(reply)).toContain('version 1 in mode remote');
    expect(await app.ask('cancel')).toEqual(refused('version'));
    expect(app.last('step')).toBeUndefined();
    expect(await app.hello('remote')).toEqual(OK);
    expect(await app.ask('cancel')).toEqual(OK);
  });

  it('tells an app that says hello again where the flow is by now', async () => {
    const { app, flow } = await greet([success()], { sessionToken: true });
    await app.command('signIn', CREDENTIALS);
    const before = app.messages.length;
    expect(await app.hello('remote')).toEqual(OK);
    expect(app.messages.slice(before).map(({ name }) => name)).toEqual(['hello', 'step', 'success']);
    expect(flow.step.status).toBe('SUCCESS');
  });
});

describe('[r164] commands that are refused change nothing', () => {
  it.each([
    ['of another step', { stepId: 7, action: 'signIn', input: CREDENTIALS }, 'stale'],
    ['that the step does not offer', { stepId: 0, action: 'verify', input: { passCode: '1' } }, 'name'],
    ['by the name of something else', { stepId: 0, action: 'constructor' }, 'name'],
    ['by a path to something else', { stepId: 0, action: 'signIn.call' }, 'name'],
    ['without a member', { stepId: 0, action: 'signIn', input: { username: 'mira' } }, 'schema'],
    ['without input', { stepId: 0, action: 'signIn' }, 'schema'],
    [
      'with a member of another type',
      { stepId: 0, action: 'signIn', input: { ...CREDENTIALS, password: 7 } },
      'schema',
    ],
    ['with a member too many', { stepId: 0, action: 'signIn', input: { ...CREDENTIALS, x: 1 } }, 'schema'],
    [
      'with a word that is not listed',
      { stepId: 0, action: 'forgotPassword', input: { username: 'mira', factorType: 'PIGEON' } },
      'schema',
    ],
    [
      'with a wrong member of a member',
      { stepId: 0, action: 'signIn', input: { ...CREDENTIALS, options: { warnBeforePasswordExpired: 1 } } },
      'schema',
    ],
  ])('%s', async (_, payload, code) => {
    const { app, flow, org } = await greet([success()]);
    const { step } = flow;
    expect(await app.ask('command', payload)).toEqual(refused(code));
    expect(flow.step).toBe(step);
    expect(org.requests).toHaveLength(0);
  });

  it('while another one has the word; the same one twice is one', async () => {
    const { app, org } = await greet([() => new Promise((done) => setTimeout(done, 5, success()))]);
    const first = app.command('signIn', CREDENTIALS);
    const again = app.command('signIn', CREDENTIALS);
    const other = app.command('forgotPassword', { username: 'mira' });
    expect(await other).toEqual(refused('stale'));
    expect([await first, await again]).toEqual([OK, OK]);
    expect(org.requests).toHaveLength(1);
    expect(app.last('step')).toMatchObject({ status: 'SUCCESS' });
  });

  it('after the flow was stopped', async () => {
    const { flow, app } = await greet(['silence']);
    const waiting = app.command('signIn', CREDENTIALS);
    flow.stop();
    expect(await waiting).toEqual(refused('stale'));
    expect(await app.command('signIn', CREDENTIALS)).toEqual(refused('stale'));
  });

  it('after the bridge was closed: whoever waits is told, then nobody hears', async () => {
    const { app, bridge, flow } = await greet(['silence']);
    const waiting = app.command('signIn', CREDENTIALS);
    bridge.close();
    bridge.close();
    expect(await waiting).toEqual(refused('stale'));
    expect(app.messages.at(-1)).toMatchObject({ name: 'closed', payload: {} });
    const { length } = app.messages;
    app.send({ authn: 1, id: 'x', kind: 'request', name: 'cancel' });
    flow.stop(); // what was under way comes to an end, and is no news any more
    await new Promise((resolve) => setTimeout(resolve));
    expect(app.messages).toHaveLength(length);
  });
});

it('[r164] an app that is gone hurts neither flow nor page', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const { flow } = scriptedFlow([success()]);
  const host = {
    post: () => {
      throw new Error('gone');
    },
    listen: () => () => undefined,
  };
  connectBridge(flow, { mode: 'remote', host });
  expect(report).toHaveBeenCalledOnce();
  await flow.start();
  expect(flow.step.status).toBe('UNAUTHENTICATED');
});
