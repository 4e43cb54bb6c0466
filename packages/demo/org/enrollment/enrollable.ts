import type { Factor } from '../factors/factor.ts';
import type { FactorKind } from '../factors/kind.ts';
import { FACTOR_KINDS, kindOf } from '../factors/kinds.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import type { SelfEnrollment } from '../policies/policy.ts';
import { isOnPipeline } from '../transaction/public-status.ts';
import type { Step } from '../transaction/step.ts';

/** A kind of factor the policy lets this person enrol, and what they have of it. */
export interface Enrollable {
  readonly kind: FactorKind;
  readonly self: Exclude<SelfEnrollment, 'NOT_ALLOWED'>;
  readonly active: readonly Factor[];
}

/** Every kind the policy names OPTIONAL or REQUIRED, enrolled or not, in the fixed order of spec 3.9.7. */
export function enrollables(step: Step): Enrollable[] {
  const { org, person, policy, transaction } = step;
  const active = usableFactors(org, person, policy);
  return FACTOR_KINDS.flatMap((kind) => {
    const isPassword = kind.factorType === 'password';
    const rule = policy.mfaEnroll.factors[kind.policyName].enroll.self;
    const self = isPassword && lacksFirstPassword(step) ? 'REQUIRED' : rule;
    // The password is enrolled on tokens that start with 01 only (spec 3.9.7).
    if (self === 'NOT_ALLOWED' || (isPassword && !isOnPipeline(transaction))) return [];
    return [{ kind, self, active: active.filter((factor) => kindOf(factor) === kind) }];
  });
}

/** The policy wants a factor at sign-in, and the person has none. */
const hasNoneButNeedsOne = ({ policy }: Step, all: readonly Enrollable[]): boolean =>
  policy.signOn.requireFactor && all.every(({ active }) => active.length === 0);

/** Nobody could sign in to a new account that has no password. */
const lacksFirstPassword = ({ person, transaction }: Step): boolean =>
  transaction.isNewAccount === true && !person.password;

const missesRequired = (all: readonly Enrollable[]): boolean =>
  all.some(({ self, active }) => self === 'REQUIRED' && active.length === 0);

/** Can be enrolled here and is not yet. */
const isLeft = ({ kind, active }: Enrollable): boolean =>
  kind.enrollment !== undefined && active.length === 0;

/** True until when required enrolments may wait (spec 1.4.4). */
export function isInGrace({ org, policy }: Step): boolean {
  const { endDate } = policy.mfaEnroll.gracePeriod;
  return endDate !== '' && org.clock.now() < Date.parse(endDate);
}

/** `skip` is a move once only optional ones remain, or during a grace period (spec 3.8). */
export function canSkipEnrollment(step: Step): boolean {
  const all = enrollables(step);
  if (lacksFirstPassword(step)) return false;
  return isInGrace(step) || (!missesRequired(all) && !hasNoneButNeedsOne(step, all));
}

/** MFA_ENROLL is due (spec 2.3, step 5). */
export function isEnrollmentDue(step: Step): boolean {
  const { policy, transaction } = step;
  if (transaction.isEnrollmentSettled) return false;
  const all = enrollables(step);
  if (transaction.proven.factorAt === undefined && hasNoneButNeedsOne(step, all)) return true;
  if (lacksFirstPassword(step)) return true;
  const when = policy.mfaEnroll.enroll.self;
  const isAsked = when === 'LOGIN' || (when === 'CHALLENGE' && policy.signOn.requireFactor);
  if (isAsked && missesRequired(all)) return true;
  // After each enrolment the optional ones come again (spec 3.1); at first only where people enrol at sign-in.
  const loops = transaction.hasEnrolled === true || when === 'LOGIN';
  return transaction.options.multiOptionalFactorEnroll && loops && all.some(isLeft);
}
