import { isJsonObject, type JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import type { Store } from '../store/store.ts';
import { EVERYONE, groupNamed } from './group.ts';
import { freshPolicy, type Policy, type PolicyChange } from './policy.ts';

/** `base` with every value that `change` names replaced; lists are replaced as a whole. */
export function merged<Whole extends object>(base: Whole, change: object): Whole {
  const result = { ...base } as JsonObject;
  for (const [name, value] of Object.entries(change as JsonObject)) {
    const before = result[name];
    result[name] = isJsonObject(before) && isJsonObject(value) ? merged(before, value) : value;
  }
  return result as Whole;
}

/** The policy of the org (Everyone), or of the org as some of its groups change it, named by their ids. */
export function policyOfGroups(store: Store, groups: readonly string[]): Policy {
  const changes: (PolicyChange | undefined)[] = [
    groupNamed(store, EVERYONE)?.policy,
    ...groups.map((id) => store.groups.get(id)?.policy),
  ];
  return changes.reduce<Policy>((policy, change) => merged(policy, change ?? {}), freshPolicy());
}

/** The rules for this person: fresh org, then the org's own, then their groups', in that order. */
export const policyFor = (store: Store, person: Person): Policy => policyOfGroups(store, person.groups);
