import type { PasswordExpiredStep, PasswordResetStep, PasswordWarnStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { field, form, move, screen, whose } from './form.ts';

/** PASSWORD_WARN and PASSWORD_EXPIRED: change it here, or where it is kept. */
export function changeScreen(step: PasswordWarnStep | PasswordExpiredStep): HTMLElement {
  const { changePassword, externalSite } = step;
  const days = step.status === 'PASSWORD_WARN' ? step.passwordExpireDays : undefined;
  return screen(
    days === undefined ? 'Your password has expired' : `Your password expires in ${days} days`,
    ...rules(step),
    externalSite &&
      h('a', { href: externalSite.href }, `Change it at ${externalSite.title ?? 'the other site'}`),
    changePassword &&
      form(
        'Change it',
        [
          whose(step.user?.login ?? step.identifier),
          field('Old password', 'oldPassword', old),
          field('New password', 'newPassword', fresh),
        ],
        ({ oldPassword = '', newPassword = '' }) => changePassword({ oldPassword, newPassword }),
      ),
    step.status === 'PASSWORD_WARN' && move('Not now', step.skip && (() => step.skip?.())),
    move('Start over', () => step.cancel()),
  );
}

/** PASSWORD_RESET: who it is has been proven. */
export function resetScreen(step: PasswordResetStep): HTMLElement {
  const { resetPassword } = step;
  return screen(
    'Choose a new password',
    ...rules(step),
    resetPassword &&
      form(
        'Set it',
        [whose(step.user?.login ?? step.identifier), field('New password', 'newPassword', fresh)],
        ({ newPassword = '' }) => resetPassword({ newPassword }),
      ),
    move('Start over', () => step.cancel()),
  );
}

const old = { type: 'password', autocomplete: 'current-password' };
const fresh = { type: 'password', autocomplete: 'new-password' };

/** The policy in words, as far as there is one. */
function rules({
  passwordPolicy: policy,
}: {
  passwordPolicy?: PasswordResetStep['passwordPolicy'];
}): Child[] {
  if (!policy) return [];
  const words = [
    policy.minLength > 0 && `at least ${policy.minLength} characters`,
    policy.minLowerCase > 0 && 'a lower-case letter',
    policy.minUpperCase > 0 && 'a capital',
    policy.minNumber > 0 && 'a digit',
    policy.minSymbol > 0 && 'a symbol',
    policy.excludeUsername && 'nothing of your login',
  ].filter((word) => word !== false);
  return [h('p', {}, `It needs ${new Intl.ListFormat('en').format(words)}.`)];
}
