import {
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  clockSkew,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  None,
  processAuthorizationCodeResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import type { Services } from '../flow/call.ts';
import { withHidden } from '../unserialised.ts';
import type { KeptAuthorization } from './kept.ts';
import type { OidcSettings } from './options.ts';
import type { Send } from './send.ts';
import { requestOptions } from './server.ts';
import type { Discover } from './server.ts';
import type { Authorization, AuthorizationOptions } from './oidc-client.ts';
import { tokensFrom } from './tokens-from-answer.ts';
import type { Tokens } from './tokens.ts';

/** What every attempt of one client shares. */
export interface OidcContext {
  readonly settings: OidcSettings;
  readonly services: Services;
  readonly discover: Discover;
  readonly send: Send;
}

/** Makes the address of an authorization request, with PKCE, state and nonce of its own. */
export async function newAuthorization(
  { discover, settings }: OidcContext,
  asked: AuthorizationOptions,
  responseMode?: 'okta_post_message',
): Promise<Authorization> {
  const { clientId, issuer, redirectUri, scopes } = settings;
  const { sessionToken, loginHint, prompt = sessionToken === undefined ? undefined : 'none' } = asked;
  const server = await discover();
  const codeVerifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const nonce = generateRandomNonce();
  const url = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: scopes.join(' '),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    prompt,
    login_hint: loginHint,
    response_mode: responseMode,
    sessionToken,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const kept = { state, nonce, codeVerifier, issuer, clientId, redirectUri };
  return withHidden({ kept }, { url: url.href });
}

/**
 * Checks the answer against what was kept and exchanges its code. Throws what oauth4webapi throws.
 *
 * The ID token comes straight from the token endpoint, whose certificate vouches for it: its signature is not checked
 * again (OpenID Connect Core §3.1.3.7, 6).
 */
export async function exchange(
  { discover, settings, services: { environment }, send }: OidcContext,
  answer: URLSearchParams,
  kept: KeptAuthorization,
): Promise<Tokens> {
  const server = await discover();
  const client = { client_id: kept.clientId, token_endpoint_auth_method: 'none' };
  const checked = validateAuthResponse(server, client, answer, kept.state);
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    checked,
    kept.redirectUri,
    kept.codeVerifier,
    { ...requestOptions(kept.issuer), [customFetch]: send },
  );
  const skew = skewOf(await response.clone().text());
  const withId = settings.scopes.includes('openid');
  const body = await processAuthorizationCodeResponse(
    server,
    { ...client, [clockSkew]: skew },
    response,
    withId ? { expectedNonce: kept.nonce, requireIdToken: true } : {},
  );
  return tokensFrom(body, getValidatedIdTokenClaims(body), environment.now());
}

/**
 * Seconds by which this device's clock is behind the server's. Device clocks are wrong by minutes or days; an ID token
 * that just came, bound to this attempt by its nonce, was issued just now, whatever the device says. Measured by the
 * clock that oauth4webapi looks at.
 */
function skewOf(text: string): number {
  try {
    const { id_token: idToken } = JSON.parse(text) as { id_token?: unknown };
    const payload = String(idToken).split('.')[1] ?? '';
    const { iat } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { iat?: unknown };
    return typeof iat === 'number' ? Math.round(iat - Date.now() / 1000) : 0;
  } catch {
    return 0; // no ID token, or none that will pass
  }
}
