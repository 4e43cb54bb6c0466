import { ApiError, notFound } from '../errors/api-error.ts';
import { Body, readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Session } from '../sessions/session.ts';
import { endSessionsOf, liveSession } from '../sessions/sessions.ts';
import { renderAdminUser } from './render-user.ts';

const mine = ({ org, cookies }: Call): Session | undefined => liveSession(org, cookies.get('sid'));

/** GET /api/v1/users/me: the user of the session cookie (spec 6.1). */
export function me(call: Call): Response {
  const person = call.org.store.people.get(mine(call)?.personId ?? '');
  if (!person) throw notFound('me', 'User');
  return jsonResponse(renderAdminUser(call, person));
}

/** POST /api/v1/users/me/lifecycle/delete_sessions: signs out everywhere, here too unless `keepCurrent` (spec 6.1). */
export async function deleteMySessions(call: Call): Promise<Response> {
  const session = mine(call);
  if (!session) throw new ApiError('E0000005');
  const hasBody = call.request.body && call.request.headers.get('content-length') !== '0';
  const body = hasBody ? await readBody(call.request) : new Body({});
  const keepsCurrent = body.as('keepCurrent').flag('keepCurrent') ?? true;
  endSessionsOf(call.org, session.personId, keepsCurrent ? session.id : undefined);
  if (!keepsCurrent) call.cookies.clear('sid');
  return jsonResponse({});
}
