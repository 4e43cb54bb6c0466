import { Buffer } from 'node:buffer';
import { createPublicKey, sign, verify } from 'node:crypto';
import type { AccessToken, Provider } from 'oidc-provider';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Setting, SigningKey } from './authorization-server.ts';

/**
 * Writes access tokens as JWTs, as an Okta org does: okta-auth-js 7 reads their claims, and fails where there are none.
 * oidc-provider has JWTs only for other people's APIs, forgets them at once, and refuses them at /userinfo; so it goes on
 * with its own short tokens, and what leaves the org is a JWT around one: `innerToken` finds it again.
 */
export function writeAccessTokensAsJwts(provider: Provider, { org, audience, signingKey }: Setting): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on a token below
  const { save } = provider.AccessToken.prototype;
  Object.assign(provider.AccessToken.prototype, {
    async save(this: AccessToken): Promise<string> {
      const jti = await save.call(this);
      const issuedAt = Math.floor(Date.now() / 1000);
      return signed(signingKey, {
        ver: 1,
        jti,
        iss: provider.issuer,
        aud: audience,
        sub: org.store.people.get(this.accountId)?.login,
        iat: issuedAt,
        exp: issuedAt + this.expiration,
        cid: this.clientId,
        uid: this.accountId,
        scp: this.scope?.split(' ') ?? [],
      });
    },
  });
}

function signed({ key, kid }: SigningKey, payload: JsonObject): string {
  const part = (value: JsonObject): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** The short token in a JWT that this key signed. */
export function innerToken({ key }: SigningKey, token: string): string | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', text, createPublicKey(key), Buffer.from(signature, 'base64url'))) return undefined;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return isJsonObject(claims) && typeof claims['jti'] === 'string' ? claims['jti'] : undefined;
}
