import type { Step } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { askedLogin } from '../shared/session.ts';
import { challengeScreen } from './challenge.ts';
import { choiceScreen } from './choice.ts';
import { ask, field, form, move, screen as page } from './form.ts';
import { changeScreen, resetScreen } from './passwords.ts';
import { recoverFrom, recoveryChallengeScreen, recoveryScreen } from './recovery.ts';

/** The screen of a step, and in its last half minute the offer of more time. */
export function screen(step: Step): HTMLElement {
  const made = screenOf(step);
  const { expiring, stay } = step;
  if (expiring && stay)
    made.append(
      h('p', {}, 'Time is running out.'),
      ask('I need more time', () => stay()),
    );
  return made;
}

// Exhaustive: a status that is forgotten does not compile.
function screenOf(step: Step): HTMLElement {
  switch (step.status) {
    case 'UNAUTHENTICATED':
      return page(
        'Sign in',
        form(
          'Sign in',
          [
            field('Login', 'username', {
              autocomplete: 'username',
              autocapitalize: 'none',
              value: step.identifier ?? askedLogin(),
            }),
            field('Password', 'password', { type: 'password', autocomplete: 'current-password' }),
          ],
          ({ username = '', password = '' }) => step.signIn({ username, password }),
        ),
        recoverFrom('Forgot the password?', step.identifier, (input) => step.forgotPassword(input)),
      );
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
    case 'SUCCESS':
      if (step.sessionToken !== undefined && step.recoveryType !== 'UNLOCK')
        return page('One moment', h('p', {}, 'You are signed in.'));
      // An account that was unlocked, or a step-up of a session that was there before.
      return page(
        'Done',
        step.next && h('a', { href: step.next.href }, 'Go on'),
        move('Sign in', () => step.cancel()),
      );
    case 'UNSUPPORTED':
      return page(
        'There is one more thing to do',
        h('p', {}, `This page does not know it yet (${step.wireStatus}). These ways are open:`),
        ...step.links.map(({ rel, name, title, href, follow }) => {
          const words = title ?? name ?? rel;
          return follow ? move(words, () => follow()) : href !== undefined && h('a', { href }, words);
        }),
        move('Start over', () => step.cancel()),
      );
    case 'MFA_ENROLL':
    case 'FACTOR_ENROLL':
    case 'MFA_ENROLL_ACTIVATE':
    case 'FACTOR_ENROLL_ACTIVATE':
    case 'CONSENT_REQUIRED':
    case 'ADMIN_CONSENT_REQUIRED':
    case 'PROFILE_REQUIRED':
    case 'POLL':
    case 'DEVICE_ACTIVATE':
      return page(
        'There is one more thing to do',
        h('p', {}, `This page cannot show it yet (${step.status}).`),
        move('Start over', () => step.cancel()),
      );
  }
}
