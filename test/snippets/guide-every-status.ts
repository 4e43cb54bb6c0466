import type { Step } from '@authn-flow/authn-core';

/** No `default`: when a later version of the library knows one more status, this stops compiling. */
export function titleOf(step: Step): string {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return step.factors ? 'First of all, is it you?' : 'Sign in';
    case 'PASSWORD_WARN':
      return `Your password expires in ${step.passwordExpireDays ?? 'a few'} days`;
    case 'PASSWORD_EXPIRED':
      return 'Your password has expired';
    case 'PASSWORD_RESET':
      return 'Choose a new password';
    case 'RECOVERY':
      return step.question ?? 'One question first';
    case 'RECOVERY_CHALLENGE':
      return step.verify ? 'Enter the code' : 'Read your mail';
    case 'LOCKED_OUT':
      return 'This account is locked';
    case 'MFA_REQUIRED':
    case 'FACTOR_REQUIRED':
      return 'Is it you?';
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE':
      return step.factorType === 'push' ? 'Look at your phone' : 'Prove it';
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL':
      return step.skip ? 'Anything else to set up?' : 'Set up one more proof of you';
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE':
      return 'Show that it works';
    case 'CONSENT_REQUIRED':
    case 'ADMIN_CONSENT_REQUIRED':
      return `${step.target?.label ?? 'An application'} asks for access`;
    case 'PROFILE_REQUIRED':
      return step.user ? 'A few more words about you' : 'Make an account';
    case 'POLL':
      return 'One moment';
    case 'DEVICE_ACTIVATE':
      return 'Let your device in';
    case 'SUCCESS':
      return step.recoveryType === 'UNLOCK' ? 'The account is unlocked' : 'You are signed in';
    case 'UNSUPPORTED':
      return `The org asks for ${step.wireStatus}`;
  }
}
