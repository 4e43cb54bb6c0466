import { ApiError, notFound } from '../errors/api-error.ts';
import { readBody } from '../http/body.ts';
import { isTrusted, type Call } from '../http/call.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { addSignInPages } from './browser-routes.ts';
import { renderSession } from './render-session.ts';
import type { Session } from './session.ts';
import { extend, liveSession, redeemSessionToken } from './sessions.ts';

/** The session API (spec 4.2) and the browser's ways to a session (spec 4.1). */
export function addSessionRoutes(router: Router): void {
  router.post('/api/v1/sessions', (c) => create(c.env.call));
  const me = '/api/v1/sessions/me';
  router.get(me, (c) => jsonResponse(renderSession(c.env.call, mine(c.env.call), 'me')));
  router.delete(me, (c) => close(c.env.call, mine(c.env.call)));
  router.post(`${me}/lifecycle/refresh`, (c) => refresh(c.env.call, mine(c.env.call), 'me'));

  const byId = '/api/v1/sessions/:id';
  router.get(byId, (c) => jsonResponse(renderSession(c.env.call, named(c.env.call, c.req.param('id')))));
  router.delete(byId, (c) => close(c.env.call, named(c.env.call, c.req.param('id'))));
  router.put(byId, (c) => refresh(c.env.call, named(c.env.call, c.req.param('id'))));
  router.post(`${byId}/lifecycle/refresh`, (c) => refresh(c.env.call, named(c.env.call, c.req.param('id'))));
  for (const path of ['/api/v1/sessions', me, byId, `${me}/lifecycle/refresh`, `${byId}/lifecycle/refresh`]) {
    router.all(path, () => {
      throw new ApiError('E0000022');
    });
  }
  addSignInPages(router);
}

async function create(call: Call): Promise<Response> {
  isTrusted(call);
  const body = (await readBody(call.request)).as('createSessionRequest');
  const session = redeemSessionToken(call.org, body.requiredText('sessionToken'));
  if (!session) throw new ApiError('E0000004');
  return jsonResponse(renderSession(call, session));
}

/** The session of the `sid` cookie; an API token is no substitute for it. */
function mine(call: Call): Session {
  const session = liveSession(call.org, call.cookies.get('sid'));
  if (!session) throw notFound('me', 'Session');
  return session;
}

/** A session by its id, for administrators. */
function named(call: Call, id: string): Session {
  if (!isTrusted(call)) throw new ApiError('E0000005');
  const session = liveSession(call.org, id);
  if (!session) throw notFound(id, 'Session');
  return session;
}

function close({ org, cookies }: Call, session: Session): Response {
  org.store.sessions.delete(session.id);
  if (cookies.get('sid') === session.id) cookies.clear('sid');
  return noContent();
}

function refresh(call: Call, session: Session, name?: string): Response {
  extend(call.org, session);
  const minimal = call.request.headers.get('prefer')?.includes('return=minimal');
  return minimal ? noContent() : jsonResponse(renderSession(call, session, name));
}
