import { isAutoPush } from '../../devices/auto-push.ts';
import { choseToBeRemembered, rememberRule } from '../../devices/remembered-device.ts';
import { offeredFactors } from '../../first-factor/first-factors.ts';
import type { JsonObject } from '../../json.ts';
import type { Step } from '../step.ts';

/** `_embedded.policy` of MFA_REQUIRED and MFA_CHALLENGE (spec 1.4.4). */
export function renderRememberPolicy(step: Step): JsonObject {
  const { org, call, policy, person, transaction } = step;
  const { allowed, minutes } = rememberRule(policy);
  const chosen = choseToBeRemembered(org.store, person, transaction.deviceToken);
  const pushes = offeredFactors(step).filter(({ factorType }) => factorType === 'push');
  return {
    allowRememberDevice: allowed,
    rememberDeviceLifetimeInMinutes: minutes,
    rememberDeviceByDefault: allowed && (chosen || policy.signOn.rememberDeviceByDefault),
    factorsPolicyInfo: Object.fromEntries(
      pushes.map((factor) => [factor.id, { autoPushEnabled: isAutoPush(call.cookies, factor) }]),
    ),
  };
}
