import type { App } from '../apps/app.ts';
import type { OAuthRules } from '../apps/oauth-rules.ts';
import type { Call } from '../http/call.ts';
import { redirect } from '../http/responses.ts';
import { newNonce } from '../ids.ts';
import type { Session } from '../sessions/session.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import type { Authorization } from './authorization.ts';

/** An application of the demo asks for all its scopes, and is its own redirect URI. */
export const authorizationOf = (call: Call, { name }: App, { scopes }: OAuthRules): Authorization => ({
  app: name,
  scopes: scopes.map((scope) => scope.name),
  request: {
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: `${call.origin}/app/${name}`,
    state: newNonce(),
    nonce: newNonce(),
  },
  returnTo: `/app/${name}`,
});

/**
 * Sends the browser to the sign-in page with a token that starts with 01 (spec 2.2); whoever has a session begins there
 * with what is due next, not with the name.
 */
export function beginAuthorization(
  call: Call,
  authorization: Authorization,
  session: Session | undefined,
  polls = 0,
): Response {
  const { org, origin } = call;
  const transaction = beginTransaction(
    org,
    {
      status: 'IDENTIFY',
      personId: session?.personId ?? '',
      options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
      deviceToken: call.device,
      proven: session?.proven ?? { amr: [] },
      authorization,
      pollsLeft: polls,
    },
    '01',
  );
  return redirect(`${origin}${org.signInPage}?stateToken=${transaction.id}`);
}
