import { isRemembered } from '../devices/remembered-device.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import type { Step } from './step.ts';
import type { Status } from './transaction.ts';

/** What is still due after a successful step: the first hit in the order of spec 2.3. */
export function nextDue(step: Step): Status {
  if (isFactorDue(step)) return 'MFA_REQUIRED';
  return 'SUCCESS';
}

/** The policy wants a factor, none was verified in this transaction or remembered on this device, and there is one. */
function isFactorDue({ org, policy, person, transaction }: Step): boolean {
  if (!policy.signOn.requireFactor || transaction.proven.factorAt !== undefined) return false;
  if (isRemembered(org.store, policy, person, transaction.deviceToken, org.clock.now())) return false;
  return usableFactors(org, person, policy).length > 0;
}
