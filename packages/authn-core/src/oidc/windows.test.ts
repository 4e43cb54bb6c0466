import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { createOidcClient } from './create-oidc-client.ts';

const orgUrl = 'https://org.example';
const redirectUri = 'https://app.example/callback';
const sessionToken = '20111s3cretSession';
const metadata = {
  issuer: orgUrl,
  authorization_endpoint: `${orgUrl}/oauth2/v1/authorize`,
  token_endpoint: `${orgUrl}/oauth2/v1/token`,
};
const tokens = { token_type: 'Bearer', access_token: 'acc3ss' };

/** A window that goes where it is led. */
const newWindow = () => ({
  led: [] as string[],
  closed: false,
  location: { replace: (url: string): void => void opened.led.push(url) },
  close(): void {
    this.closed = true;
  },
});
let opened: ReturnType<typeof newWindow>;

/** The page: its frames, and who listens for messages. */
let frames: object[];
let listeners: number;
let mail: EventTarget;

beforeEach(() => {
  opened = newWindow();
  frames = [];
  listeners = 0;
  mail = new EventTarget();
  const frame = {
    get contentWindow() {
      return opened;
    },
    setAttribute: () => undefined,
    remove: () => void frames.pop(),
  };
  vi.stubGlobal('location', { origin: 'https://app.example' });
  vi.stubGlobal('document', {
    createElement: () => frame,
    body: { append: (element: object) => void frames.push(element) },
  });
  vi.stubGlobal(
    'addEventListener',
    (name: string, listener: EventListener, { signal }: { signal: AbortSignal }) => {
      listeners++;
      signal.addEventListener('abort', () => {
        listeners--;
      });
      mail.addEventListener(name, listener, { signal });
    },
  );
  vi.stubGlobal('open', () => opened);
});
afterEach(() => vi.unstubAllGlobals());

function setUp(...answers: Parameters<typeof scriptedFetch>) {
  const world = virtualEnvironment();
  const fetch = scriptedFetch(metadata, ...answers);
  const options = { orgUrl, clientId: '0oa1', redirectUri, scopes: ['api'], fetch, environment: world };
  return { client: createOidcClient(options), world, requests: fetch.requests };
}

/** PKCE is computed elsewhere than in virtual time: waits until the window is on its way. */
const onItsWay = () => vi.waitFor(() => expect(opened.led).toHaveLength(1), { interval: 1 });

/** The address that the window was led to. */
const address = (): URL => new URL(opened.led[0] ?? '');

/** Posts a message as a window would: the answer of the org, but for what is said otherwise. */
function post(other: { source?: unknown; origin?: string; data?: unknown } = {}): void {
  const data = { code: 'c0de', state: address().searchParams.get('state') };
  mail.dispatchEvent(Object.assign(new Event('message'), { source: opened, origin: orgUrl, data, ...other }));
}

describe.each(['silent', 'popup'] as const)('%s', (way) => {
  /** Asked, and the window is on its way. */
  async function asked(...answers: Parameters<typeof scriptedFetch>) {
    const all = setUp(...answers);
    const result = all.client[way]({ sessionToken });
    await onItsWay();
    return { ...all, result };
  }
  const isTidy = (): void => {
    expect([frames.length, listeners, way === 'popup' ? opened.closed : true]).toEqual([0, 0, true]);
  };

  it('[r89] leads a window to the org, takes its answer and exchanges the code', async () => {
    const { result, world, requests } = await asked(tokens);
    expect(Object.fromEntries(address().searchParams)).toMatchObject({
      response_mode: 'okta_post_message',
      prompt: 'none',
      sessionToken,
    });
    expect([frames.length, listeners]).toEqual([way === 'silent' ? 1 : 0, 1]);
    post();
    const came = await result;
    expect(came.ok && came.tokens.accessToken).toBe('acc3ss');
    expect(requests[1]?.body).toMatchObject({ code: 'c0de', redirect_uri: redirectUri });
    isTidy();
    expect(world.timers).toBe(0);
  });

  it('listens to nobody else', async () => {
    const { result, world, requests } = await asked(tokens);
    post({ origin: 'https://evil.example' });
    post({ origin: 'https://app.example' });
    post({ source: {} });
    post({ source: null });
    for (const data of [null, undefined, 'x', 7, [], {}, { code: 'evil' }, { code: 'evil', state: 'other' }])
      post({ data });
    await world.advance(100);
    expect(requests).toHaveLength(1);
    expect(listeners).toBe(1);
    post();
    expect(await result).toMatchObject({ ok: true });
    expect(requests[1]?.body).toMatchObject({ code: 'c0de' });
  });

  it('hands over what OAuth says no with', async () => {
    const { result, requests } = await asked();
    const data = {
      error: 'login_required',
      error_description: 'x',
      state: address().searchParams.get('state'),
    };
    post({ data: { ...data, surprise: {} } });
    expect(await result).toMatchObject({
      ok: false,
      problem: { code: 'oauth', error: 'login_required', remedy: 'sign-in' },
    });
    expect(requests).toHaveLength(1);
    isTidy();
  });

  it('[r99] waits as long as told, and leaves nothing behind', async () => {
    const { client, world } = setUp();
    const result = client[way]({ timeout: 9_000 });
    await onItsWay();
    await world.advance(8_999);
    expect(listeners).toBe(1);
    await world.advance(1);
    expect(await result).toMatchObject({ ok: false, problem: { code: 'timeout' } });
    isTidy();
    expect(world.timers).toBe(0);
  });

  it('leaves nothing behind when the org cannot be reached or the window cannot be led', async () => {
    const lost = createOidcClient({ orgUrl, clientId: '0oa1', redirectUri, fetch: scriptedFetch('lost') });
    expect(await lost[way]()).toMatchObject({ ok: false, problem: { code: 'network' } });
    isTidy();
    const { client, world } = setUp();
    opened = { ...opened, location: { replace: () => expect.unreachable() } };
    frames = [];
    expect(await client[way]()).toMatchObject({ ok: false, problem: { code: 'protocol' } });
    expect([listeners, world.timers]).toEqual([0, 0]);
  });

  it('wants to be answered on its own origin', async () => {
    vi.stubGlobal('location', { origin: 'https://www.app.example' });
    await expect(setUp().client[way]()).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: /^redirectUri is "https:\/\/app.example"/,
    });
    expect([frames.length, listeners, opened.led.length]).toEqual([0, 0, 0]);
  });
});

describe('popup', () => {
  it('is opened before anything is awaited', async () => {
    const open = vi.fn(() => opened);
    vi.stubGlobal('open', open);
    const result = setUp(tokens).client.popup();
    expect(open).toHaveBeenCalledOnce();
    await onItsWay();
    post();
    await result;
  });

  it('says that it was blocked', async () => {
    vi.stubGlobal('open', () => null);
    expect(await setUp().client.popup()).toEqual({
      ok: false,
      problem: { code: 'popup-blocked', message: { key: 'problem.popup-blocked' } },
    });
  });

  it('says that the person closed it', async () => {
    const { client, world } = setUp();
    const result = client.popup();
    await onItsWay();
    await world.advance(60_000);
    expect(listeners).toBe(1);
    opened.closed = true;
    await world.advance(500);
    expect(await result).toMatchObject({ ok: false, problem: { code: 'popup-closed' } });
    expect([listeners, world.timers]).toEqual([0, 0]);
  });

  it('has no prompt of its own where the org may show its pages', async () => {
    const { client } = setUp(tokens);
    const result = client.popup();
    await onItsWay();
    expect(address().searchParams.has('prompt')).toBe(false);
    post();
    expect(await result).toMatchObject({ ok: true });
  });
});
