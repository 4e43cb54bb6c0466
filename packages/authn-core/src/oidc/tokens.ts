import type { TokenEndpointResponse } from 'oauth4webapi';
import { given } from '../given.ts';
import { withHidden } from '../hidden.ts';

/** What an application gets. The tokens themselves are accessors that no serialisation reads. */
export interface Tokens {
  /** For the `Authorization` header of calls to APIs. */
  readonly accessToken: string;
  /** `bearer`. */
  readonly tokenType: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  /** Ms on this device's clock (`Date.now()`). */
  readonly expiresAt?: number;
  /** What was granted, which may be less than what was asked for; absent where the server does not say. */
  readonly scopes?: readonly string[];
  /** The ID token as it came, to hand on, for example as `id_token_hint`; with the scope `openid` only. */
  readonly idToken?: string;
  /** With the scope `offline_access` only. */
  readonly refreshToken?: string;
  /** What the ID token says, validated: issuer, audience, nonce, age. Its texts are plain text. */
  readonly claims?: IdTokenClaims;
}

/** Claims of an ID token (OpenID Connect Core §2, §5.1); times are seconds since 1970. */
export interface IdTokenClaims {
  readonly iss: string;
  /** The person, as this server calls them: the user's id. */
  readonly sub: string;
  readonly aud: string | readonly string[];
  readonly iat: number;
  readonly exp: number;
  readonly auth_time?: number;
  readonly nonce?: string;
  readonly azp?: string;
  /** `amr`, `idp`, `name`, `email` …, by the scopes and the org's set-up. */
  readonly [claim: string]: unknown;
}

/** Puts the token endpoint's answer, already validated, into the public form. */
export function tokensFrom(
  answer: TokenEndpointResponse,
  claims: IdTokenClaims | undefined,
  now: number,
): Tokens {
  const { expires_in: expiresIn, scope } = answer;
  return withHidden(
    given<Omit<Tokens, 'accessToken' | 'idToken' | 'refreshToken'>>({
      tokenType: answer.token_type,
      expiresIn,
      expiresAt: expiresIn === undefined ? undefined : now + expiresIn * 1000,
      scopes: scope?.split(' ').filter((each) => each !== ''),
      claims,
    }),
    { accessToken: answer.access_token, idToken: answer.id_token, refreshToken: answer.refresh_token },
  );
}
