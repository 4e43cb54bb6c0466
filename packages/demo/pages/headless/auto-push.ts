import type { Step } from '@authn-flow/authn-core';
import { remembered } from './remember.ts';

let isDone = false;

/** Whoever wanted it so is notified without being asked: when they arrive, not each time they come back to the choice. */
export function startPushByItself(step: Step): void {
  if (step.status === 'UNAUTHENTICATED') isDone = false;
  if (isDone || step.activity !== 'idle') return;
  if (step.status !== 'MFA_REQUIRED' && step.status !== 'FACTOR_REQUIRED') return;
  isDone = true;
  for (const factor of step.factors)
    if (factor.factorType === 'push' && factor.profile.autoPushEnabled)
      void factor.verify({ autoPush: true, ...remembered() });
}
