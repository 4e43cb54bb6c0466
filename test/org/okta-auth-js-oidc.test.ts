import { OktaAuth as Version7 } from '@okta/okta-auth-js-7';
import { OktaAuth as Version8 } from '@okta/okta-auth-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OktaClient } from './okta-client.ts';

const REDIRECT_URI = 'http://localhost:4321/callback';
let okta: OktaClient;

beforeAll(async () => {
  okta = await OktaClient.start();
  await okta.reset();
});
afterAll(() => okta.org.stop());

// Version 7 decodes the access token as well; both judge the ID token.
describe.each([
  ['7', Version7 as unknown as typeof Version8], // in the calls below they are alike
  ['8', Version8],
])('okta-auth-js %s', (_version, OktaAuth) => {
  it.each(['', '/oauth2/default'])(
    'gets tokens of %j for a session token, and believes them',
    async (path) => {
      const client = new OktaAuth({
        issuer: okta.org.url + path,
        clientId: 'demo-spa',
        redirectUri: REDIRECT_URI,
      });
      const { sessionToken } = await okta.signIn('pat');
      const prepared = await client.token.prepareTokenParams({ scopes: ['openid', 'profile', 'email'] });
      const { codeChallenge = '', codeVerifier = '', nonce = '', state = '' } = prepared;
      const query = new URLSearchParams({
        client_id: 'demo-spa',
        redirect_uri: REDIRECT_URI,
        response_type: 'code',
        scope: 'openid profile email',
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
        nonce,
        state,
        prompt: 'none',
        sessionToken: sessionToken ?? '',
      });
      const base = path === '' ? '/oauth2' : path;
      const answer = await fetch(`${okta.org.url}${base}/v1/authorize?${query.toString()}`, {
        redirect: 'manual',
      });
      const { searchParams } = new URL(answer.headers.get('location') ?? 'x:');
      expect(searchParams.get('state')).toBe(state);
      const { tokens } = await client.token.exchangeCodeForTokens({
        ...prepared,
        authorizationCode: searchParams.get('code') ?? '',
        codeVerifier,
      });
      const { login } = await okta.person('pat');
      expect(tokens.idToken?.claims).toMatchObject({ preferred_username: login, nonce });
      expect(client.token.decode(tokens.accessToken?.accessToken ?? '').payload).toMatchObject({
        sub: login,
      });
      const user = await client.token.getUserInfo(tokens.accessToken, tokens.idToken);
      expect(user).toMatchObject({ email: login, sub: tokens.idToken?.claims.sub });
    },
  );
});
