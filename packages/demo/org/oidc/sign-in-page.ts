import { invalid } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { redirect } from '../http/responses.ts';
import { beginTransaction } from '../transaction/transactions.ts';

/**
 * GET /login/login.htm?fromURI=: to the sign-in page, with a state token whose SUCCESS leads to `fromURI`, a path of this
 * org. A page that exchanges session tokens itself finds it in its own address: it is the `redirectUrl` of
 * /login/sessionCookieRedirect then.
 */
export function toSignInPage(call: Call): Response {
  const { org, origin, url } = call;
  const fromURI = url.searchParams.get('fromURI');
  if (fromURI === null) return redirect(`${origin}${org.signInPage}`);
  const target = URL.parse(fromURI, origin);
  if (target?.origin !== origin) throw invalid('login', 'fromURI: must be on this org.');
  const transaction = beginTransaction(org, {
    status: 'UNAUTHENTICATED',
    personId: '',
    options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
    deviceToken: call.device,
    proven: { amr: [] },
    stepUp: { app: '', returnTo: target.pathname + target.search },
  });
  const query = new URLSearchParams({ stateToken: transaction.id, fromURI: target.href });
  return redirect(`${origin}${org.signInPage}?${query.toString()}`);
}
