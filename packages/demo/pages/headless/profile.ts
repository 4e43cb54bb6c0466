import type { ProfileField, ProfileRequiredStep } from '@authn-flow/authn-core';
import { ask, field, fold, form, move, screen, tick } from './form.ts';
import type { Typed } from './form.ts';
import { loginField } from './sign-in.ts';

/** PROFILE_REQUIRED: what is missing about the person, or a new account. */
export function profileScreen(step: ProfileRequiredStep): HTMLElement {
  const { user, form: fields, loadForm, enroll, login } = step;
  const isNew = user === undefined;
  return screen(
    isNew ? 'Make an account' : 'A few more words about you',
    !fields && loadForm && ask('Go on', () => loadForm()),
    fields &&
      enroll &&
      form(isNew ? 'Make it' : 'Hand it in', fields.map(profileField), (typed) =>
        enroll({ profile: profileFrom(fields, typed), ...(isNew && { createNewAccount: true }) }),
      ),
    login &&
      fold(
        'I have an account',
        form('Go on', [loginField(step.identifier)], ({ username = '' }) => login({ identifier: username })),
      ),
    move('Start over', () => step.cancel()),
  );
}

const TYPES: Readonly<Record<string, Record<string, string>>> = {
  number: { type: 'number', step: 'any' },
  email: { type: 'email', autocomplete: 'email' },
  date: { type: 'date' },
};

/** Names that browsers know how to fill in. */
const FILLED: Readonly<Record<string, string>> = {
  email: 'email',
  firstName: 'given-name',
  lastName: 'family-name',
};

const profileField = ({ name, label = name, type = 'string', required }: ProfileField): HTMLElement =>
  type === 'boolean'
    ? tick(label, name)
    : field(required ? label : `${label} (if you like)`, name, {
        required,
        autocomplete: FILLED[name] ?? 'off',
        ...TYPES[type],
      });

/** Values as the fields' types say; what was left empty is left out. */
function profileFrom(
  fields: readonly ProfileField[],
  typed: Typed,
): Record<string, string | number | boolean> {
  const profile: Record<string, string | number | boolean> = {};
  for (const { name, type } of fields) {
    const value = typed[name] ?? '';
    if (type === 'boolean') profile[name] = value !== '';
    else if (value !== '') profile[name] = type === 'number' ? Number(value) : value;
  }
  return profile;
}
