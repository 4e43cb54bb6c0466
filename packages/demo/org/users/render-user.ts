import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import { userLinks } from './links.ts';
import { PROFILE_MEMBERS } from './profile.ts';

const date = (at: number | undefined): string | null => (at === undefined ? null : isoDate(at));

/** A user as administrators see them (spec 6.1). */
export function renderAdminUser({ org, origin }: Call, person: Person): JsonObject {
  const dates = org.store.dates.get(person.id);
  // Seeded people have been what they are since they exist.
  const seeded = dates ? undefined : person.created;
  return {
    id: person.id,
    status: person.status,
    created: isoDate(person.created),
    activated: date(person.status === 'STAGED' ? undefined : (dates?.activated ?? person.created)),
    statusChanged: date(dates?.statusChanged ?? seeded),
    lastLogin: date(person.lastLogin),
    lastUpdated: isoDate(dates?.lastUpdated ?? person.created),
    passwordChanged: date(person.passwordChanged),
    profile: {
      ...person.attributes,
      ...Object.fromEntries(PROFILE_MEMBERS.map(({ name }) => [name, person[name] ?? null])),
    },
    credentials: renderCredentials(person),
    _links: userLinks(origin, person),
  };
}

/** What `filter` and `search` can ask of a user; of the profile also what administrators added. */
export function isUserAttribute(name: string): boolean {
  const members = ['id', 'status', 'created', 'activated', 'statusChanged', 'lastLogin', 'lastUpdated'];
  return members.includes(name) || name === 'passwordChanged' || /^profile\.\w+$/.test(name);
}

/** Which credentials a user has, never what they are. */
export const renderCredentials = (person: Person): JsonObject => ({
  ...(person.password && { password: {} }),
  ...(person.recoveryQuestion && { recovery_question: { question: person.recoveryQuestion.question } }),
  provider: { ...(person.provider ?? { type: 'OKTA', name: 'OKTA' }) },
  emails: [
    { value: person.email, status: 'VERIFIED', type: 'PRIMARY' },
    ...(person.secondEmail === undefined
      ? []
      : [{ value: person.secondEmail, status: 'VERIFIED', type: 'SECONDARY' }]),
  ],
});
