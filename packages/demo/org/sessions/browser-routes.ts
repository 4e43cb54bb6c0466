import { invalid } from '../errors/api-error.ts';
import { readForm } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { isTrustedTarget } from '../http/own-origin.ts';
import { redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { enterWithToken } from './enter-with-token.ts';
import { liveSession } from './sessions.ts';

/** The addresses a browser navigates to: no JSON, only redirects and cookies. */
export function addSignInPages(router: Router): void {
  const cookieRedirect = '/login/sessionCookieRedirect';
  router.get(cookieRedirect, (c) => redirectWithCookie(c.env.call, c.env.call.url.searchParams));
  router.post(cookieRedirect, async (c) =>
    redirectWithCookie(c.env.call, await readForm(c.env.call.request)),
  );
  router.get('/login/signout', (c) => signOut(c.env.call));
}

/** Session token in, `sid` cookie out; a bad token redirects without a cookie, a bad target is refused (spec 4.1). */
function redirectWithCookie(call: Call, parameters: URLSearchParams): Response {
  const { org, origin } = call;
  const target = parameters.get('redirectUrl') ?? '';
  if (!isTrustedTarget(target, origin, org.trustedOrigins)) {
    throw invalid('sessionCookieRedirect', 'redirectUrl: must be on this org or on a trusted origin.');
  }
  enterWithToken(call, parameters.get('token') ?? '');
  return redirect(target);
}

/** Ends the session and leads to `fromURI`, a path of the org or a trusted address, else to the start page (spec 4.2). */
function signOut({ org, cookies, origin, url }: Call): Response {
  const session = liveSession(org, cookies.get('sid'));
  if (session) org.store.sessions.delete(session.id);
  cookies.clear('sid');
  const target = URL.parse(url.searchParams.get('fromURI') ?? '/', origin)?.href ?? '';
  return redirect(isTrustedTarget(target, origin, org.trustedOrigins) ? target : `${origin}/`);
}
