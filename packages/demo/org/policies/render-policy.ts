import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { AREAS } from './areas.ts';
import { policyOfGroups } from './effective-policy.ts';
import { groupPolicies, type GroupPolicy } from './group-policy.ts';
import type { Policy } from './policy.ts';

const effective = ({ org }: Call, { group }: GroupPolicy): Policy => policyOfGroups(org.store, [group.id]);

/** A policy with the settings that count for its group. */
export function renderPolicy(call: Call, policy: GroupPolicy): JsonObject {
  const { id, type, group, isDefault } = policy;
  const href = `${call.origin}/api/v1/policies/${id}`;
  const settings = AREAS[type].settings(effective(call, policy));
  const sameType = groupPolicies(call.org).filter((one) => one.type === type);
  const withRules = call.url.searchParams.get('expand') === 'rules';
  return {
    id,
    type,
    name: group.policyNames?.[type] ?? (isDefault ? 'Default Policy' : group.name),
    description: group.description ?? null,
    status: 'ACTIVE',
    system: isDefault,
    priority: sameType.findIndex((one) => one.id === id) + 1,
    conditions: {
      people: { groups: { include: [group.id] } },
      ...(type === 'PASSWORD' && { authProvider: { provider: 'OKTA' } }),
    },
    ...(settings && { settings }),
    created: isoDate(group.created),
    lastUpdated: isoDate(group.lastUpdated),
    ...(withRules && { _embedded: { rules: [renderRule(call, policy)] } }),
    _links: {
      self: { href, hints: { allow: isDefault ? ['GET', 'PUT'] : ['GET', 'PUT', 'DELETE'] } },
      rules: { href: `${href}/rules`, hints: { allow: ['GET'] } },
    },
  };
}

/** The one rule of a policy. */
export function renderRule(call: Call, policy: GroupPolicy): JsonObject {
  const { id, ruleId, type, group, isDefault } = policy;
  return {
    id: ruleId,
    type: type === 'OKTA_SIGN_ON' ? 'SIGN_ON' : type,
    name: 'Default Rule',
    status: 'ACTIVE',
    system: isDefault,
    priority: 1,
    conditions: { people: { users: { exclude: [] } }, network: { connection: 'ANYWHERE' } },
    actions: AREAS[type].actions(effective(call, policy)),
    created: isoDate(group.created),
    lastUpdated: isoDate(group.lastUpdated),
    _links: {
      self: {
        href: `${call.origin}/api/v1/policies/${id}/rules/${ruleId}`,
        hints: { allow: ['GET', 'PUT'] },
      },
    },
  };
}
