import { isoDate, type JsonObject } from '../../json.ts';
import type { Person } from '../../people/person.ts';
import type { Step } from '../step.ts';

/** `_embedded.user` (spec 1.4.2); published only after primary authentication. */
export const renderUser = (person: Person): JsonObject => ({
  id: person.id,
  ...(person.passwordChanged !== undefined && { passwordChanged: isoDate(person.passwordChanged) }),
  profile: {
    login: person.login,
    firstName: person.firstName,
    lastName: person.lastName,
    locale: person.locale,
    timeZone: person.timeZone,
  },
});

/** `user` once something is proven; whoever only knows the name learns nothing about the person (spec 1.4.2). */
export const renderProvenUser = ({ person, transaction }: Step): JsonObject =>
  transaction.identified ? {} : { user: renderUser(person) };
