import type { Call } from '../http/call.ts';
import { page, redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { liveSession } from './sessions.ts';

/** Where people land who are signed in and wanted nothing in particular (spec 5.8). */
export function addLandingPages(router: Router): void {
  for (const path of ['/app/UserHome', '/login/default']) router.get(path, (c) => home(c.env.call));
}

function home({ org, cookies, origin }: Call): Response {
  const session = liveSession(org, cookies.get('sid'));
  if (!session) return redirect(`${origin}${org.signInPage}`);
  const login = org.store.people.get(session.personId)?.login ?? '';
  return page('Home', `You are signed in as ${login}.`, '<p><a href="/login/signout">Sign out</a></p>');
}
