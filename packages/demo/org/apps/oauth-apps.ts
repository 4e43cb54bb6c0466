import type { OAuthRules, Scope } from './oauth-rules.ts';

const scope = (name: string, displayName: string, description: string, optional = false): Scope => ({
  name,
  displayName,
  description,
  optional,
});
const openid = scope('openid', 'Know who you are', 'Your user id in this organisation.');
const profile = scope('profile', 'View your profile', 'Your name, language and time zone.', true);
const email = scope('email', 'View your e-mail address', 'The address you sign in with.', true);

const rules = (changes: Partial<OAuthRules>): OAuthRules => ({
  consent: 'NONE',
  scopes: [openid],
  attributes: [],
  polls: 0,
  refresh: 1000,
  ...changes,
});

/** OAuth applications, one for each thing that may be due on the way to one. */
export const OAUTH_APPS: readonly { name: string; label: string; oauth: OAuthRules }[] = [
  { name: 'notes', label: 'Notes', oauth: rules({}) },
  { name: 'photos', label: 'Photos', oauth: rules({ consent: 'PLAIN', scopes: [openid, profile, email] }) },
  {
    name: 'contacts',
    label: 'Contacts',
    oauth: rules({ consent: 'GRANULAR', scopes: [openid, profile, email] }),
  },
  {
    name: 'payroll',
    label: 'Payroll',
    oauth: rules({
      consent: 'ADMIN',
      scopes: [scope('users.read', 'Read all users', 'Names and addresses of everybody.')],
    }),
  },
  {
    name: 'travel',
    label: 'Travel',
    oauth: rules({
      attributes: [
        { name: 'department', label: 'Department', type: 'string', required: true },
        { name: 'meal', label: 'Meal on flights', type: 'string', required: false },
        { name: 'yearsHere', label: 'Years in the company', type: 'number', required: false },
        { name: 'hasPassport', label: 'I have a passport', type: 'boolean', required: false },
      ],
    }),
  },
  { name: 'archive', label: 'Archive', oauth: rules({ polls: 2 }) },
  { name: 'television', label: 'Television', oauth: rules({ consent: 'PLAIN', scopes: [openid, profile] }) },
];
