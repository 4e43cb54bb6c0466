import { checkPolicy } from '../policies/check-policy.ts';
import { merged, policyOfGroups } from '../policies/effective-policy.ts';
import { EVERYONE, groupNamed } from '../policies/group.ts';
import type { JsonObject } from '../json.ts';
import type { OrgContext } from '../context.ts';
import { BadInput, readInput } from './bad-input.ts';
import type { ControlContext, ControlRouter } from './router.ts';

/** /__org/policies: the rules of the org (`Everyone`) and of its groups. */
export function addPolicies(router: ControlRouter, { org }: ControlContext): void {
  router.get('/__org/policies', (c) => c.json(describe(org)));
  router.post('/__org/policies', async (c) => {
    const input = await readInput(c.req.raw);
    input.only('group', 'policy');
    const name = input.text('group') ?? EVERYONE;
    const group = groupNamed(org.store, name);
    if (!group) {
      const names = org.store.groups.all().map((one) => one.name);
      throw new BadInput('group', `one of ${names.join(', ')}`, name);
    }
    const change = checkPolicy(input.required('policy', 'an object', input.object('policy')));
    org.store.groups.put({
      ...group,
      policy: merged(group.policy, change),
      lastUpdated: org.clock.now(),
    });
    org.events.emit('policies', { group: name });
    return c.json(describe(org));
  });
}

/** The org's whole policy, and what each group changes in it. */
function describe(org: OrgContext): JsonObject {
  const groups = org.store.groups.all().filter(({ name }) => name !== EVERYONE);
  return {
    [EVERYONE]: policyOfGroups(org.store, []) as unknown as JsonObject,
    ...Object.fromEntries(groups.map(({ name, policy }) => [name, policy as JsonObject])),
  };
}
