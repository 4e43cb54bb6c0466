import { ApiError, WrongProof } from '../errors/api-error.ts';
import type { Person } from '../people/person.ts';
import type { Attempt } from './kind.ts';

/** The account is locked: 403 E0000069, after every other check and before the proof is looked at (spec 3.9.7). */
export function refuseIfLocked(person: Person): void {
  if (person.status === 'LOCKED_OUT') throw new ApiError('E0000069');
}

/** The proof the person sent, without outer blanks; undefined if there is none or an empty one (spec 1.6). */
export function readProof({ step }: Attempt, member: string, maxLength = Infinity): string | undefined {
  const proof = step.body.text(member, maxLength)?.trim();
  if (proof === undefined || proof === '') return undefined;
  refuseIfLocked(step.person);
  return proof;
}

/** 403 E0000068, counted as a failed attempt. */
export const wrongCode = (): WrongProof =>
  new WrongProof('E0000068', { causes: ['The code does not match.'] });

/** 403 E0000068 for a missing proof of a kind that sends nothing: not counted (spec 3.10); a lockout is said first. */
export function missingProof({ step }: Attempt, member: string): ApiError {
  refuseIfLocked(step.person);
  return new ApiError('E0000068', { causes: [`${member} is missing.`] });
}
