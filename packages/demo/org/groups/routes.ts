import { invalid, notFound } from '../errors/api-error.ts';
import { listed } from '../filter/listed.ts';
import { readBody, type Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { onePage } from '../http/paging.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { newId } from '../ids.ts';
import { groupNamed, type Group } from '../policies/group.ts';
import { without } from '../without.ts';
import { requireAdmin, userNamed } from '../users/admin-call.ts';
import { renderAdminUser } from '../users/render-user.ts';
import { addMember, membersOf, refuseEveryone, removeMember } from './membership.ts';
import { isGroupAttribute, renderGroup } from './render-group.ts';

const PAGE = { missing: 200, maximum: 10_000 };
const idOf = ({ id }: { id: string }): string => id;

/** Groups as administrators manage them: who is under which policy (spec 6.4). */
export function addGroupRoutes(router: Router): void {
  router.get('/api/v1/groups', (c) => list(c.env.call));
  router.post('/api/v1/groups', (c) => create(c.env.call));
  const one = '/api/v1/groups/:id';
  router.get(one, (c) => jsonResponse(renderGroup(c.env.call, groupOf(c.env.call, c.req.param('id')))));
  router.put(one, (c) => update(c.env.call, groupOf(c.env.call, c.req.param('id'))));
  router.delete(one, (c) => remove(c.env.call, groupOf(c.env.call, c.req.param('id'))));
  router.get(`${one}/users`, (c) => members(c.env.call, groupOf(c.env.call, c.req.param('id'))));
  router.put(`${one}/users/:user`, (c) => {
    const { call } = c.env;
    addMember(call.org, groupOf(call, c.req.param('id')), userNamed(call, c.req.param('user')));
    return noContent();
  });
  router.delete(`${one}/users/:user`, (c) => {
    const { call } = c.env;
    removeMember(call.org, groupOf(call, c.req.param('id')), userNamed(call, c.req.param('user')));
    return noContent();
  });
}

function groupOf(call: Call, id: string): Group {
  requireAdmin(call);
  const group = call.org.store.groups.get(id);
  if (!group) throw notFound(id, 'UserGroup');
  return group;
}

/** All groups, or those whose name begins with `q`, or those a filter finds. */
function list(call: Call): Response {
  requireAdmin(call);
  const q = call.url.searchParams.get('q')?.toLowerCase() ?? '';
  const groups = call.org.store.groups.all().filter(({ name }) => name.toLowerCase().startsWith(q));
  const render = (group: Group) => renderGroup(call, group);
  return onePage(call, listed(call, groups, { render, isKnown: isGroupAttribute }), PAGE, { idOf, render });
}

async function create(call: Call): Promise<Response> {
  requireAdmin(call);
  const profile = readProfile(call, (await readBody(call.request)).as('group'));
  const now = call.org.clock.now();
  const group: Group = { id: newId('00g'), ...profile, created: now, lastUpdated: now, policy: {} };
  call.org.store.groups.put(group);
  return jsonResponse(renderGroup(call, group));
}

async function update(call: Call, before: Group): Promise<Response> {
  refuseEveryone(before);
  const profile = readProfile(call, (await readBody(call.request)).as('group'), before.id);
  const now = call.org.clock.now();
  const group: Group = { ...without(before, 'description'), ...profile, lastUpdated: now };
  call.org.store.groups.put(group);
  return jsonResponse(renderGroup(call, group));
}

function readProfile({ org }: Call, body: Body, id?: string): Pick<Group, 'name' | 'description'> {
  const profile = body.object('profile');
  const name = profile.requiredText('name', 255);
  const description = profile.text('description', 1024);
  const taken = groupNamed(org.store, name);
  if (taken && taken.id !== id) throw invalid('group', 'name: another group has it already.');
  return { name, ...(description !== undefined && { description }) };
}

function remove({ org }: Call, group: Group): Response {
  refuseEveryone(group);
  for (const person of membersOf(org, group)) removeMember(org, group, person);
  org.store.groups.delete(group.id);
  return noContent();
}

function members(call: Call, group: Group): Response {
  const render = (person: ReturnType<typeof userNamed>) => renderAdminUser(call, person);
  return onePage(call, membersOf(call.org, group), { missing: 1000, maximum: 1000 }, { idOf, render });
}
