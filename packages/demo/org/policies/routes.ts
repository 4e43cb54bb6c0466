import { ApiError, invalid, notFound } from '../errors/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse, noContent } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import type { JsonObject } from '../json.ts';
import { without } from '../without.ts';
import { requireAdmin } from '../users/admin-call.ts';
import { AREAS, POLICY_TYPES, type PolicyType } from './areas.ts';
import { BadPolicy, checkPolicy } from './check-policy.ts';
import { merged } from './effective-policy.ts';
import type { Group } from './group.ts';
import { groupPolicies, groupPolicy, type GroupPolicy } from './group-policy.ts';
import { renderPolicy, renderRule } from './render-policy.ts';

/** Policies a real org has and this one does not need: there are none of them. */
const OTHER_TYPES = ['ACCESS_POLICY', 'IDP_DISCOVERY', 'OAUTH_AUTHORIZATION_POLICY', 'PROFILE_ENROLLMENT'];

/** The policies of the org and its groups, in the words of the policy API (spec 6.4). */
export function addPolicyRoutes(router: Router): void {
  router.get('/api/v1/policies', (c) => list(c.env.call));
  router.post('/api/v1/policies', async (c) => jsonResponse(await create(c.env.call)));
  const one = '/api/v1/policies/:id';
  router.get(one, (c) => jsonResponse(renderPolicy(c.env.call, policyOf(c.env.call, c.req.param('id')))));
  router.put(one, async (c) => jsonResponse(await update(c.env.call, c.req.param('id'))));
  router.delete(one, (c) => remove(c.env.call, policyOf(c.env.call, c.req.param('id'))));
  router.get(`${one}/rules`, (c) =>
    jsonResponse([renderRule(c.env.call, policyOf(c.env.call, c.req.param('id')))]),
  );
  router.post(`${one}/rules`, (c) => {
    policyOf(c.env.call, c.req.param('id'));
    throw invalid('policyRule', 'A policy has one rule here: change that one.');
  });
  const rule = `${one}/rules/:rule`;
  router.get(rule, (c) => jsonResponse(renderRule(c.env.call, ruleOf(c.env.call, c.req.param()))));
  router.put(rule, async (c) => jsonResponse(await updateRule(c.env.call, c.req.param())));
}

function policyOf(call: Call, id: string): GroupPolicy {
  requireAdmin(call);
  const policy = groupPolicies(call.org).find((one) => one.id === id);
  if (!policy) throw notFound(id, 'Policy');
  return policy;
}

function ruleOf(call: Call, { id, rule }: { id: string; rule: string }): GroupPolicy {
  const policy = policyOf(call, id);
  if (policy.ruleId !== rule) throw notFound(rule, 'PolicyRule');
  return policy;
}

function list(call: Call): Response {
  requireAdmin(call);
  const type = call.url.searchParams.get('type');
  if (type !== null && OTHER_TYPES.includes(type)) return jsonResponse([]);
  const wanted = readType(type);
  const found = groupPolicies(call.org).filter((one) => one.type === wanted);
  return jsonResponse(found.map((policy) => renderPolicy(call, policy)));
}

function readType(type: string | null | undefined): PolicyType {
  const known = POLICY_TYPES.find((one) => one === type);
  if (!known) throw invalid('policy', `type: must be one of ${POLICY_TYPES.join(', ')}.`);
  return known;
}

/** A policy for a group that has none of this type yet. */
async function create(call: Call): Promise<JsonObject> {
  requireAdmin(call);
  const body = (await readBody(call.request)).as('policy');
  const type = readType(body.text('type'));
  const include = body.object('conditions').object('people').object('groups').raw('include');
  const [id, another] = Array.isArray(include) ? include : [];
  const group = typeof id === 'string' ? call.org.store.groups.get(id) : undefined;
  if (!group || another !== undefined)
    throw invalid('policy', 'conditions.people.groups.include: must be the id of one group.');
  const policy = groupPolicy(group, type);
  if (policy.isDefault || group.policy[AREAS[type].part])
    throw invalid('policy', `${group.name} has a policy of this type already: change it.`);
  return renderPolicy(
    call,
    save(call, policy, AREAS[type].readSettings(body.object('settings')), readName(body)),
  );
}

async function update(call: Call, id: string): Promise<JsonObject> {
  policyOf(call, id);
  const body = (await readBody(call.request)).as('policy');
  const policy = policyOf(call, id);
  refuseOtherType(body, policy.type);
  const change = AREAS[policy.type].readSettings(body.object('settings'));
  return renderPolicy(call, save(call, policy, change, readName(body)));
}

async function updateRule(call: Call, params: { id: string; rule: string }): Promise<JsonObject> {
  ruleOf(call, params);
  const body = (await readBody(call.request)).as('policyRule');
  const policy = ruleOf(call, params);
  refuseOtherType(body, policy.type, 'SIGN_ON');
  return renderRule(call, save(call, policy, AREAS[policy.type].readActions(body.object('actions'))));
}

const readName = (body: Body): string => body.requiredText('name', 100);

function refuseOtherType(body: Body, type: PolicyType, alias = ''): void {
  const sent = body.text('type') ?? type;
  if (sent !== type && !(type === 'OKTA_SIGN_ON' && sent === alias))
    throw invalid('policy', `type: this one is ${type}.`);
}

/** Sets what was sent; what was not sent stays as it is. */
function save({ org }: Call, { group, type }: GroupPolicy, change: JsonObject, name?: string): GroupPolicy {
  const { part } = AREAS[type];
  const changed: Group = {
    ...group,
    lastUpdated: org.clock.now(),
    policy: { ...group.policy, [part]: merged(group.policy[part] ?? {}, checked(part, change)) },
    ...(name !== undefined && { policyNames: { ...group.policyNames, [type]: name } }),
  };
  org.store.groups.put(changed);
  org.events.emit('policies', { group: group.name });
  return groupPolicy(changed, type);
}

function checked(part: string, change: JsonObject): JsonObject {
  try {
    checkPolicy({ [part]: change });
    return change;
  } catch (error) {
    if (!(error instanceof BadPolicy)) throw error;
    throw invalid('policy', `${error.field}: must be ${error.expected}.`);
  }
}

/** The group is under the org's own policy again. */
function remove({ org }: Call, { group, type, isDefault }: GroupPolicy): Response {
  if (isDefault) throw new ApiError('E0000006', { causes: ['The default policy stays.'] });
  const policy = without(group.policy, AREAS[type].part);
  org.store.groups.put({ ...group, policy, lastUpdated: org.clock.now() });
  return noContent();
}
