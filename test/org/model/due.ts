import { KIND_NAMES, KINDS, type KindName } from './kinds.ts';
import type { State } from './states.ts';
import type { Person, Transaction, World } from './world.ts';

const DAY = 24 * 3600_000;
/** Minutes a device stays remembered under the rules of a fresh org (appendix C.3). */
const REMEMBERED_MS = 15 * 60_000;

type Question = (world: World, transaction: Transaction, person: Person) => boolean;

/** What is still due, in the order of spec 2.3; the first hit is the state. */
const ORDER: readonly (readonly [Question, State])[] = [
  [isFactorDue, 'MFA_REQUIRED'],
  [(world, _transaction, person) => isExpired(world, person), 'PASSWORD_EXPIRED'],
  [isWarningDue, 'PASSWORD_WARN'],
  [isEnrolmentDue, 'MFA_ENROLL'],
];

export function due(world: World, transaction: Transaction): State {
  const { person } = transaction;
  if (!person) throw new Error('Nothing can be due for nobody.');
  return ORDER.find(([isDue]) => isDue(world, transaction, person))?.[1] ?? 'SUCCESS';
}

function isFactorDue(world: World, { hasFactor, device }: Transaction, person: Person): boolean {
  const since = world.remembered.get(`${person.login} ${device}`);
  const isRemembered = since !== undefined && world.now - since < REMEMBERED_MS;
  return person.rules.requireFactor && !hasFactor && !isRemembered && world.usable(person).length > 0;
}

const ageOf = (world: World, person: Person): number => world.now - person.passwordChanged;

function isExpired(world: World, person: Person): boolean {
  const { maxAgeDays } = person.rules;
  return person.status === 'PASSWORD_EXPIRED' || (maxAgeDays > 0 && ageOf(world, person) >= maxAgeDays * DAY);
}

/** Days until the password expires, rounded up. */
export const daysLeft = (world: World, person: Person): number =>
  Math.ceil((person.rules.maxAgeDays * DAY - ageOf(world, person)) / DAY);

function isWarningDue(world: World, transaction: Transaction, person: Person): boolean {
  if (!transaction.wantsWarning || transaction.isPasswordSettled || person.rules.maxAgeDays === 0)
    return false;
  const days = daysLeft(world, person);
  return days > 0 && days <= person.rules.warnDays;
}

/** Kinds an MFA_ENROLL page lists, in order. */
export const listed = ({ rules }: Person): KindName[] =>
  KIND_NAMES.filter((kind) => rules.factors[kind] !== undefined && kind !== 'password');

const has = (person: Person, kind: KindName): boolean =>
  person.factors.some((factor) => factor.kind === kind);

const missesRequired = (person: Person): boolean =>
  listed(person).some((kind) => person.rules.factors[kind] === 'REQUIRED' && !has(person, kind));

const hasNoneButNeedsOne = (person: Person): boolean =>
  person.rules.requireFactor && listed(person).every((kind) => !has(person, kind));

/** `skip` is linked once only optional ones remain, or during a grace period (spec 3.8). */
export const isSkipLinked = (person: Person): boolean =>
  person.rules.isInGrace || (!missesRequired(person) && !hasNoneButNeedsOne(person));

function isEnrolmentDue(_world: World, transaction: Transaction, person: Person): boolean {
  if (transaction.isEnrolmentSettled) return false;
  if (hasNoneButNeedsOne(person) && !transaction.hasFactor) return true;
  const { enrolAt, requireFactor } = person.rules;
  const isAsked = enrolAt === 'LOGIN' || (enrolAt === 'CHALLENGE' && requireFactor);
  if (isAsked && missesRequired(person)) return true;
  // Optional ones come back after each enrolment, and at sign-in where people enrol there.
  const isLeft = listed(person).some((kind) => KINDS[kind].enrol !== 'never' && !has(person, kind));
  return transaction.wantsAll && isLeft && (transaction.hasEnrolled || enrolAt === 'LOGIN');
}
