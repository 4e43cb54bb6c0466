import { describe, expect, it, vi } from 'vitest';
import { detectHost } from '../detect-host.ts';
import type { Host, HostWindow } from '../host.ts';
import { androidInterfaceHost } from './android-interface.ts';
import { androidListenerHost } from './android-listener.ts';
import { flutterHost } from './flutter.ts';
import { frameHost } from './frame.ts';
import { reactNativeHost } from './react-native.ts';
import { webKitHost } from './web-kit.ts';

const PAGE = 'https://id.example.com';
const APP = 'https://app.example.com';
const MESSAGE = { authn: 1, id: 'a', kind: 'request', name: 'cancel' };
const TEXT = JSON.stringify(MESSAGE);

/** A window with what an app has put on it. */
class Page extends EventTarget implements HostWindow {
  readonly location = { origin: PAGE };
  constructor(members: object = {}) {
    super();
    Object.assign(this, members);
  }
  /** A message event, as if from there. */
  say(data: unknown, source: unknown = null, origin = ''): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
  }
}

/** What a host hears, and what strangers get for an answer. */
function listening(host: Host) {
  const heard: unknown[] = [];
  const strangers: unknown[] = [];
  const stop = host.listen((message, stranger) => {
    if (!stranger) heard.push(message);
    else {
      strangers.push(message);
      stranger('{"authn":1}');
    }
  });
  return { heard, strangers, stop };
}
const anApp = () => ({ postMessage: vi.fn() });

describe('[r164] WKWebView', () => {
  const meet = (postMessage = vi.fn((): unknown => undefined)) => {
    const page = new Page({ webkit: { messageHandlers: { authnFlow: { postMessage } } } });
    return { page, postMessage, host: detectHost(page) };
  };

  it('gets objects, and answers by a message event on window', () => {
    const { page, postMessage, host } = meet();
    const { heard, stop } = listening(host);
    host.post(TEXT);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith(MESSAGE);
    page.say(MESSAGE);
    page.say(TEXT);
    expect(heard).toEqual([MESSAGE, TEXT]);
    stop();
    page.say(MESSAGE);
    expect(heard).toHaveLength(2);
  });

  it('may ask for something in its reply', async () => {
    const { host } = meet(vi.fn(() => Promise.resolve(MESSAGE)));
    const { heard } = listening(host);
    host.post(TEXT);
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual([MESSAGE]);
  });

  it('may reply nothing, something else, or that it has failed', async () => {
    const { host } = meet(
      vi
        .fn()
        .mockResolvedValueOnce(null)
        .mockResolvedValueOnce('done')
        .mockResolvedValueOnce({})
        .mockRejectedValueOnce(new Error('no such page')) as never,
    );
    const { heard } = listening(host);
    for (let posted = 0; posted < 4; posted++) host.post(TEXT);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([]);
  });

  it('may call its handler by another name', () => {
    const handler = anApp();
    const page = new Page({ webkit: { messageHandlers: { signIn: handler } } });
    webKitHost('signIn', page).post(TEXT);
    expect(handler.postMessage).toHaveBeenCalledOnce();
    expect(() => webKitHost('authnFlow', page)).toThrow(/webkit\.messageHandlers\.authnFlow/);
  });
});

describe('[r164] Android', () => {
  it('by addWebMessageListener: texts both ways, over the object alone', () => {
    const listener = Object.assign(new EventTarget(), anApp());
    const page = new Page({ authnFlow: listener });
    const host = detectHost(page);
    const { heard, strangers, stop } = listening(host);
    host.post(TEXT);
    expect(listener.postMessage).toHaveBeenCalledExactlyOnceWith(TEXT);
    const say = (data: unknown) => listener.dispatchEvent(Object.assign(new Event('message'), { data }));
    say(TEXT);
    say('no JSON');
    page.say(TEXT);
    expect([heard, strangers]).toEqual([[TEXT, 'no JSON'], []]);
    stop();
    say(TEXT);
    expect(heard).toHaveLength(2);
  });

  it('by @JavascriptInterface: texts out, message events in', () => {
    const app = anApp();
    const page = new Page({ authnFlow: app });
    const host = detectHost(page);
    const { heard } = listening(host);
    host.post(TEXT);
    expect(app.postMessage).toHaveBeenCalledExactlyOnceWith(TEXT);
    page.say(TEXT);
    expect(heard).toEqual([TEXT]);
  });

  it('says what is missing', () => {
    expect(() => androidListenerHost('authnFlow', new Page({ authnFlow: anApp() }))).toThrow(
      /no object of addWebMessageListener/,
    );
    expect(() => androidInterfaceHost('authnFlow', new Page())).toThrow(
      /window\.authnFlow has no postMessage/,
    );
  });
});

describe('[r164] React Native', () => {
  it('gets texts, and answers at window or at document, which does not bubble', () => {
    const app = anApp();
    const page = new Page({ ReactNativeWebView: app });
    const add = vi.spyOn(page, 'addEventListener');
    const host = detectHost(page);
    const { heard } = listening(host);
    host.post(TEXT);
    expect(app.postMessage).toHaveBeenCalledExactlyOnceWith(TEXT);
    page.say(TEXT);
    expect(heard).toEqual([TEXT]);
    // Before it reaches the document, an event is captured at the window.
    expect(add).toHaveBeenCalledExactlyOnceWith('message', expect.anything(), { capture: true });
    expect(() => reactNativeHost(new Page())).toThrow(/onMessage/);
  });
});

describe('[r164] Flutter', () => {
  it('gets texts by its channel, and answers by a message event on window', () => {
    const app = anApp();
    const page = new Page({ authnFlowChannel: app });
    const host = detectHost(page);
    const { heard } = listening(host);
    host.post(TEXT);
    expect(app.postMessage).toHaveBeenCalledExactlyOnceWith(TEXT);
    page.say(TEXT);
    expect(heard).toEqual([TEXT]);
    expect(() => flutterHost('other', page)).toThrow(/window\.other/);
  });
});

describe('[r164] on window, which others use too', () => {
  const meet = () => {
    const page = new Page({ authnFlow: anApp() });
    return { page, ...listening(detectHost(page)) };
  };

  it('only what is in our envelope is for us', () => {
    const { page, heard, strangers } = meet();
    const other = { postMessage: vi.fn() };
    for (const noise of ['webpackHotUpdate7', { source: 'devtools' }, 7, null, undefined, [], new Date()]) {
      page.say(noise);
      page.say(noise, other, 'https://elsewhere.example');
    }
    expect([heard, strangers]).toEqual([[], []]);
    expect(other.postMessage).not.toHaveBeenCalled();
  });

  it('what a script of the page itself posts is taken for the app’s', () => {
    const { page, heard } = meet();
    page.say(TEXT, page, PAGE);
    expect(heard).toEqual([TEXT]);
  });

  it.each([
    ['a frame of the page', 'https://ads.example'],
    ['a frame of the same origin', PAGE],
  ])('%s is a stranger, and is told so', (_, origin) => {
    const { page, heard, strangers } = meet();
    const frame = anApp();
    page.say(TEXT, frame, origin);
    expect([heard, strangers]).toEqual([[], [TEXT]]);
    expect(frame.postMessage).toHaveBeenCalledExactlyOnceWith({ authn: 1 }, origin);
  });

  it.each([
    ['that went away after it had posted', null, 'https://ads.example'],
    ['of no origin', { postMessage: () => expect.unreachable() }, 'null'],
    ['that is a worker’s port', {}, PAGE],
  ])('so is a frame %s, which cannot be told', (_, source, origin) => {
    const { page, heard, strangers } = meet();
    page.say(TEXT, source, origin);
    expect([heard, strangers]).toEqual([[], [TEXT]]);
  });
});

describe('[r164] an iframe', () => {
  const inFrame = (origins: readonly string[] = [APP]) => {
    const parent = anApp();
    const page = new Page({ parent });
    const host = frameHost({ origins }, page);
    return { parent, page, host, ...listening(host) };
  };

  it('hears the page around it, from its origin', () => {
    const { page, parent, heard, strangers } = inFrame();
    page.say(MESSAGE, parent, APP);
    expect([heard, strangers]).toEqual([[MESSAGE], []]);
  });

  it.each([
    ['the page around it, from another origin', APP.replace('app', 'evil'), 'parent'],
    ['an origin that begins the same', `${APP}.evil.example`, 'parent'],
    ['the right origin with another port', `${APP}:8443`, 'parent'],
    ['the right origin without its lock', APP.replace('https', 'http'), 'parent'],
    ['another window of the right origin', APP, 'other'],
    ['the frame itself', PAGE, 'self'],
    ['nobody, with the right origin', APP, 'nobody'],
  ])('does not hear %s', (_, origin, from) => {
    const { page, parent, heard, strangers, host } = inFrame();
    const other = anApp();
    page.say(MESSAGE, { parent, other, self: page, nobody: null }[from], origin);
    expect([heard, strangers]).toEqual([[], [MESSAGE]]);
    // And goes on talking to the right one alone.
    parent.postMessage.mockClear();
    host.post(TEXT);
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith(MESSAGE, APP);
  });

  it('addresses each of several origins until one has spoken, never everybody', () => {
    const second = 'http://localhost:4000';
    const { parent, host, page } = inFrame([APP, second]);
    host.post(TEXT);
    expect(parent.postMessage.mock.calls).toEqual([
      [MESSAGE, APP],
      [MESSAGE, second],
    ]);
    page.say(MESSAGE, parent, second);
    parent.postMessage.mockClear();
    host.post(TEXT);
    expect(parent.postMessage.mock.calls).toEqual([[MESSAGE, second]]);
  });

  it.each([
    ['*', /origins has "\*"/],
    ['https://*.example.com', /whole origin/],
    [`${APP}/`, /whole origin/],
    ['http://app.example.com', /https, or http on localhost/],
    ['null', /whole origin/],
  ])('does not take %s for an origin', (origin, message) => {
    expect(() => inFrame([origin])).toThrow(message);
  });

  it('is told when nobody may be its host, and when it is in no frame', () => {
    expect(() => inFrame([])).toThrow(/origins is empty/);
    const alone: Page & { parent?: unknown } = new Page();
    alone.parent = alone;
    expect(() => frameHost({ origins: [APP] }, alone)).toThrow(/in no frame/);
  });
});

describe('[r164] without an app', () => {
  it('names all that was looked for, and what to do', () => {
    const looking = (): Host => detectHost(new Page({ parent: anApp() }));
    expect(looking).toThrow(expect.objectContaining({ name: 'AuthnError', code: 'BAD_OPTION' }) as Error);
    for (const name of [
      'webkit.messageHandlers.authnFlow',
      'window.authnFlow',
      'window.ReactNativeWebView',
      'window.authnFlowChannel',
      'frameHost({ origins: [',
    ])
      expect(looking).toThrow(name);
  });

  it('takes no frame for an app, whatever its name', () => {
    const frame = { ...anApp(), addEventListener: vi.fn(), window: {} };
    frame.window = frame;
    const page = new Page({
      authnFlow: frame,
      ReactNativeWebView: frame,
      authnFlowChannel: frame,
      webkit: { messageHandlers: { authnFlow: frame } },
    });
    expect(() => detectHost(page)).toThrow(/No host was found/);
  });

  it('is found in the order in which apps may have several', () => {
    const webkit = anApp();
    const page = new Page({
      webkit: { messageHandlers: { authnFlow: webkit } },
      ReactNativeWebView: anApp(),
      authnFlow: anApp(),
    });
    detectHost(page).post(TEXT);
    expect(webkit.postMessage).toHaveBeenCalledOnce();
  });
});
