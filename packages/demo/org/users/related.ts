import { APPS } from '../apps/app.ts';
import { membershipsOf } from '../groups/membership.ts';
import { renderGroup } from '../groups/render-group.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Person } from '../people/person.ts';

/** GET /api/v1/users/{id}/groups */
export const groupsOfUser = (call: Call, person: Person): Response =>
  jsonResponse(membershipsOf(call.org, person).map((group) => renderGroup(call, group)));

/** GET /api/v1/users/{id}/appLinks: everybody may open every application of the demo. */
export const appLinksOfUser = ({ origin }: Call, { id: userId }: Person): Response =>
  jsonResponse(
    APPS.map(({ id, name, label }, sortOrder) => ({
      id: `${userId}-${id}`,
      label,
      linkUrl: `${origin}/app/${name}`,
      appName: name,
      appInstanceId: id,
      credentialsSetup: true,
      hidden: false,
      sortOrder,
    })),
  );
