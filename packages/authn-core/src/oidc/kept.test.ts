import { describe, expect, it } from 'vitest';
import { keep, takeKept } from './kept.ts';

const orgUrl = 'https://org.example';
const clientId = '0oa4xq7LkW8sjR2nB5d7';
const redirectUri = 'https://app.example/callback';

describe('keep and takeKept', () => {
  const kept = { state: 's', nonce: 'n', codeVerifier: 'v', issuer: orgUrl, clientId, redirectUri };
  const store = (entries = new Map<string, string>()) => ({
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  });

  it('give back what was kept for this address, once', () => {
    const here = store();
    keep(kept, here);
    keep({ ...kept, state: 'other' }, here);
    expect(takeKept(`${redirectUri}?state=s&code=c`, here)).toEqual(kept);
    expect(takeKept(`${redirectUri}?state=s&code=c`, here)).toBeUndefined();
    expect([...here.entries.keys()]).toEqual(['authn-flow.oidc.other']);
  });

  it.each(['', 'junk', 'null', '{}', '[]', '{"state":"s"}', JSON.stringify({ ...kept, state: 'x' })])(
    'give back nothing of %j',
    (text) => {
      expect(
        takeKept(`${redirectUri}?state=s`, store(new Map([['authn-flow.oidc.s', text]]))),
      ).toBeUndefined();
    },
  );

  it('say that there is no store, and what is no address', () => {
    expect(() => keep(kept)).toThrow('There is no sessionStorage here');
    expect(() => takeKept('/callback?state=s', store())).toThrow('currentUrl is no address');
    expect(takeKept(redirectUri, store())).toBeUndefined();
  });
});
