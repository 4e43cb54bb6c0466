import type { OrgContext } from '../context.ts';
import { forgetDevices } from '../devices/remembered-device.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Policy } from '../policies/policy.ts';
import { endSessionsOf } from '../sessions/sessions.ts';
import { unlock } from './lockout.ts';
import { complexityProblem } from './password-rules.ts';
import type { Person, UserStatus } from './person.ts';

/** Hashes of old passwords that are kept, whatever the policy asks of them now. */
const KEPT_HISTORY = 30;

const refused = (cause: string): ApiError => new ApiError('E0000080', { causes: [cause] });

/** Refuses a password the policy does not accept, or the person has (had): 403 E0000080 with one cause (spec 3.3). */
export async function refuseBadPassword(
  org: OrgContext,
  person: Person,
  policy: Policy,
  newPassword: string,
): Promise<void> {
  const problem = complexityProblem(newPassword, person, policy);
  if (problem) throw refused(problem);
  const current = await org.passwords.hashOf(person);
  const { historyCount } = policy.password.age;
  const used = [...(current ? [current] : []), ...person.passwordHistory.slice(0, Math.max(0, historyCount))];
  for (const hash of used) {
    if (await org.passwords.matches(hash, newPassword)) throw refused('The password was used recently.');
  }
}

/** Sets the password, now; a locked person is unlocked. Returns the person as they are afterwards. */
export async function setPassword(
  org: OrgContext,
  personId: string,
  newPassword: string,
  status?: UserStatus,
): Promise<Person> {
  const hash = await org.passwords.hash(newPassword);
  const person = org.store.people.get(personId);
  if (!person) throw new ApiError('E0000011');
  const before = await org.passwords.hashOf(person);
  person.passwordHistory = [...(before ? [before] : []), ...person.passwordHistory].slice(0, KEPT_HISTORY);
  person.password = { hash };
  person.passwordChanged = org.clock.now();
  unlock(org, person, status);
  return person;
}

/** `revokeSessions`: ends the person's other sessions and forgets their devices (appendix C.3). */
export function revokeSessions(org: OrgContext, person: Person, currentSession?: string): void {
  endSessionsOf(org, person.id, currentSession);
  forgetDevices(org.store, person);
}
