import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';
import { OidcClient, parametersOf } from '../testing/oidc-client.ts';

const sessionTokenOf = async (browser: Browser, short = 'pat') =>
  (await browser.signIn(short)).body.sessionToken;
const errorOf = async (browser: Browser, more: Readonly<Record<string, string | undefined>> = {}) =>
  parametersOf(await new OidcClient(browser).authorize(more)).get('error');

describe('prompt=none with a session token', () => {
  test.each(['/oauth2/v1', '/oauth2/default/v1'])(
    '%s: 302 with a code, and the session cookie',
    async (base) => {
      const browser = newBrowser();
      const answer = await new OidcClient(browser, base).authorize({
        sessionToken: await sessionTokenOf(browser),
      });
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:4321\/callback\?code=[\w-]+&/);
      expect(parametersOf(answer).get('state')).toBe('the state');
      const cookie = answer.headers.getSetCookie();
      expect(cookie).toEqual([expect.stringMatching(/^sid=102[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/)]);
      expect((await browser.get('/api/v1/sessions/me')).body.login).toBe('pat.password@example.com');
    },
  );

  test('without a session, or with a token that is used, expired or unknown: login_required', async () => {
    const browser = newBrowser();
    expect(await errorOf(browser)).toBe('login_required');
    const used = await sessionTokenOf(browser);
    expect(await errorOf(browser, { sessionToken: used })).toBeNull();
    browser.cookies.clear();
    const expired = await sessionTokenOf(browser);
    await browser.advance(300);
    for (const sessionToken of [used, expired, 'made-up', '']) {
      expect(await errorOf(browser, { sessionToken })).toBe('login_required');
      expect(browser.cookies.has('sid')).toBe(false);
    }
  });

  test('a live session wins, and the token is burnt', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    await client.authorize({ sessionToken: await sessionTokenOf(browser) });
    const sid = browser.cookies.get('sid');
    const others = await sessionTokenOf(browser, 'lena');
    const { body } = await client.exchange(await client.authorize({ sessionToken: others }));
    expect((await client.claims(body.id_token))['preferred_username']).toBe('pat.password@example.com');
    expect(browser.cookies.get('sid')).toBe(sid);
    expect((await browser.post('/api/v1/sessions', { sessionToken: others })).status).toBe(401);
  });

  test('a session that ended is none', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    await client.authorize({ sessionToken: await sessionTokenOf(browser) });
    expect(await errorOf(browser)).toBeNull();
    await browser.advance(2 * 3600);
    expect(await errorOf(browser)).toBe('login_required');
  });
});

describe('okta_post_message', () => {
  test('a page that posts the answer to the window around it, of the right origin alone', async () => {
    const browser = newBrowser();
    const mode = { response_mode: 'okta_post_message', state: '</script><b>' };
    const client = new OidcClient(browser);
    const page = await client.authorize({ ...mode, sessionToken: await sessionTokenOf(browser) });
    expect(page.headers.get('content-type')).toContain('text/html');
    const { text } = page.body as unknown as { text: string };
    const [, nonce, call = ''] = /<script nonce="([\w-]+)">(.*)<\/script><\/html>$/.exec(text) ?? [];
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce ?? ''}'`);
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    const posted: unknown[] = [];
    const parent = { postMessage: (...given: unknown[]) => posted.push(...given) };
    // The script as the browser runs it.
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call
    new Function('window', call)({ parent });
    expect(posted).toEqual([
      {
        code: expect.stringMatching(/^[\w-]{43}$/) as string,
        state: mode.state,
        iss: 'http://localhost:3000',
      },
      'http://localhost:4321',
    ]);
  });

  test('errors come the same way', async () => {
    const page = await new OidcClient(newBrowser()).authorize({ response_mode: 'okta_post_message' });
    expect(page.status).toBe(200);
    expect(JSON.stringify(page.body)).toContain('login_required');
  });
});

describe('bad requests', () => {
  test.each([
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
    ['another site to go back to', { redirect_uri: 'https://evil.example/callback' }, 'invalid_redirect_uri'],
    ['another path', { redirect_uri: 'http://localhost:4321/elsewhere' }, 'invalid_redirect_uri'],
  ])('%s: 400, and no redirect', async (_what, more, error) => {
    const answer = await new OidcClient(newBrowser()).authorize(more);
    expect(answer).toMatchObject({ status: 400, body: { error } });
    expect(answer.headers.get('location')).toBeNull();
  });

  test('a page without PKCE', async () => {
    const without = { code_challenge: undefined, code_challenge_method: undefined };
    expect(await errorOf(newBrowser(), without)).toBe('invalid_request');
  });

  test('any port of this machine is the demo', async () => {
    for (const host of ['localhost', 'localhost:1', '127.0.0.1:65535', '[::1]:3000']) {
      const answer = await new OidcClient(newBrowser()).authorize({
        redirect_uri: `http://${host}/callback`,
      });
      expect(parametersOf(answer).get('error')).toBe('login_required');
    }
  });
});

describe('sign-in first', () => {
  test('nobody is signed in: to the sign-in page with a state token, and back to the application', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    const start = await client.authorize({ prompt: undefined });
    expect(start.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/login\/login\.htm\?fromURI=/);
    const page = await browser.get(start.headers.get('location') ?? '');
    expect(page.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/embedded\?stateToken=00/);
    const stateToken = parametersOf(page).get('stateToken');
    const { login, password } = await browser.person('pat');
    const done = await browser.post('/api/v1/authn', { stateToken, username: login, password });
    expect(done.body).toMatchObject({ status: 'SUCCESS', _links: { next: { name: 'original' } } });
    const back = await browser.get(done.body._links.next.href);
    const answer = await browser.get(back.headers.get('location') ?? '');
    expect((await client.exchange(answer)).status).toBe(200);
  });

  test('a session token that is no good goes no further', async () => {
    const start = await new OidcClient(newBrowser()).authorize({
      prompt: undefined,
      sessionToken: 'made-up',
    });
    expect(start.headers.get('location')).toContain('/login/login.htm?fromURI=');
    expect(start.headers.get('location')).not.toContain('made-up');
  });

  test('a page that exchanges the session token itself finds the way back in fromURI', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    const start = await client.authorize({ prompt: undefined });
    const page = await browser.get(start.headers.get('location') ?? '');
    const redirectUrl = parametersOf(page).get('fromURI') ?? '';
    const token = await sessionTokenOf(browser);
    const query = new URLSearchParams({ token, redirectUrl }).toString();
    const back = await browser.get(`/login/sessionCookieRedirect?${query}`);
    const answer = await browser.get(back.headers.get('location') ?? '');
    expect((await client.exchange(answer)).status).toBe(200);
  });

  test('prompt=login asks again, and the tokens say when', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    await client.authorize({ sessionToken: await sessionTokenOf(browser) });
    const sid = browser.cookies.get('sid');
    await browser.advance(1000);
    const old = await client.claims((await client.exchange(await client.authorize())).body.id_token);
    const start = await client.authorize({ prompt: 'login' });
    const page = await browser.get(start.headers.get('location') ?? '');
    const stateToken = parametersOf(page).get('stateToken');
    const { login, password } = await browser.person('pat');
    const done = await browser.post('/api/v1/authn', { stateToken, username: login, password });
    const back = await browser.get(done.body._links.next.href);
    const answer = await browser.get(back.headers.get('location') ?? '');
    const fresh = await client.claims((await client.exchange(answer)).body.id_token);
    expect(Number(fresh['auth_time']) - Number(old['auth_time'])).toBeGreaterThanOrEqual(1000);
    expect(browser.cookies.get('sid')).toBe(sid);
  });

  test('max_age is the age of the password', async () => {
    const browser = newBrowser();
    await new OidcClient(browser).authorize({ sessionToken: await sessionTokenOf(browser) });
    await browser.advance(100);
    expect(await errorOf(browser, { max_age: '200' })).toBeNull();
    expect(await errorOf(browser, { max_age: '50' })).toBe('login_required');
  });

  test('login.htm leads nowhere else', async () => {
    const browser = newBrowser();
    for (const fromURI of ['https://evil.example/', '//evil.example/', 'javascript:alert(1)']) {
      const answer = await browser.get(`/login/login.htm?${new URLSearchParams({ fromURI }).toString()}`);
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
    }
    const plain = await browser.get('/login/login.htm');
    expect(plain.headers.get('location')).toBe('http://localhost:3000/embedded');
  });
});
