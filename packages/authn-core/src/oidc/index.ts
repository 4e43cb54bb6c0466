/** From a session token to tokens, with OpenID Connect (spec §4.1). */
export { createOidcClient } from './create-oidc-client.ts';
export type {
  Authorization,
  AuthorizationOptions,
  OidcClient,
  TokensResult,
  WindowOptions,
} from './oidc-client.ts';
export { keep, takeKept } from './kept.ts';
export type { KeptAuthorization } from './kept.ts';
export type { OidcOptions } from './options.ts';
export type { OAuthProblem, OAuthRemedy, OidcFailed, OidcProblem, PopupProblem } from './problem.ts';
export type { IdTokenClaims, Tokens } from './tokens.ts';
