import { isAutoPush } from '../../devices/auto-push.ts';
import { choseToBeRemembered, rememberRule } from '../../devices/remembered-device.ts';
import { usableFactors } from '../../factors/usable-factors.ts';
import type { JsonObject } from '../../json.ts';
import type { Step } from '../step.ts';

/** `_embedded.policy` of MFA_REQUIRED and MFA_CHALLENGE (spec 1.4.4). */
export function renderRememberPolicy({ org, call, policy, person, transaction }: Step): JsonObject {
  const { allowed, minutes } = rememberRule(policy);
  const chosen = choseToBeRemembered(org.store, person, transaction.deviceToken);
  const pushes = usableFactors(org, person, policy).filter(({ factorType }) => factorType === 'push');
  return {
    allowRememberDevice: allowed,
    rememberDeviceLifetimeInMinutes: minutes,
    rememberDeviceByDefault: allowed && (chosen || policy.signOn.rememberDeviceByDefault),
    factorsPolicyInfo: Object.fromEntries(
      pushes.map((factor) => [factor.id, { autoPushEnabled: isAutoPush(call.cookies, factor) }]),
    ),
  };
}
