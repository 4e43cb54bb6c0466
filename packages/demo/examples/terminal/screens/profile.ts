import type { ProfileField, ProfileRequiredStep } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

/** PROFILE_REQUIRED: what is missing about the person, or a new account. */
export function profile(step: ProfileRequiredStep, screen: Screen): Promise<unknown> {
  const { user, form, loadForm, enroll, login } = step;
  screen.say(user ? 'A few more words about you.' : 'A new account.');
  return screen.choose('What now', [
    ...move('Go on', form ? undefined : loadForm),
    ...move(
      'Fill it in',
      form &&
        enroll &&
        (async () =>
          enroll({ profile: await filled(form, screen), ...(!user && { createNewAccount: true }) })),
    ),
    ...move(
      'I have an account',
      login && (async () => login({ identifier: (await screen.ask('Username')).trim() })),
    ),
    ...waysOut(step),
  ]);
}

/** Values as the fields' types say; what was left empty is left out. */
async function filled(
  fields: readonly ProfileField[],
  screen: Screen,
): Promise<Record<string, string | number | boolean>> {
  const profile: Record<string, string | number | boolean> = {};
  for (const { name, label = name, type, required } of fields) {
    const hint = type === 'boolean' ? ' (y or n)' : required ? '' : ' (if you like)';
    let typed = (await screen.ask(`${label}${hint}`)).trim();
    while (type === 'number' && Number.isNaN(Number(typed)))
      typed = (await screen.ask(`${label} (a number)`)).trim();
    if (type === 'boolean') profile[name] = /^y/i.test(typed);
    else if (typed !== '') profile[name] = type === 'number' ? Number(typed) : typed;
  }
  return profile;
}
