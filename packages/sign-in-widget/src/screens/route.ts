import type { Step, UnauthenticatedStep } from '@authn-flow/authn-core';
import { choicesOf, isChoice, isUsable, openChoice } from './choice.ts';
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
export function route(step: Step, picked: string | undefined, front: ScreenName = 'sign-in'): Place {
  if (isChoice(step)) {
    const choice = openChoice(step, picked);
    if (!choice) return { name: 'factor-list', key: 'factor-list' };
    const name = choice.challenged ? 'send' : lookup('MFA_REQUIRED', choice.factorType, choice.shape);
    return { name, key: `${name}/${choice.id}`, choice };
  }
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return begin(step, picked, front);
    case 'SUCCESS':
      if (step.deviceActivationStatus) return { name: 'device-done', key: 'device-done' };
      break;
    case 'RECOVERY_CHALLENGE':
    case 'LOCKED_OUT': {
      const name = lookup(step.status, step.status === 'LOCKED_OUT' ? picked : step.factorType);
      return { name, key: name };
    }
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE': {
      const shape = step.factorType === 'unknown' ? undefined : step.shape;
      const name = lookup('MFA_CHALLENGE', step.factorType, shape);
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

/** At the start: what was opened on this side, else the first screen. Nobody can sign in where the org is no such org. */
function begin(step: UnauthenticatedStep, picked: string | undefined, front: ScreenName): Place {
  if (step.problem?.code === 'configuration') return { name: 'failure', key: 'configuration' };
  const opened = picked ? lookup('UNAUTHENTICATED', picked) : 'unsupported';
  // What was open before the flow came back to the start is nothing that begins one.
  const name = opened !== 'unsupported' ? opened : step.login ? 'entrance' : front;
  return { name, key: name };
}

/** Screens that a step makes possible, to be fetched while the person decides or the org answers. */
export function nextScreens(step: Step): LaterScreen[] {
  if (isChoice(step)) {
    return choicesOf(step)
      .filter(isUsable)
      .map(({ factorType, shape, challenged }) =>
        lookup(challenged ? 'MFA_CHALLENGE' : 'MFA_REQUIRED', factorType, shape),
      );
  }
  if (step.status === 'UNAUTHENTICATED') return ['success', 'factor-list', 'code'];
  if (step.status === 'RECOVERY_CHALLENGE') return step.verify ? ['recovery-question', 'new-password'] : [];
  if (step.status === 'RECOVERY') return ['new-password'];
  if (step.status === 'MFA_ENROLL' || step.status === 'FACTOR_ENROLL') {
    return step.factors
      .filter(isEnrollable)
      .flatMap((factor) => [
        ...(asksFirst(factor) ? [lookup(step.status, factor.factorType)] : []),
        ...(INSTANT.includes(factor.factorType) ? [] : [activation(factor)]),
      ]);
  }
  return [];
}

/** Factors that are in use as soon as the org has what was typed: nothing has to be proven afterwards. */
const INSTANT = ['question', 'password', 'token', 'token:hardware'];

/** The screen that proves that a factor works; the shape decides where the factor has none of its own. */
const activation = ({ factorType, shape }: { factorType: string; shape: string }): LaterScreen =>
  lookup('MFA_ENROLL_ACTIVATE', factorType, `activate-${shape}`);
