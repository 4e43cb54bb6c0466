import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';
import { OidcClient, parametersOf } from '../testing/oidc-client.ts';
import { totpCode } from '../testing/totp-code.ts';

async function signedIn(base?: string, trustedOrigins: string[] = []) {
  const browser = newBrowser({ trustedOrigins });
  const client = new OidcClient(browser, base);
  const { sessionToken } = (await browser.signIn('pat')).body;
  const answer = await client.authorize({ sessionToken });
  return { browser, client, answer };
}

describe('ID token', () => {
  test.each([
    ['/oauth2/v1', 'http://localhost:3000'],
    ['/oauth2/default/v1', 'http://localhost:3000/oauth2/default'],
  ])('%s: says who signed in, how and when, for whom', async (base, issuer) => {
    const { browser, client, answer } = await signedIn(base);
    const { status, body } = await client.exchange(answer);
    expect(status).toBe(200);
    const now = Date.now() / 1000;
    const claims = await client.claims(body.id_token);
    expect(claims).toMatchObject({
      iss: issuer,
      aud: 'demo-spa',
      sub: (await browser.person('pat')).id,
      nonce: 'the nonce',
      amr: ['pwd'],
      name: 'Pat Password',
      preferred_username: 'pat.password@example.com',
      email: 'pat.password@example.com',
      email_verified: true,
    });
    // The machine's own time, wherever the org's clock is: clients compare it with theirs.
    expect(Math.abs(Number(claims['auth_time']) - now)).toBeLessThan(5);
    expect(Math.abs(Number(claims['iat']) - now)).toBeLessThan(5);
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600);
  });

  test('amr tells of the second factor', async () => {
    const browser = newBrowser();
    const client = new OidcClient(browser);
    const { totpSecret } = await browser.person('tia');
    const passCode = totpCode(totpSecret, browser.org.clock.now());
    const done = await browser.verify(await browser.signIn('tia'), 'token:software:totp', { passCode });
    const answer = await client.authorize({ sessionToken: done.body.sessionToken, scope: 'openid' });
    const claims = await client.claims((await client.exchange(answer)).body.id_token);
    expect(claims['amr']).toEqual(['pwd', 'mfa', 'otp']);
    expect(claims).not.toHaveProperty('email');
  });

  test('comes at once where a page asks for it so', async () => {
    const { client } = await signedIn();
    const answer = await client.authorize({ response_type: 'id_token token' });
    const fragment = new URLSearchParams(answer.headers.get('location')?.split('#')[1]);
    expect((await client.claims(fragment.get('id_token') ?? ''))['nonce']).toBe('the nonce');
    expect((await client.claims(fragment.get('access_token') ?? ''))['cid']).toBe('demo-spa');
  });
});

describe('codes', () => {
  test('work once, for a minute, with their verifier', async () => {
    const { browser, client, answer } = await signedIn();
    const wrong = await client.exchange(answer, { code_verifier: 'w'.repeat(64) });
    expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await client.exchange(await client.authorize())).status).toBe(200);
    const used = await client.authorize();
    await client.exchange(used);
    expect((await client.exchange(used)).body.error).toBe('invalid_grant');
    const late = await client.authorize();
    await browser.advance(60);
    expect((await client.exchange(late)).body.error).toBe('invalid_grant');
  });

  test('of one authorization server are nothing to the other', async () => {
    const { browser, answer } = await signedIn();
    const other = new OidcClient(browser, '/oauth2/default/v1');
    expect((await other.exchange(answer)).body.error).toBe('invalid_grant');
  });

  test('a reset forgets them, and tokens', async () => {
    const { browser, client, answer } = await signedIn();
    const { body } = await client.exchange(await client.authorize());
    const fields = { token: body.access_token, client_id: 'demo-spa' };
    expect((await client.post('/introspect', fields)).body).toMatchObject({ active: true });
    await browser.post('/__org/reset', {});
    expect((await client.post('/introspect', fields)).body).toEqual({ active: false });
    expect((await client.exchange(answer)).body.error).toBe('invalid_grant');
  });

  test('a server shows its secret, and may come back with a refresh token', async () => {
    const { client } = await signedIn();
    const wishes = { client_id: 'demo-backend', scope: 'openid', prompt: undefined };
    const answer = await client.authorize(wishes);
    const basic = (secret: string) => ({
      authorization: `Basic ${Buffer.from(`demo-backend:${secret}`).toString('base64')}`,
    });
    const right = basic('demo-backend-secret-0123456789-0123456789');
    const fields = {
      grant_type: 'authorization_code',
      code: parametersOf(answer).get('code') ?? '',
      redirect_uri: OidcClient.REDIRECT_URI,
      code_verifier: 'v'.repeat(64),
    };
    expect((await client.token(fields, basic('guessed'))).body.error).toBe('invalid_client');
    const { body } = await client.token(fields, right);
    expect((await client.claims(body.id_token))['aud']).toBe('demo-backend');
    const again = await client.token(
      { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '' },
      right,
    );
    expect((await client.claims(again.body.id_token))['sub']).toBe(
      (await client.claims(body.id_token))['sub'],
    );
  });
});

describe('access token', () => {
  test('is a JWT that names person, client and scopes, and opens /userinfo', async () => {
    const { browser, client, answer } = await signedIn('/oauth2/default/v1');
    const { body } = await client.exchange(answer);
    const { id, login } = await browser.person('pat');
    const claims = await client.claims(body.access_token);
    expect(claims).toMatchObject({
      iss: 'http://localhost:3000/oauth2/default',
      aud: 'api://default',
      sub: login,
      uid: id,
      cid: 'demo-spa',
      scp: ['openid', 'profile', 'email'],
    });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const info = await browser.get(`${client.base}/userinfo`, { headers });
    expect(info.body).toMatchObject({ sub: id, preferred_username: login, email: login });
    const changed = { authorization: `Bearer ${body.access_token.slice(0, -6)}AAAAAA` };
    const inner = { authorization: `Bearer ${claims['jti'] as string}` };
    for (const bad of [changed, { authorization: `Bearer ${body.id_token}` }, inner, {}])
      expect((await browser.get(`${client.base}/userinfo`, { headers: bad })).status).toBe(401);
    await browser.advance(3600);
    expect((await browser.get(`${client.base}/userinfo`, { headers })).status).toBe(401);
  });

  test('outlives the session, and ends when it is revoked', async () => {
    const { browser, client, answer } = await signedIn();
    const { body } = await client.exchange(answer);
    await browser.send('/api/v1/sessions/me', undefined, { method: 'DELETE' });
    const headers = { authorization: `Bearer ${body.access_token}` };
    expect((await browser.get(`${client.base}/userinfo`, { headers })).status).toBe(200);
    const fields = { token: body.access_token, client_id: 'demo-spa' };
    expect((await client.post('/introspect', fields)).body).toMatchObject({
      active: true,
      client_id: 'demo-spa',
    });
    expect((await client.post('/revoke', fields)).status).toBe(200);
    expect((await client.post('/introspect', fields)).body).toEqual({ active: false });
    expect((await browser.get(`${client.base}/userinfo`, { headers })).status).toBe(401);
  });

  test('is given to pages of trusted origins alone', async () => {
    const { client } = await signedIn('/oauth2/v1', ['https://app.example.org']);
    const ask = async (origin: string) => {
      const code = parametersOf(await client.authorize()).get('code') ?? '';
      const fields = { grant_type: 'authorization_code', code, client_id: 'demo-spa' };
      const more = { redirect_uri: OidcClient.REDIRECT_URI, code_verifier: 'v'.repeat(64) };
      return client.post('/token', { ...fields, ...more }, { origin });
    };
    const trusted = await ask('https://app.example.org');
    expect(trusted.status).toBe(200);
    expect(trusted.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
    const foreign = await ask('https://evil.example');
    expect(foreign.status).toBe(400);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});
