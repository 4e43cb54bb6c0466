import type { Step } from '@authn-flow/authn-core';

/** Notifies the phone of whoever wants that without being asked, once: not each time they come back to the choice. */
export function pushByItself(): (step: Step) => void {
  let isDone = false;
  return (step) => {
    if (step.status === 'UNAUTHENTICATED') isDone = false;
    if (isDone || (step.status !== 'MFA_REQUIRED' && step.status !== 'FACTOR_REQUIRED')) return;
    isDone = true;
    for (const factor of step.factors) {
      if (factor.factorType !== 'push' || !factor.profile.autoPushEnabled) continue;
      const rememberDevice = step.rememberDevice?.byDefault ?? false;
      factor.verify({ autoPush: true, rememberDevice }).catch(() => undefined); // gone meanwhile
      return;
    }
  };
}
