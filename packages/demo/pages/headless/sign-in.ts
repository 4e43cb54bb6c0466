import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { askedLogin } from '../shared/session.ts';
import { choices, passwordField } from './choice.ts';
import { pictureOf } from './consent.ts';
import { field, fold, form, move, screen } from './form.ts';
import { recoverFrom } from './recovery.ts';
import { remember } from './remember.ts';

/** What every beginning asks for: a warning ahead, and the optional factors one after another. */
export const OPTIONS = { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true };

/** UNAUTHENTICATED: by name and password, by the name alone, or by a factor that comes first. */
export function signInScreen(step: UnauthenticatedStep): HTMLElement {
  const { factors = [], factorTypes = [], rememberDevice, login } = step;
  if (factors.length > 0)
    return screen(
      'First of all, is it you?',
      choices({ factors, factorTypes }, step.identifier),
      remember(rememberDevice),
      move('Start over', () => step.cancel()),
    );
  return screen('Sign in', ...whatFor(step), ...(login ? byName(step, login) : byPassword(step)));
}

/** Where the person is going, as far as the org says. */
function whatFor({ target, usingDeviceFlow }: UnauthenticatedStep): Child[] {
  const name = target?.label ?? target?.name;
  return [
    pictureOf(target),
    name !== undefined && h('p', {}, `to go on to ${name}.`),
    name === undefined && usingDeviceFlow === true && h('p', {}, 'to let your device in.'),
  ];
}

const byPassword = (step: UnauthenticatedStep): Child[] => [
  form('Sign in', [loginField(step.identifier), passwordField()], ({ username = '', password = '' }) =>
    step.signIn({ username, password, options: OPTIONS }),
  ),
  recoverFrom('Forgot the password?', step.identifier, (input) => step.forgotPassword(input)),
  fold(
    'Asked for something else first?',
    form('Go on with the name', [loginField(step.identifier, 'Account')], ({ username = '' }) =>
      step.identify({ username, options: OPTIONS }),
    ),
  ),
];

const byName = (
  { identifier, recoverLogin, enroll }: UnauthenticatedStep,
  login: (input: { identifier: string }) => unknown,
): Child[] => [
  form('Go on', [loginField(identifier)], ({ username = '' }) => login({ identifier: username })),
  recoverLogin &&
    fold(
      'Cannot sign in?',
      form('Send me a mail', [loginField(identifier, 'Account')], ({ username = '' }) =>
        recoverLogin({ identifier: username }),
      ),
    ),
  move('I am new here', enroll && (() => enroll())),
];

/** Whose account; the name in the address unless one was typed before. */
export const loginField = (identifier: string | undefined, label = 'Login'): HTMLElement =>
  field(label, 'username', {
    autocomplete: 'username',
    autocapitalize: 'none',
    value: identifier ?? askedLogin(),
  });
