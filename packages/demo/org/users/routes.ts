import { ApiError, notFound } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import type { Person } from '../people/person.ts';
import { endSessionsOf, liveSession } from '../sessions/sessions.ts';
import { endTransactionsOf } from '../transaction/transactions.ts';
import { requireAdmin, userNamed } from './admin-call.ts';
import { createUser } from './create-user.ts';
import { CREDENTIALS } from './credentials.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { renderAdminUser } from './render-user.ts';

/** Users as administrators manage them (spec 6.1). */
export function addUserRoutes(router: Router): void {
  router.post('/api/v1/users', async (c) => jsonResponse(await createUser(c.env.call)));
  router.get('/api/v1/users', (c) => list(c.env.call));
  router.get('/api/v1/users/me', (c) => me(c.env.call));
  const one = '/api/v1/users/:id';
  router.get(one, (c) => jsonResponse(renderAdminUser(c.env.call, userNamed(c.env.call, c.req.param('id')))));
  router.delete(one, (c) => remove(c.env.call, userNamed(c.env.call, c.req.param('id'))));
  router.delete(`${one}/sessions`, (c) => {
    endSessionsOf(c.env.call.org, userNamed(c.env.call, c.req.param('id')).id);
    return noContent();
  });
  for (const [kind, acts] of [['lifecycle', LIFECYCLE] as const, ['credentials', CREDENTIALS] as const]) {
    router.post(`${one}/${kind}/:act`, async (c) => {
      const act = Object.hasOwn(acts, c.req.param('act')) ? acts[c.req.param('act')] : undefined;
      if (!act) throw new ApiError('E0000008');
      return jsonResponse(await act(c.env.call, userNamed(c.env.call, c.req.param('id'))));
    });
  }
}

/** Everybody, or those whose name, login or address begins with `q`. */
function list(call: Call): Response {
  requireAdmin(call);
  const { searchParams } = call.url;
  const q = searchParams.get('q')?.toLowerCase() ?? '';
  const limit = Math.min(Math.max(Number(searchParams.get('limit')) || 200, 1), 200);
  const begins = ({ firstName, lastName, login, email }: Person): boolean =>
    [firstName, lastName, login, email].some((text) => text.toLowerCase().startsWith(q));
  const found = call.org.store.people.all().filter(begins).slice(0, limit);
  return jsonResponse(found.map((person) => renderAdminUser(call, person)));
}

/** The user of the session cookie. */
function me(call: Call): Response {
  const session = liveSession(call.org, call.cookies.get('sid'));
  const person = session && call.org.store.people.get(session.personId);
  if (!person) throw notFound('me', 'User');
  return jsonResponse(renderAdminUser(call, person));
}

/** The first call deactivates, the second deletes (spec 6.1). */
function remove({ org }: Call, person: Person): Response {
  endSessionsOf(org, person.id);
  endTransactionsOf(org, person.id);
  if (person.status !== 'DEPROVISIONED') {
    org.store.people.put({ ...person, status: 'DEPROVISIONED' });
    return noContent();
  }
  for (const { id } of org.store.factors.by('personId', person.id)) org.store.factors.delete(id);
  org.store.people.delete(person.id);
  return noContent();
}
