import { readForm } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { page, redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { kindOf } from '../factors/kinds.ts';
import { addDuoRoutes } from './duo-routes.ts';
import { answerVisit, findVisit } from './find-visit.ts';
import { liveTransaction } from '../transaction/transactions.ts';
import { visitOf } from './find-visit.ts';

/** The pages that stand in for identity providers, and Duo's callback. */
export function addPartnerRoutes(router: Router): void {
  for (const path of [
    '/policy/mfa-saml-idp-redirect',
    '/policy/mfa-oidc-idp-redirect',
    '/sso/idps/:id',
  ] as const) {
    router.get(path, (c) => show(c.env.call));
    router.post(path, (c) => answer(c.env.call));
  }
  addDuoRoutes(router);
}

/** The visit an address names: by its one-time key, or by the state token (spec 3.9.2). */
function visitFor({ org, url }: Call): ReturnType<typeof findVisit> {
  const key = url.searchParams.get('okta_key');
  if (key !== null) return findVisit(org, key);
  const transaction = liveTransaction(org, url.searchParams.get('stateToken'));
  return findVisit(org, visitOf(org, transaction)?.visit.key ?? '');
}

/** Whoever comes here says whether the partner knows them. */
function show(call: Call): Response {
  const { factor } = visitFor(call);
  const login = call.org.store.people.get(factor.personId)?.login ?? '';
  const { vendorName = factor.provider } = kindOf(factor);
  const form =
    '<form method="post"><button name="verdict" value="approve">Yes, it is me</button> ' +
    '<button name="verdict" value="deny">No, refuse</button></form>';
  return page(vendorName, `A stand-in for an identity provider. Are you ${login}?`, form);
}

/** Back to the sign-in page, where reading the state shows what came of it. */
async function answer(call: Call): Promise<Response> {
  const { org, origin } = call;
  const visit = visitFor(call);
  const form = await readForm(call.request);
  const isApproved = form.get('verdict') === 'approve';
  answerVisit(
    org,
    visit,
    isApproved,
    isApproved ? undefined : (form.get('message') ?? 'The partner refused.'),
  );
  return redirect(`${origin}${org.signInPage}?stateToken=${visit.transaction.id}`);
}
