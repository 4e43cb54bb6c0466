import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';

const date = (at: number | undefined): string | null => (at === undefined ? null : isoDate(at));

/** A user as administrators see them (spec 6.1). */
export const renderAdminUser = ({ origin }: Call, person: Person): JsonObject => ({
  id: person.id,
  status: person.status,
  created: isoDate(person.created),
  lastLogin: date(person.lastLogin),
  passwordChanged: date(person.passwordChanged),
  profile: {
    login: person.login,
    email: person.email,
    firstName: person.firstName,
    lastName: person.lastName,
    secondEmail: person.secondEmail ?? null,
    mobilePhone: person.mobilePhone ?? null,
    locale: person.locale,
    timeZone: person.timeZone,
  },
  credentials: renderCredentials(person),
  _links: {
    self: { href: `${origin}/api/v1/users/${person.id}`, hints: { allow: ['GET', 'POST', 'DELETE'] } },
  },
});

/** Which credentials a user has, never what they are. */
export const renderCredentials = (person: Person): JsonObject => ({
  ...(person.password && { password: {} }),
  ...(person.recoveryQuestion && { recovery_question: { question: person.recoveryQuestion.question } }),
  provider: { type: 'OKTA', name: 'OKTA' },
});
