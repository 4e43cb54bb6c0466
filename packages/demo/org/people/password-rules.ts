import type { Policy } from '../policies/policy.ts';
import type { Person } from './person.ts';

const DAY = 24 * 3600_000;
/** argon2 takes more; real directories do not. */
const MAX_LENGTH = 72;
/** Parts of a login that are shorter than this occur in too many words to be forbidden. */
const MIN_PART_LENGTH = 4;

/** When the password expires by age; undefined if it never does. */
function expiryOf(person: Person, { password }: Policy): number | undefined {
  const days = password.age.maxAgeDays;
  return days > 0 && person.passwordChanged !== undefined ? person.passwordChanged + days * DAY : undefined;
}

/** True if the password must be changed: it is too old, or an administrator said so. */
export function isPasswordExpired(person: Person, policy: Policy, now: number): boolean {
  return person.status === 'PASSWORD_EXPIRED' || now >= (expiryOf(person, policy) ?? Infinity);
}

/** Days until the password expires, rounded up; undefined outside the warning window (appendix C.3). */
export function warningDays(person: Person, policy: Policy, now: number): number | undefined {
  const expiry = expiryOf(person, policy);
  if (expiry === undefined) return undefined;
  const days = Math.ceil((expiry - now) / DAY);
  return days > 0 && days <= policy.password.age.expireWarnDays ? days : undefined;
}

/** Why the password may not be changed yet; undefined if it may. */
export function tooYoung(person: Person, { password }: Policy, now: number): string | undefined {
  const minutes = password.age.minAgeMinutes;
  const free = (person.passwordChanged ?? -Infinity) + minutes * 60_000;
  return now < free ? `A password can be changed ${minutes} minutes after the last change.` : undefined;
}

/** What a new password lacks, as one sentence; undefined if it is acceptable. Counts are minimum counts (spec 7.63). */
export function complexityProblem(newPassword: string, person: Person, policy: Policy): string | undefined {
  const { complexity } = policy.password;
  const count = (kind: RegExp): number => newPassword.match(kind)?.length ?? 0;
  const lower = newPassword.toLowerCase();
  const holds = (words: readonly string[]): boolean =>
    words.some((word) => word.length >= MIN_PART_LENGTH && lower.includes(word.toLowerCase()));
  const attributes = complexity.excludeAttributes.map((name) =>
    name === 'lastName' ? person.lastName : person.firstName,
  );
  const problems = [
    newPassword.length < complexity.minLength && `at least ${complexity.minLength} characters`,
    newPassword.length > MAX_LENGTH && `at most ${MAX_LENGTH} characters`,
    count(/\p{Ll}/gu) < complexity.minLowerCase && 'a lowercase letter',
    count(/\p{Lu}/gu) < complexity.minUpperCase && 'an uppercase letter',
    count(/\p{Nd}/gu) < complexity.minNumber && 'a number',
    count(/[^\p{L}\p{Nd}]/gu) < complexity.minSymbol && 'a symbol',
    complexity.excludeUsername && holds(person.login.split(/[^\p{L}\p{N}]+/u)) && 'no part of your username',
    holds(attributes) && 'no part of your name',
  ].filter((problem) => problem !== false);
  return problems.length > 0 ? `Password requirements: ${problems.join(', ')}.` : undefined;
}
