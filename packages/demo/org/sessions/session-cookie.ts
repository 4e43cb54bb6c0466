import type { Call } from '../http/call.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { Session } from './session.ts';

const YEAR = 365 * 24 * 60;

/** Gives the browser a session: until it closes, or as long as the session may last, as the policy says (spec 5.6). */
export function setSessionCookie({ org, cookies }: Call, { id, personId }: Session): void {
  const person = org.store.people.get(personId);
  const { usePersistentCookie, maxSessionLifetimeMinutes } =
    (person && policyFor(org.store, person).signOn.session) ?? {};
  // A session without an absolute end lasts as long as it is used.
  cookies.set('sid', id, usePersistentCookie ? (maxSessionLifetimeMinutes || YEAR) * 60 : undefined);
}
