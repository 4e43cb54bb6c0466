import type { Step } from '@authn-flow/authn-core';
import { openChoice } from './choice.ts';
import type { UsableChoice } from './choice.ts';
import { asksFirst, enrollId, isEnrollable, openEnrollment } from './enrollable.ts';
import type { EnrollChoice } from './enrollable.ts';
import type { ScreenName } from './first.ts';
import { lookup } from './registry.ts';
import type { LaterScreen } from './registry.ts';

/** Which screen, for what: while `key` stays the same, so do the screen, its elements and what was typed. */
export interface Place {
  readonly name: ScreenName;
  readonly key: string;
  readonly choice?: UsableChoice | EnrollChoice;
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
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL': {
      const choice = openEnrollment(step, picked);
      if (!choice) break;
      const name = lookup(step.status, choice.factorType);
      return { name, key: `${name}/${enrollId(choice)}`, choice };
    }
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE': {
      const name = step.factorType === 'unknown' ? 'unsupported' : activation(step);
      return { name, key: `${name}/${step.factorId}` };
    }
  }
  const name = lookup(step.status, 'recoveryType' in step ? step.recoveryType : undefined);
  return { name, key: name };
}

/** Screens that a step makes possible, to be fetched while the person decides or the org answers. */
export function nextScreens(step: Step): LaterScreen[] {
  if (step.status === 'UNAUTHENTICATED') return ['success', 'factor-list', 'code'];
  if (step.status === 'MFA_ENROLL' || step.status === 'FACTOR_ENROLL') {
    return step.factors
      .filter(isEnrollable)
      .flatMap((factor) => [
        ...(asksFirst(factor) ? [lookup(step.status, factor.factorType)] : []),
        ...(INSTANT.includes(factor.factorType) ? [] : [activation(factor)]),
      ]);
  }
  if (step.status !== 'MFA_REQUIRED') return [];
  return step.factors.flatMap((factor) =>
    factor.factorType === 'unknown' ? [] : [lookup('MFA_CHALLENGE', factor.factorType, factor.shape)],
  );
}

/** Factors that are in use as soon as the org has what was typed: nothing has to be proven afterwards. */
const INSTANT = ['question', 'password', 'token', 'token:hardware'];

/** The screen that proves that a factor works; the shape decides where the factor has none of its own. */
const activation = ({ factorType, shape }: { factorType: string; shape: string }): LaterScreen =>
  lookup('MFA_ENROLL_ACTIVATE', factorType, `activate-${shape}`);
