import { ApiError } from '../errors/api-error.ts';
import type { OrgContext } from '../context.ts';
import type { Person } from '../people/person.ts';
import { EVERYONE, groupNamed, type Group } from '../policies/group.ts';

/** The groups of a person, the one everybody is in first. */
export function membershipsOf({ store }: OrgContext, person: Person): Group[] {
  const everyone = groupNamed(store, EVERYONE);
  return [...(everyone ? [everyone] : []), ...person.groups.flatMap((id) => store.groups.get(id) ?? [])];
}

/** Who is in a group. */
export const membersOf = ({ store }: OrgContext, group: Group): Person[] =>
  store.people.all().filter(({ groups }) => group.name === EVERYONE || groups.includes(group.id));

/** Puts a person into a group; whoever is in it stays in it. */
export function addMember({ store }: OrgContext, group: Group, person: Person): void {
  refuseEveryone(group);
  if (!person.groups.includes(group.id))
    store.people.put({ ...person, groups: [...person.groups, group.id] });
}

/** Takes a person out of a group. */
export function removeMember({ store }: OrgContext, group: Group, person: Person): void {
  refuseEveryone(group);
  if (!person.groups.includes(group.id)) return;
  store.people.put({ ...person, groups: person.groups.filter((id) => id !== group.id) });
}

/** The group everybody is in is the org's own: nobody leaves it, and it does not change. */
export function refuseEveryone({ name }: Group): void {
  if (name === EVERYONE) throw new ApiError('E0000006', { causes: [`${EVERYONE} is built in.`] });
}
