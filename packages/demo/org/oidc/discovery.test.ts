import { expect, test } from 'vitest';
import { startOrg } from '../index.ts';
import { newBrowser } from '../testing/browser.ts';
import { OidcClient, parametersOf } from '../testing/oidc-client.ts';

test.each([
  ['', '/oauth2/v1'],
  ['/oauth2/default', '/oauth2/default/v1'],
])('the documents of %j name its endpoints', async (issuerPath, base) => {
  const browser = newBrowser();
  const at = `http://localhost:3000${base}`;
  for (const name of ['openid-configuration', 'oauth-authorization-server']) {
    const { body } = await browser.get(`${issuerPath}/.well-known/${name}`);
    expect(body).toMatchObject({
      issuer: `http://localhost:3000${issuerPath}`,
      authorization_endpoint: `${at}/authorize`,
      token_endpoint: `${at}/token`,
      userinfo_endpoint: `${at}/userinfo`,
      jwks_uri: `${at}/keys`,
      end_session_endpoint: `${at}/logout`,
      introspection_endpoint: `${at}/introspect`,
      revocation_endpoint: `${at}/revoke`,
      code_challenge_methods_supported: ['S256'],
    });
    // Only what there is.
    for (const [key, url] of Object.entries(body).filter(([key]) => /_endpoint$|_uri$/.test(key))) {
      const answer = await browser.get(new URL(String(url)).pathname);
      expect([key, answer.body.errorCode]).not.toEqual([key, 'E0000008']);
    }
  }
  const [key] = ((await browser.get(`${base}/keys`)).body as unknown as { keys: object[] }).keys;
  expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
  for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret);
});

test('a server on a port answers by the name it was called by, and under faults', async () => {
  const { url, port, stop } = await startOrg();
  for (const origin of [url, `http://127.0.0.1:${port}`]) {
    const document = await fetch(`${origin}/.well-known/openid-configuration`);
    expect(await document.json()).toMatchObject({ issuer: origin, jwks_uri: `${origin}/oauth2/v1/keys` });
  }
  await fetch(`${url}/__org/faults`, {
    method: 'POST',
    body: JSON.stringify({ path: '/oauth2/v1/token', status: 503 }),
  });
  expect((await fetch(`${url}/oauth2/v1/token`, { method: 'POST' })).status).toBe(503);
  expect((await fetch(`${url}/oauth2/v1/token`, { method: 'POST' })).status).toBe(400);
  await stop();
});

test('nothing is left behind', async () => {
  const browser = newBrowser();
  const client = new OidcClient(browser);
  const { sessionToken } = (await browser.signIn('pat')).body;
  await client.authorize({ sessionToken });
  const { requests } = (await browser.get('/__org/requests')).body as unknown as {
    requests: { path: string }[];
  };
  expect(JSON.stringify(requests)).not.toContain(sessionToken);
  expect([...browser.cookies.keys()].sort()).toEqual(['DT', 'sid']);
});

test('logout ends the session and goes back where the client may send people', async () => {
  const browser = newBrowser();
  const client = new OidcClient(browser);
  const logOut = (query: Record<string, string>) =>
    browser.get(`/oauth2/v1/logout?${new URLSearchParams(query).toString()}`);
  const { sessionToken } = (await browser.signIn('pat')).body;
  const { body } = await client.exchange(await client.authorize({ sessionToken }));
  const hint = { id_token_hint: body.id_token };
  const evil = await logOut({ ...hint, post_logout_redirect_uri: 'https://evil.example/' });
  expect(evil).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  expect(browser.cookies.has('sid')).toBe(true);

  const home = { post_logout_redirect_uri: 'http://localhost:4321/', state: 'out' };
  const out = await logOut({ ...hint, ...home });
  expect([out.status, out.headers.get('location')]).toEqual([302, 'http://localhost:4321/?state=out']);
  expect(browser.cookies.has('sid')).toBe(false);
  expect((await browser.get('/api/v1/sessions/me')).status).toBe(404);
  expect(parametersOf(await client.authorize()).get('error')).toBe('login_required');

  const again = await logOut({ client_id: 'demo-spa', ...home });
  expect(again.headers.get('location')).toBe('http://localhost:4321/?state=out');
  const nowhere = await browser.get((await logOut({})).headers.get('location') ?? '');
  expect(nowhere.headers.get('location')).toBe('http://localhost:3000/embedded');
});
