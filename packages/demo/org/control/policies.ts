import { checkPolicy } from '../policies/check-policy.ts';
import { merged, policyOfGroups } from '../policies/effective-policy.ts';
import { EVERYONE } from '../policies/group.ts';
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
    const id = input.text('group') ?? EVERYONE;
    const before = org.store.groups.get(id);
    if (!before && id !== EVERYONE) {
      const names = org.store.groups.all().map((group) => group.id);
      throw new BadInput('group', `one of ${[...new Set([EVERYONE, ...names])].join(', ')}`, id);
    }
    const change = checkPolicy(input.required('policy', 'an object', input.object('policy')));
    org.store.groups.put({ id, policy: merged(before?.policy ?? {}, change) });
    org.events.emit('policies', { group: id });
    return c.json(describe(org));
  });
}

/** The org's whole policy, and what each group changes in it. */
function describe(org: OrgContext): JsonObject {
  const groups = org.store.groups.all().filter(({ id }) => id !== EVERYONE);
  return {
    [EVERYONE]: policyOfGroups(org.store, []) as unknown as JsonObject,
    ...Object.fromEntries(groups.map(({ id, policy }) => [id, policy as JsonObject])),
  };
}
