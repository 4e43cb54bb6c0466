import type { OrgContext } from '../context.ts';
import { AREAS, POLICY_TYPES, type PolicyType } from './areas.ts';
import { EVERYONE, type Group } from './group.ts';

/** A policy as the API counts them: what one group says about one area. */
export interface GroupPolicy {
  readonly type: PolicyType;
  readonly group: Group;
  /** Of the org itself: it cannot be deleted. */
  readonly isDefault: boolean;
  /** `00p…`, and `0pr…` of its rule. */
  readonly id: string;
  readonly ruleId: string;
}

/** All policies: those of groups first, each in the order the groups were made, then the org's own. */
export function groupPolicies({ store }: OrgContext): GroupPolicy[] {
  const groups = store.groups.all();
  return POLICY_TYPES.flatMap((type) =>
    [...groups.filter(({ name }) => name !== EVERYONE), ...groups.filter(({ name }) => name === EVERYONE)]
      .filter(({ name, policy }) => name === EVERYONE || policy[AREAS[type].part] !== undefined)
      .map((group) => groupPolicy(group, type)),
  );
}

/** The policy of this group for this area, whether it says anything about it or not. */
export function groupPolicy(group: Group, type: PolicyType): GroupPolicy {
  // Made from the group's id, so that a policy keeps its id without being kept anywhere.
  const rest = AREAS[type].letter + group.id.slice(4);
  return { type, group, isDefault: group.name === EVERYONE, id: `00p${rest}`, ruleId: `0pr${rest}` };
}
