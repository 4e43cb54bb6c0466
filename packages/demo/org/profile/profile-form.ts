import { findApp } from '../apps/app.ts';
import type { Attribute, OAuthRules } from '../apps/oauth-rules.ts';
import type { Person } from '../people/person.ts';
import type { Step } from '../transaction/step.ts';

/** What every new account needs; the mail address is the login. */
const NEW_ACCOUNT: readonly Attribute[] = [
  { name: 'email', label: 'E-mail address', type: 'string', required: true },
  { name: 'firstName', label: 'First name', type: 'string', required: true },
  { name: 'lastName', label: 'Last name', type: 'string', required: true },
];

/** The application has to know something about this person that nobody said yet. */
export const isProfileDue = ({ attributes = {} }: Person, rules: OAuthRules): boolean =>
  rules.attributes.some(({ name, required }) => required && attributes[name] === undefined);

/** The fields of PROFILE_REQUIRED: what the application asks for, after what an account needs. */
export function profileForm({ org, person, transaction }: Step): readonly Attribute[] {
  const asked = findApp(org, transaction.authorization?.app ?? '')?.oauth?.attributes ?? [];
  if (transaction.personId === '') return [...NEW_ACCOUNT, ...asked];
  return asked.filter(({ name }) => person.attributes?.[name] === undefined);
}
