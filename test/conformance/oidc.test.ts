import { inspect } from 'node:util';
import { createAuthnFlow } from '@authn-flow/authn-core';
import { createOidcClient, keep, takeKept } from '@authn-flow/authn-core/oidc';
import type { OidcOptions } from '@authn-flow/authn-core/oidc';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieJar } from '../support/cookie-jar.ts';
import { OrgControl } from '../support/org-control.ts';

const login = 'pat.password@example.com';
const redirectUri = 'http://localhost:4321/callback';

let org: RunningOrg;
let control: OrgControl;
let browser: typeof fetch;

// One org for all: its authorization servers take a while to load and to make their key.
beforeAll(async () => {
  org = await startOrg();
  control = new OrgControl(org.url);
});
beforeEach(() => {
  browser = cookieJar();
});
afterEach(() => control.reset());
afterAll(() => org.stop());

const newClient = (options: Partial<OidcOptions> = {}) =>
  createOidcClient({ orgUrl: org.url, clientId: 'demo-spa', redirectUri, ...options });

/** The session token of a person who signed in. */
async function sessionToken(): Promise<string> {
  const flow = createAuthnFlow({ orgUrl: org.url });
  const { password } = await control.person(login);
  const step = at(await at(flow.step, 'UNAUTHENTICATED').signIn({ username: login, password }), 'SUCCESS');
  flow.stop();
  return step.sessionToken!;
}

/** Begins, and follows the browser to where the org sends it. */
async function begun(client = newClient(), asked: Parameters<typeof client.begin>[0] = {}) {
  const begin = await client.begin(asked);
  if (!begin.ok) throw new Error(inspect(begin));
  const answer = await browser(begin.url, { redirect: 'manual' });
  return { client, kept: begin.kept, address: answer.headers.get('location') ?? '' };
}

describe('from a session token to tokens', () => {
  it.each([
    ['the org’s own server', undefined, ''],
    ['a custom server', 'default', '/oauth2/default'],
  ])('[r89] %s', async (_, authorizationServerId, path) => {
    const client = newClient({
      scopes: ['openid', 'email'],
      ...(authorizationServerId !== undefined && { authorizationServerId }),
    });
    const { kept, address } = await begun(client, { sessionToken: await sessionToken() });
    expect(address.startsWith(`${redirectUri}?code=`)).toBe(true);
    const result = await client.finish(address, kept);
    expect(result).toMatchObject({
      ok: true,
      tokens: { tokenType: 'bearer', claims: { iss: org.url + path, aud: 'demo-spa' } },
    });
    if (!result.ok) return;
    const { accessToken, idToken, expiresAt } = result.tokens;
    expect(idToken?.split('.')).toHaveLength(3);
    expect(expiresAt).toBeGreaterThan(Date.now());
    const userinfo = await fetch(`${org.url}${path || '/oauth2'}/v1/userinfo`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(await userinfo.json()).toMatchObject({ sub: result.tokens.claims?.sub, email: login });
  });

  it('a code works once, and kept values are taken once', async () => {
    const { client, kept, address } = await begun(undefined, { sessionToken: await sessionToken() });
    const entries = new Map<string, string>();
    const store = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
    keep(kept, store);
    expect(await client.finish(address, takeKept(address, store)!)).toMatchObject({ ok: true });
    expect(takeKept(address, store)).toBeUndefined();
    expect(await client.finish(address, kept)).toMatchObject({
      ok: false,
      problem: { code: 'oauth', error: 'invalid_grant', remedy: 'sign-in' },
    });
  });

  it('the session goes on without a token', async () => {
    await begun(undefined, { sessionToken: await sessionToken() });
    const { client, kept, address } = await begun(undefined, { prompt: 'none' });
    expect(await client.finish(address, kept)).toMatchObject({ ok: true });
  });

  it.each([undefined, 'made-up'])(
    '[r89] without a session, with the token %s: login_required',
    async (token) => {
      const asked = token === undefined ? ({ prompt: 'none' } as const) : { sessionToken: token };
      const { client, kept, address } = await begun(undefined, asked);
      expect(await client.finish(address, kept)).toMatchObject({
        ok: false,
        problem: { code: 'oauth', error: 'login_required', remedy: 'sign-in' },
      });
    },
  );

  it('an answer with another verifier or state gets nothing', async () => {
    const { client, kept, address } = await begun(undefined, { sessionToken: await sessionToken() });
    const other = await begun(client, { prompt: 'none' });
    expect(await client.finish(address, other.kept)).toMatchObject({ problem: { code: 'protocol' } });
    expect(await client.finish(address, { ...kept, codeVerifier: other.kept.codeVerifier })).toMatchObject({
      problem: { code: 'oauth', error: 'invalid_grant' },
    });
  });

  it('an address that is no authorization server', async () => {
    expect(await newClient({ authorizationServerId: 'nowhere' }).begin()).toMatchObject({
      ok: false,
      problem: { code: 'protocol' },
    });
  });
});
