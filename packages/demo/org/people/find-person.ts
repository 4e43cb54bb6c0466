import type { Store } from '../store/store.ts';
import type { Person } from './person.ts';

/** A login as it is compared: without case, diacritics and outer blanks (appendix C.2). */
export const toLoginKey = (login: string): string =>
  login.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The person with this login, or with this short name if exactly one has it (appendix C.2). */
export function findPerson(store: Store, username: string): Person | undefined {
  const key = toLoginKey(username);
  const [byLogin] = store.people.by('loginKey', key);
  if (byLogin || key.includes('@')) return byLogin;
  const short = store.people.all().filter((person) => person.loginKey.split('@')[0] === key);
  return short.length === 1 ? short[0] : undefined;
}
