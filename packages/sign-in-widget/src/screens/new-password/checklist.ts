import type { PasswordPolicy, User } from '@authn-flow/authn-core';

/** One thing that the org wants of a new password. */
export interface Rule {
  /** The last part of the rule's key in the catalogue, `new-password.rule.…`. */
  readonly name:
    'length' | 'lower' | 'upper' | 'number' | 'symbol' | 'username' | 'firstName' | 'lastName' | 'history';
  /** How many, where it is a number. */
  readonly count: number;
  /** Whether what was typed keeps to it; undefined where only the org can tell. */
  readonly met: boolean | undefined;
}

/** Parts of a name that are shorter occur in too many words to be forbidden. */
const SHORTEST_PART = 4;

const COUNTS = [
  ['lower', 'minLowerCase', /\p{Ll}/gu],
  ['upper', 'minUpperCase', /\p{Lu}/gu],
  ['number', 'minNumber', /\p{Nd}/gu],
  ['symbol', 'minSymbol', /[^\p{L}\p{Nd}]/gu],
] as const;

/**
 * What the org wants of a new password (spec §1.4.4), and which of it `password` keeps to. It tells nothing about how good
 * a password is: these are the org's rules and no others, and the org has the last word on them.
 */
export function checklist(policy: PasswordPolicy, user: Partial<User>, password: string): Rule[] {
  const count = (kind: RegExp): number => password.match(kind)?.length ?? 0;
  const rules: Rule[] = [];
  if (policy.minLength > 0) {
    rules.push({ name: 'length', count: policy.minLength, met: password.length >= policy.minLength });
  }
  for (const [name, minimum, kind] of COUNTS) {
    const least = policy[minimum];
    if (least > 0) rules.push({ name, count: least, met: count(kind) >= least });
  }
  // An empty password holds no name, but that is no achievement.
  const without = (parts: readonly string[]): boolean => password !== '' && !holds(password, parts);
  if (policy.excludeUsername) {
    rules.push({ name: 'username', count: 0, met: without((user.login ?? '').split(/[^\p{L}\p{N}]+/u)) });
  }
  for (const name of ['firstName', 'lastName'] as const) {
    const part = user[name];
    if (policy.excludeAttributes.includes(name) && part) rules.push({ name, count: 0, met: without([part]) });
  }
  if (policy.historyCount && policy.historyCount > 0) {
    rules.push({ name: 'history', count: policy.historyCount, met: undefined });
  }
  return rules;
}

function holds(password: string, parts: readonly string[]): boolean {
  const lower = password.toLowerCase();
  return parts.some((part) => part.length >= SHORTEST_PART && lower.includes(part.toLowerCase()));
}

/**
 * The same for the generators of password managers, as the attribute `passwordrules` has it; where there is no policy,
 * generators do as they like.
 */
export function passwordRules(policy: PasswordPolicy | undefined): string | undefined {
  if (!policy) return undefined;
  const classes = [
    [policy.minLowerCase, 'lower'],
    [policy.minUpperCase, 'upper'],
    [policy.minNumber, 'digit'],
    [policy.minSymbol, 'special'],
  ] as const;
  return [
    ...(policy.minLength > 0 ? [`minlength: ${policy.minLength}`] : []),
    ...classes.filter(([least]) => least > 0).map(([, name]) => `required: ${name}`),
    'allowed: ascii-printable',
  ]
    .map((rule) => `${rule};`)
    .join(' ');
}
