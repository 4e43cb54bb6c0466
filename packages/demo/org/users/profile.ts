import type { Body } from '../http/body.ts';
import { invalid } from '../errors/api-error.ts';
import { without } from '../without.ts';
import { toLoginKey } from '../people/find-person.ts';
import type { AttributeValue, Person } from '../people/person.ts';

/** The members of `profile` that mean something here, and how long they may be. */
export const PROFILE_MEMBERS = [
  { name: 'login', maxLength: 100, isRequired: true },
  { name: 'email', maxLength: 100, isRequired: true },
  { name: 'firstName', maxLength: 50, isRequired: true },
  { name: 'lastName', maxLength: 50, isRequired: true },
  { name: 'secondEmail', maxLength: 100, isRequired: false },
  { name: 'mobilePhone', maxLength: 100, isRequired: false },
  { name: 'locale', maxLength: 20, isRequired: false },
  { name: 'timeZone', maxLength: 50, isRequired: false },
] as const;

type Profile = Pick<Person, (typeof PROFILE_MEMBERS)[number]['name'] | 'loginKey' | 'attributes'>;

/** Reads a whole profile, or what changes in one; `null` removes what may be missing. */
export function readProfile(sent: Body, before?: Person): Profile {
  const read = ({ name, maxLength, isRequired }: (typeof PROFILE_MEMBERS)[number]): string | undefined => {
    if (before && sent.raw(name) === undefined) return before[name];
    return isRequired ? sent.requiredText(name, maxLength) : sent.text(name, maxLength);
  };
  const [login, email, firstName, lastName, secondEmail, mobilePhone, locale, timeZone] =
    PROFILE_MEMBERS.map(read);
  const attributes = readAttributes(sent, before);
  return {
    login: login ?? '',
    loginKey: toLoginKey(login ?? ''),
    email: email ?? '',
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    locale: locale ?? 'en',
    timeZone: timeZone ?? 'America/Los_Angeles',
    ...(secondEmail !== undefined && { secondEmail }),
    ...(mobilePhone !== undefined && { mobilePhone }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

/** The person with another profile: what the new one does not have is gone. */
export function withProfile(person: Person, profile: Profile): Person {
  return { ...without(person, 'attributes', 'secondEmail', 'mobilePhone'), ...profile };
}

/** Members that mean nothing here are kept for whoever asks for them. */
function readAttributes(sent: Body, before?: Person): Record<string, AttributeValue> {
  const known: readonly string[] = PROFILE_MEMBERS.map(({ name }) => name);
  const attributes = new Map<string, AttributeValue>(Object.entries(before?.attributes ?? {}));
  for (const name of sent.names().filter((one) => !known.includes(one))) {
    const value = sent.raw(name) ?? null;
    if (!/^\w{1,100}$/.test(name)) throw invalid('user', `${name}: is no name of an attribute.`);
    if (typeof value === 'object' && value !== null)
      throw invalid('user', `${name}: must be a text, a number, true or false.`);
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  return Object.fromEntries(attributes);
}
