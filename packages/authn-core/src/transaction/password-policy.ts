import { given } from '../given.ts';
import { numbers, objectIn, texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';

/** What a new password must be like (spec §1.4.4): minimum counts, 0 where there is none. */
export interface PasswordPolicy {
  /** Characters. */
  readonly minLength: number;
  /** Lower-case letters. */
  readonly minLowerCase: number;
  /** Capitals. */
  readonly minUpperCase: number;
  /** Digits. */
  readonly minNumber: number;
  /** Symbols. */
  readonly minSymbol: number;
  /** No part of the login may occur. */
  readonly excludeUsername: boolean;
  /** Members of the profile that may not occur: `firstName`, `lastName`. */
  readonly excludeAttributes: readonly string[];
  /** Shortest time between two changes. */
  readonly minAgeMinutes?: number;
  /** So many former passwords may not be used again. */
  readonly historyCount?: number;
}

/** Reads `policy.complexity` and `policy.age`, whose values come as numbers, texts, −1 or not at all (spec §7.19). */
export function passwordPolicyFrom(policy: JsonObject = {}): PasswordPolicy | undefined {
  const complexity = objectIn(policy, 'complexity');
  if (!complexity) return undefined;
  const counts = numbers(complexity, 'minLength', 'minLowerCase', 'minUpperCase', 'minNumber', 'minSymbol');
  const { excludeAttributes } = complexity;
  return given<PasswordPolicy>({
    minLength: 0,
    minLowerCase: 0,
    minUpperCase: 0,
    minNumber: 0,
    minSymbol: 0,
    ...counts,
    excludeUsername:
      complexity['excludeUsername'] === true ||
      texts(complexity, 'excludeUsername').excludeUsername === 'true',
    excludeAttributes: Array.isArray(excludeAttributes)
      ? excludeAttributes.filter((name) => typeof name === 'string')
      : [],
    ...numbers(objectIn(policy, 'age'), 'minAgeMinutes', 'historyCount'),
  });
}
