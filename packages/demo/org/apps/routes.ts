import { authorizationOf, beginAuthorization } from '../authorization/begin-authorization.ts';
import { authorizationDue } from '../authorization/authorization-due.ts';
import { notFound } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { page, redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { qrPng } from '../qr/png.ts';
import type { Person } from '../people/person.ts';
import type { Session } from '../sessions/session.ts';
import { enterWithToken } from '../sessions/enter-with-token.ts';
import { liveSession } from '../sessions/sessions.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import { findApp, type App } from './app.ts';
import { returnToApp } from './return-to-app.ts';

/** The demo's applications, and the end of a step-up (appendix C.1.11). */
export function addAppRoutes(router: Router): void {
  router.get('/app/:name', (c) => open(c.env.call, appNamed(c.env.call, c.req.param('name'))));
  router.get('/app/:name/logo.png', (c) => logo(appNamed(c.env.call, c.req.param('name'))));
  for (const topic of ['about', 'terms-of-service', 'privacy-policy'] as const) {
    router.get(`/app/:name/${topic}`, (c) => {
      const { label } = appNamed(c.env.call, c.req.param('name'));
      return page(label, `A stand-in: ${label} has nothing to say about “${topic}”.`);
    });
  }
  router.get('/login/step-up/redirect', (c) => returnToApp(c.env.call));
  router.get('/login/token/redirect', (c) => returnToApp(c.env.call));
}

function appNamed({ org }: Call, name: string): App {
  const app = findApp(org, name);
  if (!app) throw notFound(name, 'AppInstance');
  return app;
}

/** Whoever has a good enough session is in; everybody else is sent to sign in, with a state token. */
function open(call: Call, app: App): Response {
  const { org, origin, url } = call;
  const token = url.searchParams.get('sessionToken');
  if (token !== null) {
    // An application's address is a way to a session (spec 4.1); without the token it can be opened again.
    enterWithToken(call, token);
    const rest = new URLSearchParams(url.searchParams);
    rest.delete('sessionToken');
    return redirect(`${origin}${url.pathname}${rest.size > 0 ? `?${rest.toString()}` : ''}`);
  }
  const session = liveSession(org, call.cookies.get('sid'));
  const person = session && org.store.people.get(session.personId);
  if (person && isEnough(call, app, session, person)) {
    return page(app.label, `You are in ${app.label} as ${person.login}.`);
  }
  if (app.oauth) {
    return beginAuthorization(call, authorizationOf(call, app, app.oauth), session, app.oauth.polls);
  }
  const transaction = beginTransaction(org, {
    status: 'UNAUTHENTICATED',
    personId: session?.personId ?? '',
    options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
    deviceToken: call.device,
    proven: session?.proven ?? { amr: [] },
    stepUp: { app: app.name },
  });
  return redirect(`${origin}${org.signInPage}?stateToken=${transaction.id}`);
}

/** Nothing is due any more that the application asks for. */
function isEnough(call: Call, app: App, session: Session, person: Person): boolean {
  if (app.oauth) {
    const authorization = authorizationOf(call, app, app.oauth);
    return authorizationDue(call.org, person, { authorization }) === undefined;
  }
  return !app.needsFactor || session.proven.factorAt !== undefined;
}

/** A picture that is unmistakably this application's. */
const logo = (app: App): Response =>
  new Response(qrPng(app.label), { headers: { 'Content-Type': 'image/png' } });
