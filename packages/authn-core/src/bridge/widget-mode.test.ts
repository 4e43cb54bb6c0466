import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScriptedAnswer } from '../testing/index.ts';
import { mfaRequired, nativeApp, refusal, scriptedFlow, smsChallenge, success } from '../testing/index.ts';
import { at } from '../testing/index.ts';
import { connectBridge } from './connect-bridge.ts';
import type { WidgetBridgeOptions } from './options.ts';

const OK = { ok: true };
const refused = (code: string): unknown => ({ error: { code, message: expect.any(String) as string } });
const CREDENTIALS = { username: 'mira', password: 'Tangerine-Kayak-88' };

/** A browser's frames and its observer of sizes, which happen when the test says so. */
const frames: (() => void)[] = [];
const observers = new Set<() => void>();
const nextFrame = (): void => {
  for (const callback of frames.splice(0)) callback();
};
const resize = (): void => {
  for (const callback of [...observers]) callback();
};
beforeEach(() => {
  frames.length = 0;
  observers.clear();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (handle: number) => frames.splice(handle - 1, 1));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #callback: () => void;
      constructor(callback: () => void) {
        this.#callback = callback;
      }
      observe(): void {
        observers.add(this.#callback);
        this.#callback();
      }
      disconnect(): void {
        observers.delete(this.#callback);
      }
    },
  );
});
afterEach(() => {
  expect(frames).toHaveLength(0);
});

/** As much of an element as a bridge touches. */
class Box {
  height = 420.2;
  language: string | undefined = undefined;
  readonly attributes: Record<string, string> = {};
  readonly properties: Record<string, string> = {};
  readonly style = { setProperty: (name: string, value: string) => (this.properties[name] = value) };
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
  getBoundingClientRect(): { height: number } {
    return { height: this.height };
  }
}

async function greet(answers: readonly ScriptedAnswer[] = [], options: Partial<WidgetBridgeOptions> = {}) {
  const app = nativeApp();
  const box = new Box();
  const scripted = scriptedFlow(answers);
  const bridge = connectBridge(scripted.flow, {
    mode: 'widget',
    host: app.host,
    element: box as unknown as HTMLElement,
    ...options,
  });
  await app.hello('widget');
  nextFrame();
  return { app, box, bridge, ...scripted };
}
/** As far as the text message, by the page itself. */
async function atText(options: Partial<WidgetBridgeOptions> = {}, ...more: ScriptedAnswer[]) {
  const all = await greet([mfaRequired(), smsChallenge(), ...more], options);
  const list = at(await at(all.flow.step, 'UNAUTHENTICATED').signIn(CREDENTIALS), 'MFA_REQUIRED');
  await list.factors.find((factor) => factor.factorType === 'sms')?.verify();
  return all;
}

describe('[r164] widget mode', () => {
  it('tells where the flow is and what goes wrong, and nothing about the person', async () => {
    const { app, flow } = await atText({}, refusal(403, 'E0000068'));
    expect(app.last('step')).toEqual({
      id: flow.step.id,
      status: 'MFA_CHALLENGE',
      activity: 'idle',
      factorType: 'sms',
      provider: 'OKTA',
    });
    await app.ask('code', { code: '000000' });
    expect(app.last('problem')).toMatchObject({ stepId: flow.step.id, problem: { errorCode: 'E0000068' } });
    expect(app.texts.join('\n')).not.toMatch(/mira|4417/i);
  });

  it('leaves commands to the page', async () => {
    const { app, org } = await greet([success()]);
    const reply = await app.ask('command', { stepId: 0, action: 'signIn', input: CREDENTIALS });
    expect(reply).toEqual(refused('name'));
    expect(org.requests).toHaveLength(0);
  });

  it('hands over a token of success only where the page opted in', async () => {
    for (const sessionToken of [false, true]) {
      const { app, flow } = await greet([success()], { sessionToken });
      const step = at(await at(flow.step, 'UNAUTHENTICATED').signIn(CREDENTIALS), 'SUCCESS');
      expect(app.last('success')).toEqual(sessionToken ? { sessionToken: step.sessionToken } : {});
    }
  });

  it('verifies a code from a message, or hands it to the page', async () => {
    const { app, flow } = await atText({}, success());
    expect(await app.ask('code', { code: '123456' })).toEqual(OK);
    expect(flow.step.status).toBe('SUCCESS');

    const onCode = vi.fn();
    const other = await atText({ onCode });
    const before = other.org.requests.length;
    expect(await other.app.ask('code', { code: '123456' })).toEqual(OK);
    expect(onCode).toHaveBeenCalledExactlyOnceWith('123456');
    expect(other.org.requests).toHaveLength(before);
  });

  it('takes the app’s Back, the step’s or the page’s own', async () => {
    const { app, flow } = await atText({}, mfaRequired());
    expect(await app.ask('back')).toEqual(OK);
    expect(flow.step.status).toBe('MFA_REQUIRED');

    const onBack = vi.fn().mockReturnValueOnce(true).mockReturnValueOnce(false);
    const other = await greet([], { onBack });
    expect(await other.app.ask('back')).toEqual(OK);
    expect(await other.app.ask('back')).toEqual(refused('name'));
  });

  it('answers also where the page’s own code throws', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const fault = new Error('the page’s own');
    const { app } = await greet([], {
      onBack: () => {
        throw fault;
      },
    });
    expect(await app.ask('back')).toEqual(refused('schema'));
    expect(report).toHaveBeenCalledExactlyOnceWith(fault);
  });

  it('cancels', async () => {
    const { app, flow } = await atText({}, {});
    expect(await app.ask('cancel')).toEqual(OK);
    expect(flow.step.status).toBe('UNAUTHENTICATED');
  });

  it('says where the page is going, without what the address carries', async () => {
    const { app, bridge } = await greet();
    expect(bridge.navigate('https://idp.example/sso?stateToken=00x#y')).toBe(false);
    expect(app.last('navigate')).toEqual({ url: 'https://idp.example/sso' });
    const open = await greet([], { addresses: true });
    expect(open.bridge.navigate('https://idp.example/sso?stateToken=00x')).toBe(true);
    expect(open.app.last('navigate')).toEqual({ url: 'https://idp.example/sso?stateToken=00x' });
  });
});

describe('[r164] the height of a page', () => {
  it('is told once for each frame in which it changed, in whole pixels', async () => {
    const { app, box } = await greet();
    const heights = () => app.messages.filter(({ name }) => name === 'height').map(({ payload }) => payload);
    expect(heights()).toEqual([{ height: 421 }]);
    for (const height of [430, 440, 512.01]) {
      box.height = height;
      resize();
    }
    expect(heights()).toHaveLength(1);
    nextFrame();
    expect(heights().slice(1)).toEqual([{ height: 513 }]);
    box.height = 512.9;
    resize();
    nextFrame();
    expect(heights()).toHaveLength(2);
  });

  it('is told anew after a hello, and no more after the end', async () => {
    const { app, bridge, box } = await greet();
    await app.hello('widget');
    nextFrame();
    expect(app.messages.filter(({ name }) => name === 'height')).toHaveLength(2);
    expect(observers.size).toBe(1);
    box.height = 7;
    resize();
    bridge.close();
    expect(observers.size).toBe(0);
    nextFrame();
    expect(app.messages.at(-1)).toMatchObject({ name: 'closed' });
  });
});

describe('[r164] how the page looks', () => {
  it('follows the app: language, colours, safe area', async () => {
    const { app, box } = await greet();
    expect(await app.ask('locale', { locale: 'pt-BR' })).toEqual(OK);
    expect(await app.ask('colorScheme', { colorScheme: 'dark' })).toEqual(OK);
    expect(await app.ask('safeArea', { top: 59, right: 0, bottom: 34.5, left: 0 })).toEqual(OK);
    expect(box.attributes).toEqual({ lang: 'pt-BR', theme: 'dark' });
    expect(box.language).toBe('pt-BR');
    expect(box.properties).toEqual({
      '--authn-safe-area-top': '59px',
      '--authn-safe-area-right': '0px',
      '--authn-safe-area-bottom': '34.5px',
      '--authn-safe-area-left': '0px',
    });
  });

  it('is the page’s business too, where it asks', async () => {
    const onAppearance = vi.fn();
    const { app, box } = await greet([], { onAppearance });
    await app.ask('colorScheme', { colorScheme: 'light' });
    expect(onAppearance).toHaveBeenCalledExactlyOnceWith({ colorScheme: 'light' });
    expect(box.attributes).toEqual({ theme: 'light' });
  });

  it.each([
    ['locale', { locale: 'en"onload' }],
    ['locale', { locale: 'x'.repeat(36) }],
    ['colorScheme', { colorScheme: 'sepia' }],
    ['safeArea', { top: -1, right: 0, bottom: 0, left: 0 }],
    ['safeArea', { top: '1px;color:red', right: 0, bottom: 0, left: 0 }],
    ['safeArea', { top: 1, right: 0, bottom: 0 }],
  ] as const)('is as it was after a wrong %s: %j', async (name, payload) => {
    const { app, box } = await greet();
    expect(await app.ask(name, payload as never)).toEqual(refused('schema'));
    expect([box.attributes, box.properties]).toEqual([{}, {}]);
  });
});

describe('[r164] options that are wrong', () => {
  const { flow } = scriptedFlow([]);
  const { host } = nativeApp();
  it.each([
    ['mode', { mode: 'both', host }],
    ['host', { mode: 'remote', host: {} }],
    ['element', { mode: 'widget', host }],
    ['sessionToken', { mode: 'remote', host, sessionToken: 'false' }],
    ['addresses', { mode: 'remote', host, addresses: 1 }],
  ])('are named: %s', (name, options) => {
    expect(() => connectBridge(flow, options as never)).toThrow(
      expect.objectContaining({
        code: 'BAD_OPTION',
        message: expect.stringMatching(`^${name} must be`) as string,
      }) as Error,
    );
  });

  it('so is a host that nobody provides', () => {
    expect(() => connectBridge(flow, { mode: 'remote' })).toThrow(/No host was found/);
  });
});
