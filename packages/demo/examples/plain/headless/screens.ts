import type { Step } from '@authn-flow/authn-core';
import { challenge, choice } from './factors.ts';
import { button, form, type Child } from './form.ts';

/** Title and content of a step; the guide's table says what belongs to the others. */
export function screenOf(step: Step): Child[] {
  const over = button('Start over', () => step.cancel());
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return [
        'Sign in',
        form('Sign in', ['Username', 'Password'], (username, password) =>
          step.signIn({ username, password }),
        ),
        form('Forgot it', ['Account'], (username) => step.forgotPassword({ username, factorType: 'SMS' })),
      ];
    case 'MFA_REQUIRED':
      return ['Is it you?', ...step.factors.map(choice), over];
    case 'MFA_CHALLENGE':
      return ['Is it you?', challenge(step), button('Again', step.resend), button('Back', step.previous)];
    case 'RECOVERY_CHALLENGE':
      return ['Read your messages', form('Go on', ['Code'], (passCode) => step.verify?.({ passCode })), over];
    case 'RECOVERY':
      return [step.question, form('Go on', ['Answer'], (answer) => step.answer?.({ answer })), over];
    case 'PASSWORD_RESET':
      return [
        'A new one',
        form('Set it', ['New password'], (newPassword) => step.resetPassword?.({ newPassword })),
      ];
    case 'SUCCESS':
      return [`Signed in as ${step.user?.login ?? 'you'}`];
    default:
      return ['Something else is due', `This page does not show ${step.status} yet.`, over];
  }
}
