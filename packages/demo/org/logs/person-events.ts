import type { OrgContext } from '../context.ts';
import { currentCall } from '../http/current-call.ts';
import type { Person, UserStatus } from '../people/person.ts';
import type { Happening } from './compose-event.ts';
import type { EventType } from './event-types.ts';

/** What a change of a person means. */
export function personEvents(
  { store }: OrgContext,
  before: Person | undefined,
  after: Person | undefined,
): Happening[] {
  const person = after ?? before;
  if (!after) return [{ eventType: 'user.lifecycle.delete.completed', person }];
  if (!before) {
    const created: Happening = { eventType: 'user.lifecycle.create', person };
    return after.status === 'STAGED'
      ? [created]
      : [created, { eventType: 'user.lifecycle.activate', person }];
  }
  const status = statusEvent(before.status, after.status);
  const password = passwordEvent(before, after);
  return [
    ...(status ? [{ eventType: status, person }] : []),
    ...(password ? [{ eventType: password, person }] : []),
    ...(profileOf(before) === profileOf(after)
      ? []
      : [{ eventType: 'user.account.update_profile' as const, person }]),
    ...added(before.groups, after.groups).map((id) => {
      return { eventType: 'group.user_membership.add' as const, person, group: store.groups.get(id) };
    }),
    ...added(after.groups, before.groups).map((id) => {
      return { eventType: 'group.user_membership.remove' as const, person, group: store.groups.get(id) };
    }),
  ];
}

function statusEvent(before: UserStatus, after: UserStatus): EventType | undefined {
  if (before === after) return undefined;
  switch (after) {
    case 'LOCKED_OUT':
      return 'user.account.lock';
    case 'SUSPENDED':
      return 'user.lifecycle.suspend';
    case 'DEPROVISIONED':
      return 'user.lifecycle.deactivate';
    case 'PASSWORD_EXPIRED':
      return 'user.account.expire_password';
    case 'RECOVERY':
      return 'user.account.reset_password';
    case 'ACTIVE':
      if (before === 'LOCKED_OUT') return 'user.account.unlock';
      if (before === 'SUSPENDED') return 'user.lifecycle.unsuspend';
      return before === 'PASSWORD_EXPIRED' || before === 'RECOVERY' ? undefined : 'user.lifecycle.activate';
    case 'PROVISIONED':
      return 'user.lifecycle.activate';
    case 'STAGED':
      return undefined;
  }
}

function passwordEvent(before: Person, after: Person): EventType | undefined {
  const isSame = hashOf(before) === hashOf(after) || hashOf(after) === '' || hashOf(before) === 'seeded';
  if (isSame && before.passwordChanged === after.passwordChanged) return undefined;
  const path = currentCall()?.url.pathname ?? '';
  const isReset = path.endsWith('/reset_password') || path.includes('/forgot_password');
  return isReset ? 'user.account.reset_password' : 'user.account.update_password';
}

/** A seeded password is hashed when it is first used: that is no change. */
const hashOf = ({ password }: Person): string =>
  password === undefined ? '' : 'hash' in password ? password.hash : 'seeded';

const profileOf = (person: Person): string => {
  const { login, email, secondEmail, firstName, lastName, mobilePhone, locale, timeZone, attributes } =
    person;
  return JSON.stringify([
    login,
    email,
    secondEmail,
    firstName,
    lastName,
    mobilePhone,
    locale,
    timeZone,
    attributes,
  ]);
};

const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((id) => !before.includes(id));
