import type { PasswordExpiredStep, PasswordResetStep, PasswordWarnStep } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

/** PASSWORD_WARN and PASSWORD_EXPIRED: change it here, or where it is kept. */
export function changePassword(
  step: PasswordWarnStep | PasswordExpiredStep,
  screen: Screen,
): Promise<unknown> {
  const { changePassword: change, externalSite } = step;
  const days = step.status === 'PASSWORD_WARN' ? step.passwordExpireDays : undefined;
  screen.say(days === undefined ? 'Your password has expired.' : `Your password expires in ${days} days.`);
  if (externalSite)
    screen.say(`It is changed at ${externalSite.title ?? 'another site'}: ${externalSite.href}`);
  return screen.choose('What now', [
    ...move(
      'Change it',
      change &&
        (async () => {
          sayRules(step, screen);
          const oldPassword = await screen.askSecret('Old password');
          return change({ oldPassword, newPassword: await askNewSecret(screen, 'New password') });
        }),
    ),
    ...waysOut(step),
  ]);
}

/** PASSWORD_RESET: who it is has been proven. */
export async function resetPassword(step: PasswordResetStep, screen: Screen): Promise<unknown> {
  const { resetPassword: reset } = step;
  screen.say('A new password is due.');
  if (!reset) return screen.choose('What now', waysOut(step));
  sayRules(step, screen);
  return reset({ newPassword: await askNewSecret(screen, 'New password') });
}

/** Twice, because nobody sees what they type. */
export async function askNewSecret(screen: Screen, what: string): Promise<string> {
  for (;;) {
    const typed = await screen.askSecret(what);
    if (typed !== '' && typed === (await screen.askSecret('The same again'))) return typed;
    screen.say(typed === '' ? 'It must not be empty.' : 'The two are not the same.');
  }
}

/** The policy in words, as far as there is one. */
function sayRules(
  { passwordPolicy: policy }: Pick<PasswordResetStep, 'passwordPolicy'>,
  screen: Screen,
): void {
  if (!policy) return;
  const rules = [
    policy.minLength > 0 && `at least ${policy.minLength} characters`,
    policy.minLowerCase > 0 && 'a lower-case letter',
    policy.minUpperCase > 0 && 'a capital',
    policy.minNumber > 0 && 'a digit',
    policy.minSymbol > 0 && 'a symbol',
    policy.excludeUsername && 'nothing of your username',
  ].filter((rule) => rule !== false);
  if (rules.length > 0) screen.say(`It needs ${new Intl.ListFormat('en').format(rules)}.`);
}
