import { ApiError, notFound } from '../errors/api-error.ts';
import { isTrusted, type Call } from '../http/call.ts';
import { findPerson } from '../people/find-person.ts';
import type { Person } from '../people/person.ts';

/** 403 E0000005 for everybody without an administrator's token. */
export function requireAdmin(call: Call): void {
  if (!isTrusted(call)) throw new ApiError('E0000005');
}

/** The user of an id, login or short name, for administrators (spec 6.1); a login with a slash is found by id only. */
export function userNamed(call: Call, name: string): Person {
  requireAdmin(call);
  const { store } = call.org;
  const person = store.people.get(name) ?? (name.includes('/') ? undefined : findPerson(store, name));
  if (!person) throw notFound(name, 'User');
  return person;
}

/** A query parameter that is `true` or `false`. */
export const flagOf = ({ url }: Call, name: string, missing: boolean): boolean => {
  const text = url.searchParams.get(name);
  return text === null ? missing : text === 'true';
};
