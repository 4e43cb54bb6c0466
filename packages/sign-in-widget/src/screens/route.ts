import type { Step } from '@authn-flow/authn-core';
import { openChoice } from './choice.ts';
import type { UsableChoice } from './choice.ts';
import type { ScreenName } from './first.ts';
import { lookup } from './registry.ts';
import type { LaterScreen } from './registry.ts';

/** Which screen, for what: while `key` stays the same, so do the screen, its elements and what was typed. */
export interface Place {
  readonly name: ScreenName;
  readonly key: string;
  readonly choice?: UsableChoice;
}

/** Where a person is, by the step and the factor that is open on this side. Pure. */
export function route(step: Step, picked: string | undefined): Place {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return { name: 'sign-in', key: 'sign-in' };
    case 'MFA_REQUIRED': {
      const choice = openChoice(step, picked);
      if (!choice) break;
      const name = choice.challenged ? 'send' : lookup(step.status, choice.factorType, choice.shape);
      return { name, key: `${name}/${choice.id}`, choice };
    }
    case 'MFA_CHALLENGE': {
      const shape = step.factorType === 'unknown' ? undefined : step.shape;
      const name = lookup(step.status, step.factorType, shape);
      return { name, key: `${name}/${step.factorId}` };
    }
  }
  const name = lookup(step.status, 'recoveryType' in step ? step.recoveryType : undefined);
  return { name, key: name };
}

/** Screens that a step makes possible, to be fetched while the person decides or the org answers. */
export function nextScreens(step: Step): LaterScreen[] {
  if (step.status === 'UNAUTHENTICATED') return ['success', 'factor-list', 'code'];
  if (step.status !== 'MFA_REQUIRED') return [];
  return step.factors.flatMap((factor) =>
    factor.factorType === 'unknown' ? [] : [lookup('MFA_CHALLENGE', factor.factorType, factor.shape)],
  );
}
