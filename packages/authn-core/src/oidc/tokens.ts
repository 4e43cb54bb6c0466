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
  /** The authorization server. */
  readonly iss: string;
  /** The person, as this server calls them: the user's id. */
  readonly sub: string;
  /** Whom the token is for: this application. */
  readonly aud: string | readonly string[];
  /** Made at, in seconds since 1970. */
  readonly iat: number;
  /** Good until, in seconds since 1970. */
  readonly exp: number;
  /** When the person signed in, in seconds since 1970. */
  readonly auth_time?: number;
  /** That of the attempt. */
  readonly nonce?: string;
  /** The application that asked, where `aud` has several. */
  readonly azp?: string;
  /** `amr`, `idp`, `name`, `email` …, by the scopes and the org's set-up. */
  readonly [claim: string]: unknown;
}
