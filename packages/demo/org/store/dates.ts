import type { OrgClock } from '../clock.ts';
import type { Factor } from '../factors/factor.ts';
import type { Person } from '../people/person.ts';
import type { Store } from './store.ts';

/** When a user or a factor came to be and changed; what was seeded has none until it changes. */
export interface Dates {
  /** Of the user or factor. */
  readonly id: string;
  readonly created: number;
  readonly lastUpdated: number;
  readonly activated?: number;
  readonly statusChanged?: number;
}

/** Keeps the dates by watching: users and factors are changed in many places, and none of them has to remember. */
export function keepDates({ people, factors, dates }: Store, clock: OrgClock): void {
  people.onChange((before, after) => {
    if (after)
      update(after, after.created, before?.status !== after.status, seenBy(before) !== seenBy(after));
    else if (before) dates.delete(before.id);
  });
  factors.onChange((before, after) => {
    if (after) update(after, clock.now(), before?.status !== after.status, false);
    else if (before) dates.delete(before.id);
  });

  function update(
    { id, status }: Person | Factor,
    created: number,
    hasNewStatus: boolean,
    isOtherwiseNew: boolean,
  ): void {
    if (!hasNewStatus && !isOtherwiseNew) return;
    const now = clock.now();
    const known = dates.get(id) ?? { id, created };
    const activates = hasNewStatus && (status === 'ACTIVE' || status === 'PROVISIONED');
    dates.put({
      ...known,
      lastUpdated: now,
      ...(hasNewStatus && { statusChanged: now }),
      ...(activates && !('activated' in known) && { activated: now }),
    });
  }
}

/** What administrators see of a person: counters and the last sign-in are no updates. */
function seenBy(person: Person | undefined): string {
  if (!person) return '';
  const { login, email, secondEmail, mobilePhone, firstName, lastName, locale, timeZone, attributes } =
    person;
  const profile = [login, email, secondEmail, mobilePhone, firstName, lastName, locale, timeZone, attributes];
  return JSON.stringify([profile, person.passwordChanged, person.recoveryQuestion]);
}
