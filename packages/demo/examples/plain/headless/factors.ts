import type { FactorChoice, MfaChallengeStep } from '@authn-flow/authn-core';
import { button, form, type Child } from './form.ts';

/** One way to prove it; `factorType` narrows to what a factor has and takes. */
export function choice(factor: FactorChoice): Child {
  const { factorType } = factor;
  if (factorType === 'push') return button('Notify my phone', () => factor.verify());
  if (factorType === 'sms') return button(`Text to ${factor.profile.phoneNumber}`, () => factor.verify());
  if (factorType === 'webauthn') return button('Use a security key', () => factor.verify());
  if (factorType !== 'token:software:totp') return `(${factorType} is not asked for here)`;
  return form(`Check ${factor.provider} code`, ['Code'], (passCode) => factor.verify({ passCode }));
}

/** The open factor: a phone that is waited for, a code to type, a key to touch. */
export function challenge(step: MfaChallengeStep): Child {
  if (step.factorType === 'sms') return form('Check', ['Code'], (passCode) => step.verify({ passCode }));
  if (step.factorType === 'webauthn') return button('Touch the key', () => step.verify());
  if (step.factorType !== 'push') return undefined;
  const { verify, correctAnswer: number } = step;
  if (verify) return button('Notify my phone again', () => verify());
  return number === undefined ? 'Approve the request.' : `Pick the number ${number}.`;
}
