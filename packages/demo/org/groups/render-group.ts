import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { EVERYONE, type Group } from '../policies/group.ts';

/** A group as administrators see it. */
export const renderGroup = ({ origin }: Call, group: Group): JsonObject => ({
  id: group.id,
  created: isoDate(group.created),
  lastUpdated: isoDate(group.lastUpdated),
  objectClass: ['okta:user_group'],
  type: group.name === EVERYONE ? 'BUILT_IN' : 'OKTA_GROUP',
  profile: { name: group.name, description: group.description ?? null },
  _links: {
    self: { href: `${origin}/api/v1/groups/${group.id}` },
    users: { href: `${origin}/api/v1/groups/${group.id}/users` },
  },
});

const ATTRIBUTES = ['id', 'type', 'created', 'lastUpdated', 'profile.name', 'profile.description'];

/** What `filter` and `search` can ask of a group. */
export const isGroupAttribute = (name: string): boolean => ATTRIBUTES.includes(name);
