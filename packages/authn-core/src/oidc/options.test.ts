import { describe, expect, it } from 'vitest';
import { scriptedFetch } from '../testing/scripted-fetch.ts';
import { createOidcClient } from './create-oidc-client.ts';

describe('bad options', () => {
  const options = {
    orgUrl: 'https://org.example',
    clientId: '0oa4xq7LkW8sjR2nB5d7',
    redirectUri: 'https://app.example/callback',
  };

  it.each([
    ['orgUrl', 'http://org.example'],
    ['orgUrl', 'https://org.example/oauth2/default'],
    ['clientId', ''],
    ['clientId', undefined],
    ['redirectUri', '/callback'],
    ['redirectUri', 'http://app.example/callback'],
    ['redirectUri', 'https://app.example/callback#x'],
    ['authorizationServerId', '../users'],
    ['authorizationServerId', ''],
    ['scopes', []],
    ['scopes', 'openid'],
    ['scopes', ['openid profile']],
    ['timeout', 0],
  ])('%s: %j', (name, value) => {
    expect(() => createOidcClient({ ...options, [name]: value as never })).toThrow(
      expect.objectContaining({
        code: 'BAD_OPTION',
        message: expect.stringMatching(`^${name} is `) as unknown,
      }),
    );
  });

  it('a session token that is none, a place without windows', async () => {
    const fetch = scriptedFetch();
    const client = createOidcClient({ ...options, fetch });
    for (const token of ['', 7])
      await expect(client.begin({ sessionToken: token as string })).rejects.toThrow(/^sessionToken is /);
    await expect(client.silent()).rejects.toMatchObject({ code: 'BAD_OPTION', message: /need a page/ });
    await expect(client.popup()).rejects.toMatchObject({ code: 'BAD_OPTION', message: /need a page/ });
    expect(fetch.requests).toEqual([]);
  });
});
