import type { TokenEndpointResponse } from 'oauth4webapi';
import { given } from '../given.ts';
import { withHidden } from '../unserialised.ts';
import type { IdTokenClaims, Tokens } from './tokens.ts';

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
