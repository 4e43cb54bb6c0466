import { authorizationDue } from '../authorization/authorization-due.ts';
import { isRemembered } from '../devices/remembered-device.ts';
import { isEnrollmentDue } from '../enrollment/enrollable.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import { offeredFactors } from '../first-factor/first-factors.ts';
import { isPasswordExpired, warningDays } from '../people/password-rules.ts';
import type { Step } from './step.ts';
import type { Status } from './transaction.ts';

/** What is still due after a successful step: the first hit in the order of spec 2.3. */
export function nextDue(step: Step): Status {
  const { org, person, policy, transaction } = step;
  const now = org.clock.now();
  if (isFactorDue(step)) return 'MFA_REQUIRED';
  if (isPasswordExpired(person, policy, now)) return 'PASSWORD_EXPIRED';
  const warn = transaction.options.warnBeforePasswordExpired && !transaction.isPasswordSettled;
  if (warn && warningDays(person, policy, now) !== undefined) return 'PASSWORD_WARN';
  if (isEnrollmentDue(step)) return 'MFA_ENROLL';
  return authorizationDue(org, person, transaction) ?? 'SUCCESS';
}

/**
 * The second factor of a sequence is due; or the policy wants a factor, none was verified in this transaction or
 * remembered on this device, and there is one.
 */
function isFactorDue(step: Step): boolean {
  const { org, policy, person, transaction } = step;
  const { secondStep } = transaction;
  if (secondStep && !secondStep.isDone) return offeredFactors(step).length > 0;
  if (!policy.signOn.requireFactor || transaction.proven.factorAt !== undefined) return false;
  if (isRemembered(org.store, policy, person, transaction.deviceToken, org.clock.now())) return false;
  return usableFactors(org, person, policy).length > 0;
}
