import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('bodies', () => {
  test.each(['', '{', 'null', '[]', '"text"', '7', '{"a":1}trailing', '\u0000', '['.repeat(50_000)])(
    'a body that is not a JSON object: 400 E0000003 (%j)',
    async (text) => {
      const answer = await newBrowser().send(AUTHN, text, { headers: JSON_TYPE });
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000003']);
    },
  );

  test('a body beyond 1 MiB is refused', async () => {
    const answer = await newBrowser().post(AUTHN, { username: 'x'.repeat(1024 * 1024) });
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000003']);
    expect(answer.body.errorCauses[0]?.errorSummary).toContain('1048576');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense', 'multipart/form-data'])(
    '%s: 400 E0000021',
    async (type) => {
      const answer = await newBrowser().send(AUTHN, '{}', { headers: { 'Content-Type': type } });
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000021']);
    },
  );

  test('a missing content type, a charset and any Accept are fine', async () => {
    for (const headers of [
      { 'Content-Type': '' },
      { 'Content-Type': 'Application/JSON; charset=UTF-8', Accept: 'image/png' },
    ]) {
      const answer = await newBrowser().send(AUTHN, '{}', { headers });
      expect(answer.body.errorCode).toBe('E0000001');
    }
  });

  test('dangerous member names are only names', async () => {
    const text = '{"__proto__":{"username":"pat.password@example.com"},"constructor":1,"toString":2}';
    const answer = await newBrowser().send(AUTHN, text, { headers: JSON_TYPE });
    expect(answer.body.errorCode).toBe('E0000001');
  });
});

describe('methods and paths', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s on an authn path: 405 E0000022', async (method) => {
    for (const path of [AUTHN, `${AUTHN}/cancel`, `${AUTHN}/introspect`, `${AUTHN}/factors/abc/verify`]) {
      const answer = await newBrowser().send(path, undefined, { method });
      expect([answer.status, answer.body.errorCode]).toEqual([405, 'E0000022']);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  test.each([`${AUTHN}/nowhere`, '/api/v2/authn', '/api/v1/authn/factors/a/b/c', '/login/nowhere'])(
    '%s: 404 E0000008',
    async (path) => {
      const answer = await newBrowser().post(path, {});
      expect([answer.status, answer.body.errorCode]).toEqual([404, 'E0000008']);
    },
  );

  test('an ill-formed escape in the path is no server error', async () => {
    expect((await newBrowser().post(`${AUTHN}/factors/%E0%A4/verify`, {})).status).toBe(401);
  });

  test('the organisation says it is a Classic one', async () => {
    const { body } = await newBrowser().get('/.well-known/okta-organization');
    expect(body).toMatchObject({
      pipeline: 'v1',
      _links: { organization: { href: 'http://localhost:3000' } },
    });
    expect(body.id).toMatch(/^00o\w{17}$/);
  });

  test('tells which paths are its own', () => {
    const { org } = newBrowser();
    for (const path of [
      '/api/v1/authn',
      '/__org/health',
      '/login/signout',
      '/.well-known/webfinger',
      '/signin/reset-password/x',
    ])
      expect(org.handles(path)).toBe(true);
    for (const path of ['/', '/embedded', '/apis', '/@vite/client']) expect(org.handles(path)).toBe(false);
  });
});

describe('headers', () => {
  test('every answer, an error too, has its request id, rate limits and no cache', async () => {
    const browser = newBrowser();
    const answers = [
      await browser.signIn('pat'),
      await browser.post(AUTHN, {}),
      await browser.get('/api/v1/nowhere'),
      await browser.get('/login/signout'),
    ];
    answers.forEach(({ headers }, index) => {
      expect(headers.get('x-okta-request-id')).toMatch(/^req[\w-]{24}$/);
      expect(headers.get('x-rate-limit-limit')).toBe('600');
      expect(headers.get('x-rate-limit-remaining')).toBe(String(599 - index));
      expect(Number(headers.get('x-rate-limit-reset'))).toBe(Date.parse('2031-04-09T11:21:00Z') / 1000);
      expect(headers.get('date')).toBe('Wed, 09 Apr 2031 11:20:00 GMT');
      expect(headers.get('cache-control')).toBe('no-cache, no-store');
      expect(headers.get('pragma')).toBe('no-cache');
      expect(headers.get('expires')).toBe('0');
    });
    expect(answers[0]?.headers.get('content-type')).toBe('application/json');
    await browser.advance(60);
    expect((await browser.post(AUTHN, {})).headers.get('x-rate-limit-remaining')).toBe('599');
  });

  test('the device cookie comes with the first answer only', async () => {
    const browser = newBrowser();
    const [cookie] = (await browser.post(AUTHN, {})).headers.getSetCookie();
    expect(cookie).toMatch(/^DT=DI[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=63072000$/);
    expect((await browser.post(AUTHN, {})).headers.getSetCookie()).toEqual([]);
  });

  test('behind a https proxy links and cookies are those of https', async () => {
    const answer = await newBrowser().signIn(
      'sam',
      {},
      { headers: { 'x-forwarded-proto': 'https', host: 'id.localhost' } },
    );
    expect(answer.body._links.cancel.href).toBe('https://id.localhost/api/v1/authn/cancel');
    expect(answer.headers.getSetCookie()[0]).toContain('Secure; SameSite=None');
  });
});

describe('API token', () => {
  test('an invalid one is refused, not ignored; other schemes are ignored', async () => {
    const browser = newBrowser();
    const refused = await browser.signIn('pat', {}, { headers: { authorization: 'SSWS wrong' } });
    expect([refused.status, refused.body.errorCode]).toEqual([401, 'E0000011']);
    const other = await browser.signIn('pat', {}, { headers: { authorization: 'Bearer x' } });
    expect(other.body.status).toBe('SUCCESS');
  });
});

describe('CORS', () => {
  const trusted = 'https://app.example.org';
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: trusted, 'access-control-request-headers': 'content-type,x-a' },
  };

  test('a trusted origin is echoed, with credentials; a preflight says what is allowed', async () => {
    const browser = newBrowser({ trustedOrigins: [trusted] });
    const { status, headers } = await browser.send(AUTHN, undefined, preflight);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(trusted);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
    expect(headers.get('access-control-allow-headers')).toBe('content-type,x-a, Content-Type');
    expect(headers.get('access-control-max-age')).toBe('3600');
    expect(headers.getSetCookie()).toEqual([]);
    const me = await browser.send('/api/v1/sessions/me', undefined, preflight);
    expect(me.headers.get('access-control-allow-methods')).toBe('GET, DELETE, OPTIONS');
    const actual = await browser.post(AUTHN, {}, { headers: { origin: trusted } });
    expect(actual.headers.get('access-control-allow-origin')).toBe(trusted);
    expect(actual.headers.get('vary')).toContain('Origin');
    expect(actual.headers.has('access-control-expose-headers')).toBe(false);
  });

  test('a foreign origin is answered without any of it', async () => {
    const browser = newBrowser();
    for (const origin of [trusted, 'null', 'http://localhost:3001', 'https://localhost:3000']) {
      const asked = await browser.send(AUTHN, undefined, { method: 'OPTIONS', headers: { origin } });
      expect(asked.status).toBe(200);
      const answer = await browser.signIn('pat', {}, { headers: { origin } });
      expect(answer.body.status).toBe('SUCCESS');
      for (const { headers } of [asked, answer])
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const own = await browser.post(AUTHN, {}, { headers: { origin: 'http://localhost:3000' } });
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  });

  test('rate headers are readable only when told', async () => {
    const browser = newBrowser({ trustedOrigins: [trusted], exposeRateHeaders: true });
    const { headers } = await browser.post(AUTHN, {}, { headers: { origin: trusted } });
    expect(headers.get('access-control-expose-headers')).toContain('X-Rate-Limit-Reset');
  });
});
