import type { Step } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { activationScreen } from './activation.ts';
import { challengeScreen } from './challenge.ts';
import { choiceScreen } from './choice.ts';
import { consentScreen } from './consent.ts';
import { successScreen, unsupportedScreen } from './endings.ts';
import { enrollScreen } from './enroll.ts';
import { move, screen as page } from './form.ts';
import { changeScreen, resetScreen } from './passwords.ts';
import { profileScreen } from './profile.ts';
import { recoverFrom, recoveryChallengeScreen, recoveryScreen } from './recovery.ts';
import { signInScreen } from './sign-in.ts';
import { deviceScreen, pollScreen } from './waiting.ts';

/** The screen of a step. Exhaustive: a status that is forgotten does not compile. */
export function screen(step: Step): HTMLElement {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return signInScreen(step);
    case 'PASSWORD_WARN':
    case 'PASSWORD_EXPIRED':
      return changeScreen(step);
    case 'PASSWORD_RESET':
      return resetScreen(step);
    case 'RECOVERY':
      return recoveryScreen(step);
    case 'RECOVERY_CHALLENGE':
      return recoveryChallengeScreen(step);
    case 'LOCKED_OUT': {
      const { unlock } = step;
      return page(
        'This account is locked',
        h('p', {}, 'There were too many attempts. Whoever looks after your account can unlock it.'),
        unlock && recoverFrom('Unlock it yourself', step.identifier, (input) => unlock(input)),
        move('Sign in as somebody else', () => step.cancel()),
      );
    }
    case 'MFA_REQUIRED':
    case 'FACTOR_REQUIRED':
      return choiceScreen(step);
    case 'MFA_CHALLENGE':
    case 'FACTOR_CHALLENGE':
      return challengeScreen(step);
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL':
      return enrollScreen(step);
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE':
      return activationScreen(step);
    case 'CONSENT_REQUIRED':
    case 'ADMIN_CONSENT_REQUIRED':
      return consentScreen(step);
    case 'PROFILE_REQUIRED':
      return profileScreen(step);
    case 'POLL':
      return pollScreen(step);
    case 'DEVICE_ACTIVATE':
      return deviceScreen(step);
    case 'SUCCESS':
      return successScreen(step);
    case 'UNSUPPORTED':
      return unsupportedScreen(step);
  }
}
