import { voidActivationTokens } from '../activation/activation-token.ts';
import type { OrgContext } from '../context.ts';
import { forgetDevices } from '../devices/remembered-device.ts';
import type { Person, UserStatus } from '../people/person.ts';
import { endSessionsOf } from '../sessions/sessions.ts';
import { endTransactionsOf } from '../transaction/transactions.ts';

/** Changes the status; whoever may not sign in any more loses what they had begun. */
export function setStatus(org: OrgContext, person: Person, status: UserStatus): Person {
  person.status = status;
  org.store.people.put(person);
  if (status !== 'ACTIVE') endTransactionsOf(org, person.id);
  if (status === 'SUSPENDED' || status === 'DEPROVISIONED') {
    endSessionsOf(org, person.id);
    // Whoever finishes an old link becomes active by it.
    voidActivationTokens(org, person.id);
    for (const { id } of org.store.recoveryTokens.by('personId', person.id))
      org.store.recoveryTokens.delete(id);
  }
  return person;
}

/** The first call deactivates, the second deletes (spec 6.1). */
export function removeUser(org: OrgContext, person: Person): void {
  if (person.status !== 'DEPROVISIONED') {
    setStatus(org, person, 'DEPROVISIONED');
    return;
  }
  forgetDevices(org.store, person);
  for (const { id } of org.store.factors.by('personId', person.id)) org.store.factors.delete(id);
  org.store.people.delete(person.id);
}
