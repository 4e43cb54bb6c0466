import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '../testing/fixtures/refusals.ts';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import type { ScriptedAnswer } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { closeSession, createSession, getSession, refreshSession } from './session-api.ts';

const orgUrl = 'https://org.example';
const sessionToken = '20111sessionTokenOfMira';
const session = {
  id: '102M6AEph6gQw75arQX9qtp5',
  userId: '00ulF58swfxktKmyY5d7',
  login: 'mira.okafor@example.com',
  createdAt: '2031-04-09T11:23:00.000Z',
  expiresAt: '2031-04-09T13:23:00.000Z',
  status: 'ACTIVE',
  lastPasswordVerification: '2031-04-09T11:22:30.000Z',
  lastFactorVerification: null,
  amr: ['pwd'],
  idp: { id: '00oJSS3PzQuegoSg05d7', type: 'OKTA' },
  mfaActive: true,
  _links: {},
};
const expected = {
  userId: '00ulF58swfxktKmyY5d7',
  login: 'mira.okafor@example.com',
  status: 'ACTIVE',
  createdAt: Date.parse('2031-04-09T11:23:00.000Z'),
  expiresAt: Date.parse('2031-04-09T13:23:00.000Z'),
  lastPasswordVerification: Date.parse('2031-04-09T11:22:30.000Z'),
  amr: ['pwd'],
  idp: { id: '00oJSS3PzQuegoSg05d7', type: 'OKTA' },
  mfaActive: true,
};

/** An org that answers as told, and the options to reach it. */
function org(...answers: ScriptedAnswer[]) {
  const fetch = scriptedFetch(...answers);
  const environment = virtualEnvironment();
  return { requests: fetch.requests, environment, options: { orgUrl, fetch, environment } };
}
const empty = (status: number): Response => new Response(null, { status });
const page = (status: number): Response => new Response('<h1>Proxy</h1>', { status });

afterEach(() => vi.unstubAllGlobals());

describe('createSession', () => {
  it('posts the token and reads the session', async () => {
    const { options, requests } = org(session);
    const created = await createSession({ ...options, sessionToken });
    expect(created).toEqual({ ok: true, session: expected });
    expect(created.ok && created.session.id).toBe(session.id);
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://org.example/api/v1/sessions',
      body: { sessionToken },
    });
  });

  it('keeps the id, which is the cookie, out of JSON, consoles and copies', async () => {
    const created = await createSession({ ...org(session).options, sessionToken });
    expect(JSON.stringify(created) + inspect(created, { depth: 9 })).not.toContain(session.id);
    expect(JSON.stringify({ ...(created.ok && created.session) })).not.toContain(session.id);
  });

  it('hands over a refusal as a problem, also one that would end a transaction', async () => {
    for (const errorCode of ['E0000004', 'E0000011']) {
      const created = await createSession({ ...org(refusal(401, errorCode)).options, sessionToken });
      expect(created).toMatchObject({ ok: false, problem: { code: 'refused', errorCode } });
      expect(Object.keys(created)).toEqual(['ok', 'problem']);
    }
  });

  it.each([
    ['lost', { code: 'network' }],
    [refusal(500, 'E0000009'), { code: 'server', status: 500 }],
    [{ httpStatus: 429 }, { code: 'rate-limited', scope: 'all' }],
    [page(200), { code: 'protocol', detail: 'expected a session with HTTP 200, got no JSON' }],
    [page(404), { code: 'protocol' }],
    [{ status: 'ACTIVE' }, { code: 'protocol' }],
    [Response.redirect('https://evil.example/'), { code: 'protocol' }],
  ] as const)('tells what came instead: %o', async (answer, problem) => {
    const created = await createSession({ ...org(answer).options, sessionToken });
    expect(created).toMatchObject({ ok: false, problem });
  });

  it('[r99] gives up after the time-out', async () => {
    const { options, environment } = org('silence');
    const created = createSession({ ...options, sessionToken, timeout: 500 });
    await environment.advance(500);
    expect(await created).toMatchObject({ ok: false, problem: { code: 'timeout' } });
    expect(environment.timers).toBe(0);
  });

  it('[r100] takes what it can do without as absent, whatever the shape', async () => {
    for (const junk of [null, 7, '', 'soon', [], {}, [null]]) {
      const odd = Object.fromEntries(Object.keys(session).map((key) => [key, junk]));
      const created = await createSession({ ...org({ ...odd, id: 'x' }).options, sessionToken });
      expect(created.ok && created.session.createdAt).toBeUndefined();
      expect(created.ok && Array.isArray(created.session.amr)).toBe(true);
    }
    for (const id of [null, '', 7, [], {}]) {
      const created = await createSession({ ...org({ ...session, id }).options, sessionToken });
      expect(created).toMatchObject({ ok: false, problem: { code: 'protocol' } });
    }
  });

  it.each([undefined, '', ' ', 7, {}])('refuses %j for a token, and sends nothing', async (token) => {
    const { options, requests } = org(session);
    const created = createSession({ ...options, sessionToken: token as string });
    await expect(created).rejects.toMatchObject({ code: 'BAD_OPTION', message: /^sessionToken is / });
    expect(requests).toEqual([]);
  });

  it.each(['http://org.example', 'org.example', 'https://org.example/oauth2', undefined])(
    'refuses %j for an org',
    async (url) => {
      const created = createSession({ orgUrl: url as string, sessionToken });
      await expect(created).rejects.toMatchObject({ code: 'BAD_OPTION', message: /^orgUrl is / });
    },
  );

  it('says nothing of the token in an error', async () => {
    const error: unknown = await createSession({ orgUrl: 'nowhere', sessionToken }).catch((e: unknown) => e);
    expect(inspect(error)).not.toContain(sessionToken);
    await expect(createSession({ orgUrl, sessionToken, timeout: -1 })).rejects.toThrow('timeout is -1');
  });
});

describe('the session of the browser', () => {
  it('is read, refreshed and closed by its cookie', async () => {
    const { options, requests } = org(session, session, empty(204));
    expect(await getSession(options)).toEqual({ ok: true, session: expected });
    expect(await refreshSession(options)).toEqual({ ok: true, session: expected });
    expect(await closeSession(options)).toEqual({ ok: true, closed: true });
    expect(requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/api/v1/sessions/me'],
      ['POST', '/api/v1/sessions/me/lifecycle/refresh'],
      ['DELETE', '/api/v1/sessions/me'],
    ]);
  });

  it.each([empty(204), empty(200), page(202), Response.json({})])(
    'is closed by a 2xx of any kind',
    async (answer) => {
      expect(await closeSession(org(answer).options)).toEqual({ ok: true, closed: true });
    },
  );

  it('is absent on 404, which is no problem', async () => {
    const none = refusal(404, 'E0000007');
    expect(await getSession(org(none).options)).toEqual({ ok: true, session: undefined });
    expect(await refreshSession(org(none).options)).toEqual({ ok: true, session: undefined });
    expect(await closeSession(org(none).options)).toEqual({ ok: true, closed: false });
  });

  it('is not absent where something else cannot be found', async () => {
    for (const answer of [page(404), refusal(404, 'E0000008')]) {
      expect(await getSession(org(answer).options)).toMatchObject({ ok: false });
    }
    expect(await closeSession(org(refusal(403, 'E0000005')).options)).toMatchObject({
      ok: false,
      problem: { code: 'refused', remedy: 'restart' },
    });
  });
});
