import { illegalInState, notFound } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { page, redirect } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { newSessionId } from '../ids.ts';
import { qrPng } from '../qr/png.ts';
import type { Session } from '../sessions/session.ts';
import { extend, liveSession } from '../sessions/sessions.ts';
import { beginTransaction, endTransaction, liveTransaction } from '../transaction/transactions.ts';
import { findApp, type App } from './app.ts';

/** The demo's applications, and the end of a step-up (appendix C.1.11). */
export function addAppRoutes(router: Router): void {
  router.get('/app/:name', (c) => open(c.env.call, appNamed(c.req.param('name'))));
  router.get('/app/:name/logo.png', (c) => logo(appNamed(c.req.param('name'))));
  router.get('/login/step-up/redirect', (c) => finishStepUp(c.env.call));
}

function appNamed(name: string): App {
  const app = findApp(name);
  if (!app) throw notFound(name, 'AppInstance');
  return app;
}

/** Whoever has a good enough session is in; everybody else is sent to sign in, with a state token. */
function open(call: Call, app: App): Response {
  const { org, origin } = call;
  const session = liveSession(org, call.cookies.get('sid'));
  const isEnough = session && (!app.needsFactor || session.proven.factorAt !== undefined);
  if (isEnough) {
    const login = org.store.people.get(session.personId)?.login ?? '';
    return page(app.label, `You are in ${app.label} as ${login}.`);
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

/** A picture that is unmistakably this application's. */
const logo = (app: App): Response =>
  new Response(qrPng(app.label), { headers: { 'Content-Type': 'image/png' } });

/** GET /login/step-up/redirect: the `original` link of SUCCESS; sets the session and goes to the application. */
function finishStepUp(call: Call): Response {
  const { org, cookies, origin } = call;
  const transaction = liveTransaction(org, call.url.searchParams.get('stateToken'));
  const { stepUp, status, personId, proven } = transaction;
  if (!stepUp || status !== 'SUCCESS') throw illegalInState('The step-up is not finished.');
  endTransaction(org, transaction);
  const now = org.clock.now();
  const before = liveSession(org, cookies.get('sid'));
  // A session that is stepped up stays the same session, and knows more afterwards.
  const session: Session =
    before?.personId === personId
      ? { ...before, proven }
      : { id: newSessionId(), personId, createdAt: now, expiresAt: now, proven };
  extend(org, session);
  cookies.set('sid', session.id);
  return redirect(`${origin}/app/${stepUp.app}`);
}
