import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import type { ScriptedAnswer } from '../testing/scripted-fetch.ts';
import { virtualEnvironment } from '../testing/virtual-environment.ts';
import { createOidcClient } from './create-oidc-client.ts';
import type { KeptAuthorization } from './kept.ts';
import type { OidcOptions } from './options.ts';

const orgUrl = 'https://org.example';
const clientId = '0oa4xq7LkW8sjR2nB5d7';
const redirectUri = 'https://app.example/callback';
const sessionToken = '20111s3cretSession';

const metadata = (issuer = orgUrl, base = `${orgUrl}/oauth2/v1`): object => ({
  issuer,
  authorization_endpoint: `${base}/authorize`,
  token_endpoint: `${base}/token`,
});

/** A client of an org that answers as told, in a world where time stands still at its start. */
function setUp(answers: ScriptedAnswer[], options: Partial<OidcOptions> = {}) {
  const fetch = scriptedFetch(...answers);
  const world = virtualEnvironment({ start: Date.now() });
  const client = createOidcClient({
    orgUrl,
    clientId,
    redirectUri,
    fetch,
    environment: world,
    ...options,
  });
  return { client, world, requests: fetch.requests, add: (answer: ScriptedAnswer) => fetch.add(answer) };
}

/** An unsigned ID token: who signed it is the transport's word (OpenID Connect Core §3.1.3.7). */
function idToken(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.${part({})}`;
}
const seconds = (): number => Math.floor(Date.now() / 1000);

/** What the token endpoint answers when all is well. */
const grant = (kept: KeptAuthorization, claims: object = {}, more: object = {}): object => ({
  token_type: 'Bearer',
  expires_in: 3600,
  access_token: 'acc3ss-s3cret',
  refresh_token: 'refr3sh-s3cret',
  scope: 'openid profile',
  id_token: idToken({
    iss: kept.issuer,
    aud: clientId,
    sub: '00ulF58swfxktKmyY5d7',
    nonce: kept.nonce,
    iat: seconds(),
    exp: seconds() + 3600,
    name: 'Mira <b>Okafor</b>',
    ...claims,
  }),
  ...more,
});

/** A begun attempt and the address that the browser comes back to. */
async function begun(options: Partial<OidcOptions> = {}, issuer?: string, base?: string) {
  const all = setUp([metadata(issuer, base)], options);
  const begin = await all.client.begin({ sessionToken });
  if (!begin.ok) throw new Error(JSON.stringify(begin.problem));
  const back = (parameters: Record<string, string> = { code: 'c0de-s3cret', state: begin.kept.state }) =>
    `${redirectUri}?${new URLSearchParams(parameters).toString()}`;
  return { ...all, kept: begin.kept, url: new URL(begin.url), back };
}

describe('begin', () => {
  it('[r89] leads to the org with PKCE, state, nonce and the session token', async () => {
    const { url, kept, requests } = await begun();
    expect(requests.map((each) => each.url)).toEqual([`${orgUrl}/.well-known/openid-configuration`]);
    expect(url.origin + url.pathname).toBe(`${orgUrl}/oauth2/v1/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile email',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: createHash('sha256').update(kept.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      prompt: 'none',
      sessionToken,
    });
  });

  it('asks a custom authorization server', async () => {
    const issuer = `${orgUrl}/oauth2/aus1`;
    const { url, requests } = await begun({ authorizationServerId: 'aus1' }, issuer, `${issuer}/v1`);
    expect(requests[0]?.url).toBe(`${issuer}/.well-known/openid-configuration`);
    expect(url.pathname).toBe('/oauth2/aus1/v1/authorize');
  });

  it('is never the same twice, and asks for the metadata once', async () => {
    const { client, kept, requests } = await begun();
    const other = await client.begin({ prompt: 'login', loginHint: 'mira@example.com' });
    for (const name of ['state', 'nonce', 'codeVerifier'] as const)
      expect(other.ok && other.kept[name]).not.toBe(kept[name]);
    const url = new URL(other.ok ? other.url : '');
    expect(url.searchParams.get('prompt')).toBe('login');
    expect(url.searchParams.get('login_hint')).toBe('mira@example.com');
    expect(url.searchParams.has('sessionToken')).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it('prints no session token', async () => {
    const begin = await setUp([metadata()]).client.begin({ sessionToken });
    expect(JSON.stringify(begin) + inspect(begin)).not.toContain(sessionToken);
  });

  it('forgets metadata that did not come', async () => {
    const { client, add } = setUp(['lost']);
    expect(await client.begin()).toMatchObject({ ok: false, problem: { code: 'network' } });
    add(metadata());
    expect(await client.begin()).toMatchObject({ ok: true });
  });

  it.each([
    [{ httpStatus: 500 }, 'server'],
    [{ httpStatus: 429 }, 'rate-limited'],
    [{ httpStatus: 404 }, 'protocol'],
    [Response.redirect('https://evil.example/'), 'protocol'],
    [new Response('<html>'), 'protocol'],
    [[], 'protocol'],
    [{}, 'protocol'],
    [{ issuer: 7 }, 'protocol'],
    [{ issuer: 'no address' }, 'protocol'],
    [{ ...metadata(), issuer: 'https://evil.example' }, 'protocol'],
    [{ ...metadata(), authorization_endpoint: 'https://evil.example/authorize' }, 'protocol'],
    [{ ...metadata(), token_endpoint: 'https://evil.example/token' }, 'protocol'],
    [{ ...metadata(), token_endpoint: 7 }, 'protocol'],
  ])('trusts no metadata like %j', async (answer, code) => {
    expect(await setUp([answer]).client.begin({ sessionToken })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it('[r99] gives up after the time-out', async () => {
    const { client, world } = setUp(['silence'], { timeout: 500 });
    const begin = client.begin();
    await world.advance(500);
    expect(await begin).toMatchObject({ ok: false, problem: { code: 'timeout' } });
    expect(world.timers).toBe(0);
  });
});

describe('finish', () => {
  it('[r89] exchanges the code and hands over tokens and claims', async () => {
    const { client, kept, back, add, requests, world } = await begun();
    add(grant(kept));
    const result = await client.finish(back(), kept);
    expect(requests[1]).toMatchObject({
      method: 'POST',
      url: `${orgUrl}/oauth2/v1/token`,
      body: {
        grant_type: 'authorization_code',
        client_id: clientId,
        code: 'c0de-s3cret',
        code_verifier: kept.codeVerifier,
        redirect_uri: redirectUri,
      },
    });
    expect(result).toMatchObject({
      ok: true,
      tokens: {
        tokenType: 'bearer',
        expiresIn: 3600,
        expiresAt: world.now() + 3_600_000,
        scopes: ['openid', 'profile'],
        claims: { sub: '00ulF58swfxktKmyY5d7', iss: orgUrl, name: 'Mira <b>Okafor</b>' },
      },
    });
    expect(result.ok && [result.tokens.accessToken, result.tokens.refreshToken]).toEqual([
      'acc3ss-s3cret',
      'refr3sh-s3cret',
    ]);
    expect(result.ok && result.tokens.idToken).toMatch(/^ey/);
  });

  it('keeps tokens out of JSON, consoles and copies', async () => {
    const { client, kept, back, add } = await begun();
    add(grant(kept));
    const result = await client.finish(new URL(back()), kept);
    const printed = JSON.stringify(result) + inspect(result, { depth: 9 });
    expect(printed).not.toMatch(/s3cret|eyJ/);
  });

  it('does without an ID token where none was asked for', async () => {
    const { client, kept, back, add } = await begun({ scopes: ['api:read'] });
    add({ token_type: 'Bearer', access_token: 'acc3ss' });
    const result = await client.finish(back(), kept);
    expect(result).toEqual({ ok: true, tokens: { tokenType: 'bearer' } });
    expect(result.ok && result.tokens.claims).toBeUndefined();
  });

  it.each([-86_400, -600, 600, 86_400])('does not mind a server whose clock is off by %i s', async (off) => {
    const { client, kept, back, add } = await begun();
    const issued = seconds() + off;
    add(grant(kept, { iat: issued, exp: issued + 3600 }));
    expect(await client.finish(back(), kept)).toMatchObject({ ok: true });
  });

  it.each([
    [{ nonce: 'other' }],
    [{ nonce: undefined }],
    [{ aud: 'other' }],
    [{ iss: 'https://evil.example' }],
    [{ sub: undefined }],
    [{ exp: 1 }],
    [{ exp: 'never' }],
  ])('takes no ID token with %j', async (claims) => {
    const { client, kept, back, add } = await begun();
    add(grant(kept, claims));
    const result = await client.finish(back(), kept);
    expect(result).toMatchObject({ ok: false, problem: { code: 'protocol' } });
    expect(inspect(result, { depth: 9 })).not.toMatch(/s3cret|eyJ/);
  });

  it.each([
    ['state', { code: 'c0de', state: 'other' }],
    ['state', { code: 'c0de' }],
    ['code', {}],
  ])('sends no code without the right %s', async (_, parameters: Record<string, string>) => {
    const { client, kept, back, requests } = await begun();
    const withState = Object.keys(parameters).length === 0 ? { state: kept.state } : parameters;
    expect(await client.finish(back(withState), kept)).toMatchObject({
      ok: false,
      problem: { code: 'protocol' },
    });
    expect(requests).toHaveLength(1);
  });

  it('takes no answer of another issuer', async () => {
    const { client, kept, back } = await begun();
    const parameters = { code: 'c', state: kept.state, iss: 'https://evil.example' };
    expect(await client.finish(back(parameters), kept)).toMatchObject({ problem: { code: 'protocol' } });
  });

  it.each([
    ['login_required', 'sign-in'],
    ['consent_required', 'interact'],
    ['access_denied', 'stop'],
    ['temporarily_unavailable', 'retry'],
    ['__proto__', 'stop'],
  ])('[r89] says that the org said %s: %s', async (error, remedy) => {
    const { client, kept, back } = await begun();
    const parameters = { error, error_description: 'Some <b>words</b>', state: kept.state };
    expect(await client.finish(back(parameters), kept)).toEqual({
      ok: false,
      problem: {
        code: 'oauth',
        error,
        errorDescription: 'Some <b>words</b>',
        remedy,
        message: { key: `problem.${error}` },
      },
    });
  });

  it('does not listen to an error that is not for this attempt', async () => {
    const { client, kept, back } = await begun();
    const parameters = { error: 'access_denied', state: 'other' };
    expect(await client.finish(back(parameters), kept)).toMatchObject({ problem: { code: 'protocol' } });
  });

  it.each([
    [
      { httpStatus: 400, error: 'invalid_grant', error_description: 'used' },
      { code: 'oauth', remedy: 'sign-in' },
    ],
    [
      { httpStatus: 401, error: 'invalid_client' },
      { code: 'oauth', error: 'invalid_client', remedy: 'stop' },
    ],
    [{ httpStatus: 400, errorCode: 'E0000021' }, { code: 'protocol' }],
    [{ httpStatus: 429 }, { code: 'rate-limited' }],
    [{ httpStatus: 503 }, { code: 'server', status: 503 }],
    ['lost', { code: 'network' }],
    [new Response('<html>'), { code: 'protocol' }],
    [new Response(null, { status: 204 }), { code: 'protocol' }],
    [Response.redirect('https://evil.example/'), { code: 'protocol' }],
    [{ access_token: 7 }, { code: 'protocol' }],
    [{ access_token: 'a', token_type: 'mac', id_token: 'x' }, { code: 'protocol' }],
    [{ access_token: 'a', token_type: 'Bearer' }, { code: 'protocol' }],
    [{ access_token: 'a', token_type: 'Bearer', id_token: 'a.b.c' }, { code: 'protocol' }],
    [{ access_token: 'a', token_type: 'Bearer', id_token: {} }, { code: 'protocol' }],
  ] as const)('tells what came instead of tokens: %j', async (answer, problem) => {
    const { client, kept, back, add } = await begun();
    add(answer);
    expect(await client.finish(back(), kept)).toMatchObject({ ok: false, problem });
  });

  it('rejects what was not kept for it', async () => {
    const { client, kept, back } = await begun();
    for (const wrong of [undefined, null, {}, 'x', { ...kept, state: '' }, { ...kept, nonce: 7 }])
      await expect(client.finish(back(), wrong as never)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const name of ['issuer', 'clientId', 'redirectUri'] as const)
      await expect(client.finish(back(), { ...kept, [name]: 'x' })).rejects.toThrow('another application');
    const error: unknown = await client.finish('?code=c0de-s3cret', kept).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'BAD_INPUT' });
    expect(inspect(error)).not.toContain('s3cret');
  });
});
