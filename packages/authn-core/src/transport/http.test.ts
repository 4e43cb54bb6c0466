import { describe, expect, it } from 'vitest';
import { Secret } from '../secret.ts';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { createHttp } from './http.ts';

const url = 'https://org.example/api/v1/authn';
const never = new AbortController().signal;

function setUp(fetch = scriptedFetch({ ok: true })) {
  const world = virtualEnvironment();
  return { world, fetch, http: createHttp({ environment: world, timeout: 15_000, fetch }) };
}

describe('createHttp', () => {
  it('opens secrets in the body, and nowhere else', async () => {
    const { http, fetch } = setUp();
    const body = {
      username: 'mira',
      password: new Secret('Tangerine-Kayak-88'),
      nested: { answer: new Secret('Lake') },
    };
    await http.send({ method: 'POST', url, body }, never);
    expect(fetch.requests[0]?.body).toEqual({
      username: 'mira',
      password: 'Tangerine-Kayak-88',
      nested: { answer: 'Lake' },
    });
    expect(JSON.stringify(body)).not.toContain('Tangerine');
  });

  it('sends cookies, JSON, the language and extra headers', async () => {
    let seen: Request | undefined;
    const fetch = (request: RequestInfo | URL): Promise<Response> => {
      seen = request as Request;
      return Promise.resolve(Response.json({}));
    };
    const http = createHttp({
      environment: virtualEnvironment(),
      timeout: 1,
      fetch,
      language: () => 'de-CH',
      headers: { 'x-device-fingerprint': 'f00' },
    });
    await http.send({ method: 'POST', url, body: {} }, never);
    expect(seen?.credentials).toBe('include');
    expect(seen?.redirect).toBe('manual');
    expect(Object.fromEntries(seen?.headers ?? [])).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': 'de-CH',
      'x-device-fingerprint': 'f00',
    });
  });

  it('[r99] gives up after the time-out, when no answer begins and when one never ends', async () => {
    const endless = new Response(
      new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) }),
    );
    for (const answer of ['silence', endless] as const) {
      const { http, world } = setUp(scriptedFetch(answer));
      const result = http.send({ method: 'POST', url }, never);
      await world.advance(14_999);
      expect(world.timers).toBe(1);
      await world.advance(1);
      expect(await result).toEqual({ kind: 'timeout' });
    }
  });

  it('ends at once when aborted, even if fetch ignores its signal, and leaves no timer', async () => {
    const { http, world } = setUp(scriptedFetch('silence'));
    const abort = new AbortController();
    const result = http.send({ method: 'POST', url }, abort.signal);
    abort.abort();
    expect((await result).kind).toBe('network');
    expect(world.timers).toBe(0);
    expect((await http.send({ method: 'POST', url }, abort.signal)).kind).toBe('network');
  });

  it.each([500, 503, 429, 408])('never repeats a request by itself: HTTP %i', async (status) => {
    const { http, fetch } = setUp(scriptedFetch({ httpStatus: status }, { ok: true }));
    expect(await http.send({ method: 'POST', url, body: {} }, never)).toMatchObject({
      kind: 'answer',
      status,
    });
    expect(fetch.requests).toHaveLength(1);
  });

  it('[r95] says that there was no answer, once', async () => {
    const { http, fetch } = setUp(scriptedFetch('lost', { ok: true }));
    expect(await http.send({ method: 'POST', url, body: {} }, never)).toEqual({ kind: 'network' });
    expect(fetch.requests).toHaveLength(1);
  });

  it('does not follow a redirect with a password in its hands', async () => {
    const away = new Response(null, { status: 307, headers: { location: 'https://evil.example/' } });
    const { http } = setUp(scriptedFetch(away));
    expect(await http.send({ method: 'POST', url, body: {} }, never)).toMatchObject({
      kind: 'answer',
      status: 307,
    });
  });
});
