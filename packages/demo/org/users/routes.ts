import { forgetDevices } from '../devices/remembered-device.ts';
import { ApiError } from '../errors/api-error.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { endSessionsOf } from '../sessions/sessions.ts';
import { flagOf, requireAdmin, userNamed } from './admin-call.ts';
import { createUser } from './create-user.ts';
import { CREDENTIALS } from './credentials.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { listUsers } from './list-users.ts';
import { deleteMySessions, me } from './me.ts';
import { appLinksOfUser, groupsOfUser } from './related.ts';
import { removeUser } from './remove-user.ts';
import { renderAdminUser } from './render-user.ts';
import { updateUser } from './update-user.ts';

/** Users as administrators manage them (spec 6.1). */
export function addUserRoutes(router: Router): void {
  router.post('/api/v1/users', async (c) => jsonResponse(await createUser(c.env.call)));
  router.get('/api/v1/users', (c) => listUsers(c.env.call));
  router.get('/api/v1/users/me', (c) => me(c.env.call));
  router.post('/api/v1/users/me/lifecycle/delete_sessions', (c) => deleteMySessions(c.env.call));

  const one = '/api/v1/users/:id';
  router.get(one, (c) => jsonResponse(renderAdminUser(c.env.call, userNamed(c.env.call, c.req.param('id')))));
  for (const [method, isWhole] of [['post', false] as const, ['put', true] as const]) {
    router[method](one, async (c) => jsonResponse(await updateUser(c.env.call, c.req.param('id'), isWhole)));
  }
  router.delete(one, (c) => {
    removeUser(c.env.call.org, userNamed(c.env.call, c.req.param('id')));
    return noContent();
  });
  router.get(`${one}/groups`, (c) => groupsOfUser(c.env.call, userNamed(c.env.call, c.req.param('id'))));
  router.get(`${one}/appLinks`, (c) => appLinksOfUser(c.env.call, userNamed(c.env.call, c.req.param('id'))));
  router.delete(`${one}/sessions`, (c) => {
    const { call } = c.env;
    const person = userNamed(call, c.req.param('id'));
    endSessionsOf(call.org, person.id);
    if (flagOf(call, 'forgetDevices', false)) forgetDevices(call.org.store, person);
    return noContent();
  });
  for (const [kind, acts] of [['lifecycle', LIFECYCLE] as const, ['credentials', CREDENTIALS] as const]) {
    router.post(`${one}/${kind}/:act`, async (c) => {
      const { call } = c.env;
      requireAdmin(call);
      const act = Object.hasOwn(acts, c.req.param('act')) ? acts[c.req.param('act')] : undefined;
      if (!act) throw new ApiError('E0000008');
      return jsonResponse(await act(call, userNamed(call, c.req.param('id'))));
    });
  }
}
