import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AuthnStepEvent, AuthnSuccessEvent } from './index.ts';
import { Harness, mfaRequired, pushChallenge, refused, success, unauthenticated } from './testing/index.ts';

const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    // After the timers that are due.
    setTimeout(() => port2.postMessage(''));
  });

afterEach(async () => {
  Harness.unmountAll();
  await task();
  vi.restoreAllMocks();
});

describe('life', () => {
  it('[r147] works from a tag and an attribute alone', () => {
    const page = document.createElement('div');
    document.body.append(page);
    page.innerHTML = '<sign-in-widget org-url="https://id.example.com">Sign-in is loading.</sign-in-widget>';
    const widget = page.querySelector('sign-in-widget')!;
    return widget.updateComplete.then(() => {
      expect(widget.querySelector('input[name=username]')).not.toBe(null);
      expect(widget.innerText).not.toContain('loading');
      page.remove();
      return task();
    });
  });

  it('ends the flow when it leaves the page, and leaves nothing', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const widget = await Harness.mount(pushChallenge());
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(sheets);
    widget.widget.remove();
    await task();
    expect(widget.script.stopped).toBe(1);
    expect(widget.script.listeners).toBe(0);
    expect(widget.widget.querySelector('[data-part=screen]')).toBe(null);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
  });

  it('goes on when it is moved', async () => {
    const widget = await Harness.mount(mfaRequired());
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(widget.widget);
    await task();
    expect(widget.script.stopped).toBe(0);
    expect(widget.title).toBe('Confirm it’s you');
    elsewhere.remove();
  });

  it('[r152] survives mounting, unmounting and mounting again', async () => {
    const widget = await Harness.mount();
    widget.widget.remove();
    document.body.append(widget.widget);
    await task();
    expect(widget.script.started).toBe(1);
    widget.widget.remove();
    await task();
    document.body.append(widget.widget);
    await widget.until(() => widget.script.started === 2);
    await widget.settled();
    expect(widget.widget.querySelectorAll('[data-part=screen]').length).toBe(1);
    expect(widget.title).toBe('Sign in');
    expect(widget.script.listeners).toBe(1);
  });

  it('brings its screen back when a framework drops it', async () => {
    const widget = await Harness.mount();
    widget.type('username', 'ada');
    widget.widget.replaceChildren(document.createElement('p'));
    await widget.until(() => widget.part('screen') !== null);
    expect(widget.input('username').value).toBe('ada');
  });

  it('has its styles where it is: in a shadow root, and after moving out of it', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const sheets = document.adoptedStyleSheets.length;
    const widget = await Harness.mount(undefined, { parent: root });
    const width = (): number => widget.submit.getBoundingClientRect().width;
    const before = width();
    expect(root.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    document.body.append(widget.widget);
    expect(root.adoptedStyleSheets.length).toBe(0);
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(sheets);
    expect(width()).toBe(before);
    host.remove();
  });

  it('[r153] shares a page with another: own ids, own step, styles once', async () => {
    const one = await Harness.mount();
    const sheets = document.adoptedStyleSheets.length;
    const two = await Harness.mount();
    expect(document.adoptedStyleSheets.length).toBe(sheets);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await two.show(mfaRequired());
    expect([one.title, two.title]).toEqual(['Sign in', 'Confirm it’s you']);
    one.widget.remove();
    await task();
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(0);
    expect(two.script.stopped).toBe(0);
  });

  it('[r132] leaves no globals', async () => {
    const before = new Set(Object.keys(globalThis));
    await Harness.mount(mfaRequired());
    expect(Object.keys(globalThis).filter((name) => !before.has(name))).toEqual([]);
  });

  it('restarts on demand', async () => {
    const widget = await Harness.mount(pushChallenge({ identifier: 'ada' }));
    widget.widget.restart();
    await widget.until(() => widget.title === 'Sign in');
    expect(widget.input('username').value).toBe('ada');
  });

  it('keeps the first definition when a second copy comes', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const first = customElements.get('sign-in-widget');
    const copy = './define.ts?copy';
    await import(/* @vite-ignore */ new URL(copy, import.meta.url).href).catch(() => undefined);
    expect(customElements.get('sign-in-widget')).toBe(first);
    warn.mockRestore();
  });
});

describe('options', () => {
  it('takes a state token from the page, and off it', async () => {
    const widget = await Harness.mount(pushChallenge(), { attributes: { 'state-token': '00secret' } });
    expect(widget.script.options?.stateToken).toBe('00secret');
    expect(widget.widget.outerHTML).not.toContain('00secret');
    expect(widget.widget.stateToken).toBe(undefined);
    expect(widget.title).toBe('Check your phone');
  });

  it('asks the org for the language that was wanted', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const widget = await Harness.mount(undefined, { attributes: { language: 'tlh' } });
    const { language } = widget.script.options!;
    expect(typeof language === 'function' && language()).toBe('tlh');
    await vi.waitUntil(() => warn.mock.calls.length);
    expect(warn).toHaveBeenCalledWith(
      expect.stringContaining('no language "tlh"; English is shown. These ship: en'),
    );
    expect(widget.title).toBe('Sign in');
  });

  it('names a bad value, what came and what is allowed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const widget = await Harness.mount(undefined, { attributes: { theme: 'pink', 'heading-level': '9' } });
    await vi.waitUntil(() => warn.mock.calls.length > 1);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('theme is "pink"; allowed: light, dark, auto'));
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('heading-level is "9"; allowed: 1 to 6'));
    expect(widget.part('title')!.localName).toBe('h6');
  });

  it('has headings of the level that the page needs', async () => {
    const widget = await Harness.mount(undefined, { attributes: { 'heading-level': '3' } });
    expect(widget.part('title')!.localName).toBe('h3');
    const plain = await Harness.mount();
    expect(plain.part('title')!.localName).toBe('h1');
  });

  it('begins anew for another org', async () => {
    const widget = await Harness.mount(mfaRequired());
    widget.widget.orgUrl = 'https://other.example.com';
    await widget.until(() => widget.script.started === 2);
    expect(widget.script.stopped).toBe(1);
    expect(widget.script.options?.orgUrl).toBe('https://other.example.com');
  });
});

describe('events', () => {
  it('tells of each step once, through shadow roots', async () => {
    const steps: string[] = [];
    const listen = ({ step }: AuthnStepEvent): void => void steps.push(step.status);
    document.body.addEventListener('authn-step', listen);
    const host = document.createElement('div');
    document.body.append(host);
    const step = pushChallenge();
    const widget = await Harness.mount(unauthenticated(), { parent: host.attachShadow({ mode: 'open' }) });
    await widget.show(step);
    await widget.show({ ...step });
    expect(steps).toEqual(['UNAUTHENTICATED', 'MFA_CHALLENGE']);
    document.body.removeEventListener('authn-step', listen);
    host.remove();
  });

  it('hands the session token over, and nowhere else', async () => {
    const widget = await Harness.mount();
    const seen: AuthnSuccessEvent[] = [];
    widget.widget.addEventListener('authn-success', (event) => seen.push(event));
    await widget.show(success());
    expect(seen.length).toBe(1);
    const [event] = seen as [AuthnSuccessEvent];
    expect(event.sessionToken).toBe('one-time-session-token');
    expect(event.user?.firstName).toBe('Ada');
    expect(event.cancelable && event.bubbles && event.composed).toBe(true);
    expect(JSON.stringify(event) + document.documentElement.outerHTML).not.toContain(
      'one-time-session-token',
    );
  });

  it('[r102] tells of each problem once', async () => {
    const widget = await Harness.mount();
    const problem = vi.fn();
    widget.widget.addEventListener('authn-problem', problem);
    const wrong = refused('E0000004');
    const step = unauthenticated({ problem: wrong });
    await widget.show(step);
    await widget.show({ ...step });
    expect(problem).toHaveBeenCalledTimes(1);
    expect(problem.mock.calls[0]![0]).toMatchObject({ type: 'authn-problem', problem: wrong });
  });
});
