import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';

const ME = '/api/v1/sessions/me';
const redirectTo = (token: string, target = 'http://localhost:3000/home') =>
  `/login/sessionCookieRedirect?${new URLSearchParams({ token, redirectUrl: target, checkAccountSetupComplete: 'true' }).toString()}`;

async function signedIn(browser: Browser = newBrowser()) {
  const { body } = await browser.signIn('pat');
  const answer = await browser.get(redirectTo(body.sessionToken));
  return { browser, answer, sessionToken: body.sessionToken };
}

describe('cookie redirect', () => {
  test('sets the session cookie and leads to the target', async () => {
    const { browser, answer } = await signedIn();
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('http://localhost:3000/home');
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('sid='));
    expect(cookie).toMatch(/^sid=102[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { status, body } = await browser.get(ME);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      login: 'pat.password@example.com',
      status: 'ACTIVE',
      createdAt: '2031-04-09T11:20:00.000Z',
      expiresAt: '2031-04-09T13:20:00.000Z',
      lastPasswordVerification: '2031-04-09T11:20:00.000Z',
      lastFactorVerification: null,
      amr: ['pwd'],
      mfaActive: false,
      idp: { type: 'OKTA' },
      _links: { self: { href: 'http://localhost:3000/api/v1/sessions/me' }, user: { name: 'Pat Password' } },
    });
    expect(body.id).toMatch(/^102[\w-]{22}$/);
  });

  test('takes a form as well', async () => {
    const browser = newBrowser();
    const { sessionToken } = (await browser.signIn('pat')).body;
    const form = new URLSearchParams({
      token: sessionToken,
      redirectUrl: 'http://localhost:3000/',
    }).toString();
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await browser.send('/login/sessionCookieRedirect', form, { headers: type })).status).toBe(302);
    expect((await browser.get(ME)).status).toBe(200);
    const json = await browser.post('/login/sessionCookieRedirect', {});
    expect([json.status, json.body.errorCode]).toEqual([400, 'E0000021']);
  });

  test('a token works once and for five minutes; a dead one redirects without a cookie', async () => {
    const { browser, sessionToken } = await signedIn();
    browser.cookies.clear();
    const late = (await browser.signIn('pat')).body.sessionToken;
    await browser.advance(300);
    for (const token of [sessionToken, late, 'made-up', '']) {
      const answer = await browser.get(redirectTo(token));
      expect([answer.status, browser.cookies.has('sid')]).toEqual([302, false]);
    }
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/home',
    '',
    'javascript:alert(1)',
    'http://localhost:3000@evil.example/',
  ])('does not lead to %j', async (target) => {
    const browser = newBrowser();
    const { sessionToken } = (await browser.signIn('pat')).body;
    const answer = await browser.get(redirectTo(sessionToken, target));
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
    // Refused before the token is looked at: it still works.
    expect((await browser.get(redirectTo(sessionToken))).status).toBe(302);
    expect(browser.cookies.has('sid')).toBe(true);
  });

  test('leads to a trusted origin', async () => {
    const browser = newBrowser({ trustedOrigins: ['https://app.example.org'] });
    const { sessionToken } = (await browser.signIn('pat')).body;
    const answer = await browser.get(redirectTo(sessionToken, 'https://app.example.org/x?y=z'));
    expect(answer.headers.get('location')).toBe('https://app.example.org/x?y=z');
  });

  test('a live session stays, and the new token is burnt', async () => {
    const { browser } = await signedIn();
    const other = (await browser.signIn('lena')).body.sessionToken;
    await browser.get(redirectTo(other));
    expect((await browser.get(ME)).body.login).toBe('pat.password@example.com');
    expect((await browser.post('/api/v1/sessions', { sessionToken: other })).status).toBe(401);
  });
});

describe('session API', () => {
  test('POST /sessions answers with a session and sets no cookie', async () => {
    const browser = newBrowser();
    const { sessionToken } = (await browser.signIn('pat')).body;
    const created = await browser.post('/api/v1/sessions', { sessionToken });
    expect(created.status).toBe(200);
    expect(browser.cookies.has('sid')).toBe(false);
    expect(created.body._links.refresh.href).toContain(
      `/api/v1/sessions/${created.body.id}/lifecycle/refresh`,
    );
    const again = await browser.post('/api/v1/sessions', { sessionToken });
    expect([again.status, again.body.errorCode]).toEqual([401, 'E0000004']);
    expect((await browser.post('/api/v1/sessions', {})).body.errorCode).toBe('E0000001');
    expect((await browser.post('/api/v1/sessions', { sessionToken: 5 })).body.errorCode).toBe('E0000001');
  });

  test('idle sessions end, refreshed ones go on, within the absolute lifetime', async () => {
    const browser = newBrowser();
    await browser.setPolicy({
      signOn: { session: { maxSessionIdleMinutes: 10, maxSessionLifetimeMinutes: 15 } },
    });
    await signedIn(browser);
    await browser.advance(599);
    expect((await browser.post(`${ME}/lifecycle/refresh`, {})).body.expiresAt).toBe(
      '2031-04-09T11:35:00.000Z',
    );
    await browser.advance(300);
    const minimal = await browser.post(
      `${ME}/lifecycle/refresh`,
      {},
      { headers: { prefer: 'return=minimal' } },
    );
    expect(minimal.status).toBe(204);
    await browser.advance(1);
    for (const answer of [
      await browser.get(ME),
      await browser.post(`${ME}/lifecycle/refresh`, {}),
      await browser.send(ME, undefined, { method: 'DELETE' }),
    ]) {
      expect([answer.status, answer.body.errorCode]).toEqual([404, 'E0000007']);
      expect(answer.body.errorSummary).toContain('me (Session)');
    }
  });

  test('DELETE me and sign-out end the session and clear the cookie', async () => {
    const { browser } = await signedIn();
    const sid = browser.cookies.get('sid') ?? '';
    expect((await browser.send(ME, undefined, { method: 'DELETE' })).status).toBe(204);
    expect(browser.cookies.has('sid')).toBe(false);
    expect((await browser.get(ME, { headers: { cookie: `sid=${sid}` } })).status).toBe(404);
    await signedIn(browser);
    const out = await browser.get('/login/signout?fromURI=https%3A%2F%2Fevil.example%2F');
    expect([out.status, out.headers.get('location')]).toEqual([302, 'http://localhost:3000/']);
    expect((await browser.get(ME)).status).toBe(404);
    const home = await browser.get('/login/signout?fromURI=http%3A%2F%2Flocalhost%3A3000%2Fbye');
    expect(home.headers.get('location')).toBe('http://localhost:3000/bye');
  });

  test('by id: administrators only', async () => {
    const { browser } = await signedIn();
    const path = `/api/v1/sessions/${browser.cookies.get('sid') ?? ''}`;
    const denied = await browser.get(path);
    expect([denied.status, denied.body.errorCode]).toEqual([403, 'E0000005']);
    const headers = { authorization: `SSWS ${browser.org.apiToken}` };
    expect((await browser.get(path, { headers })).body.login).toBe('pat.password@example.com');
    await browser.advance(60);
    expect((await browser.post(`${path}/lifecycle/refresh`, {}, { headers })).body.expiresAt).toBe(
      '2031-04-09T13:21:00.000Z',
    );
    expect((await browser.send(path, undefined, { method: 'PUT', headers })).status).toBe(200);
    expect((await browser.send(path, undefined, { method: 'DELETE', headers })).status).toBe(204);
    const gone = await browser.get(path, { headers });
    expect([gone.status, gone.body.errorCode]).toEqual([404, 'E0000007']);
    browser.cookies.clear();
    // An API token is no session.
    expect((await browser.get(ME, { headers })).status).toBe(404);
  });
});

describe('the session cookie', () => {
  test('goes when the browser closes, unless the policy keeps it', async () => {
    const sidLine = ({ headers }: { headers: Headers }) =>
      headers.getSetCookie().find((line) => line.startsWith('sid='));
    expect(sidLine((await signedIn()).answer)).not.toContain('Max-Age');
    const browser = newBrowser();
    const session = { usePersistentCookie: true, maxSessionLifetimeMinutes: 30 };
    await browser.setPolicy({ signOn: { session } });
    expect(sidLine((await signedIn(browser)).answer)).toMatch(/; Max-Age=1800$/);
  });

  test('comes with the address of an application, too: once with the token, then without', async () => {
    const browser = newBrowser();
    const { sessionToken } = (await browser.signIn('pat')).body;
    const answer = await browser.get(`/app/ledger?sessionToken=${sessionToken}&deep=1`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      'http://localhost:3000/app/ledger?deep=1',
    ]);
    const { text } = (await browser.get('/app/ledger?deep=1')).body as unknown as { text: string };
    expect(text).toContain('pat.password@example.com');
    const again = newBrowser();
    await again.get('/app/ledger?sessionToken=made-up');
    expect(again.cookies.has('sid')).toBe(false);
  });

  test('early access: a new session token wins, and a bad one ends the old session', async () => {
    const { browser } = await signedIn();
    await browser.post('/__org/switches', { newSessionWins: true });
    const other = (await browser.signIn('lena')).body.sessionToken;
    await browser.get(redirectTo(other));
    expect((await browser.get(ME)).body.login).toBe('lena.lockable@example.com');
    await browser.get(redirectTo('made-up'));
    expect((await browser.get(ME)).status).toBe(404);
  });
});

test('landing pages: home with a session, the sign-in page without', async () => {
  const { browser } = await signedIn();
  for (const path of ['/app/UserHome', '/login/default']) {
    const { text } = (await browser.get(path)).body as unknown as { text: string };
    expect(text).toContain('pat.password@example.com');
    const away = await newBrowser().get(path);
    expect(away.headers.get('location')).toBe('http://localhost:3000/embedded');
  }
});

test.each([
  ['/bye?x=1', 'http://localhost:3000/bye?x=1'],
  ['https://app.example.org/out', 'https://app.example.org/out'],
  ['//evil.example/', 'http://localhost:3000/'],
  ['https://app.example.org@evil.example/', 'http://localhost:3000/'],
  ['javascript:alert(1)', 'http://localhost:3000/'],
  ['http://', 'http://localhost:3000/'],
])('sign-out to %s', async (fromURI, target) => {
  const browser = newBrowser({ trustedOrigins: ['https://app.example.org'] });
  const out = await browser.get(`/login/signout?${new URLSearchParams({ fromURI }).toString()}`);
  expect([out.status, out.headers.get('location')]).toEqual([302, target]);
});
