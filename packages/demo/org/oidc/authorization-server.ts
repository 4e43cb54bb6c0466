import type { KeyObject } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { OrgContext } from '../context.ts';
import { isTrustedOrigin } from '../http/own-origin.ts';
import { writeAccessTokensAsJwts } from './access-token.ts';
import { CLAIMS, findAccount } from './account.ts';
import { CLIENTS } from './clients.ts';
import { MemoryAdapter, type OidcMemory } from './memory.ts';
import { postMessage } from './post-message.ts';
import { SessionAdapter } from './session-adapter.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** What tokens are signed with: an RSA private key. */
export interface SigningKey {
  readonly key: KeyObject;
  readonly kid: string;
}

/** What an authorization server is made of. */
export interface Setting {
  readonly org: OrgContext;
  /** The origin of the org as the browser sees it. */
  readonly origin: string;
  /** Path of its endpoints: `/oauth2/v1` or `/oauth2/default/v1`. */
  readonly base: string;
  readonly issuer: string;
  /** Whom its access tokens are for. */
  readonly audience: string;
  readonly memory: OidcMemory;
  readonly signingKey: SigningKey;
  /** Where people sign in who are not, or not recently enough; the answer leads them back. */
  readonly signInUrl: (authorizeUrl: URL) => string;
}

/** An authorization server of the org (spec 4.1): oidc-provider, on the org's people and sessions. */
export async function newAuthorizationServer(setting: Setting): Promise<Provider> {
  // A third of a second to load: only whoever asks for tokens waits for it.
  const { Provider, interactionPolicy } = await import('oidc-provider');
  const prompts = interactionPolicy.base();
  prompts.remove('consent'); // these applications are the org's own
  const provider = new Provider(setting.issuer, {
    ...configuration(setting),
    interactions: {
      policy: prompts,
      url: (ctx) => setting.signInUrl(new URL(ctx.originalUrl, setting.origin)),
    },
  });
  provider.proxy = true; // scheme and host are what the org says they are
  provider.registerResponseMode('okta_post_message', postMessage);
  writeAccessTokensAsJwts(provider, setting);
  provider.on('server_error', (_ctx, error) => console.error(error));
  return provider;
}

const isOwn = (_ctx: unknown, client: { clientId: string }, token: { clientId?: string | undefined }) =>
  token.clientId === client.clientId;

const configuration = ({
  org,
  origin,
  base,
  issuer,
  memory,
  signingKey: { key, kid },
}: Setting): Configuration => ({
  adapter: (name) =>
    name === 'Session'
      ? new SessionAdapter(org, memory, `${issuer} ${name}`)
      : new MemoryAdapter(memory, `${issuer} ${name}`),
  clients: CLIENTS,
  jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
  routes: {
    authorization: `${base}/authorize`,
    token: `${base}/token`,
    userinfo: `${base}/userinfo`,
    jwks: `${base}/keys`,
    introspection: `${base}/introspect`,
    revocation: `${base}/revoke`,
    end_session: `${base}/logout`,
  },
  cookies: {
    names: { session: 'sid' },
    long: { signed: false, httpOnly: true, sameSite: 'lax' },
    short: { signed: false, httpOnly: true, sameSite: 'lax' },
  },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Clients may ask about their own tokens.
    introspection: { enabled: true, allowedPolicy: isOwn },
    revocation: { enabled: true, allowedPolicy: isOwn },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = form;
      },
      postLogoutSuccessSource: (ctx) => ctx.redirect(`${origin}${org.signInPage}`),
    },
  },
  responseTypes: ['code', 'id_token', 'id_token token', 'code id_token'],
  scopes: ['openid', 'offline_access'],
  claims: CLAIMS,
  // ID tokens name the person by themselves, without a call to /userinfo.
  conformIdTokenClaims: false,
  findAccount: (_ctx, id) => findAccount(org, id),
  loadExistingGrant: grantEverything,
  pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
  clientBasedCORS: (_ctx, asking) => isTrustedOrigin(asking, origin, org.trustedOrigins),
  // Whether or not `offline_access` is asked for: the library keeps that scope for those who were asked for consent.
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  // Signing out ends the session; tokens live on until they expire or are revoked.
  expiresWithSession: () => false,
  renderError: (ctx, { error, error_description }) => {
    ctx.type = 'json';
    ctx.body = { error, error_description };
  },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    Grant: 90 * DAY,
    IdToken: HOUR,
    Interaction: HOUR,
    RefreshToken: 90 * DAY,
    Session: DAY,
  },
});

/** What is asked for is granted: nobody is asked for consent. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider, params } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(typeof params?.['scope'] === 'string' ? params['scope'] : 'openid');
  await grant.save();
  return grant;
}
