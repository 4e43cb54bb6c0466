import type { Text } from '../../i18n/text.ts';

/** English: what the first screen needs, and what can go wrong on it. */
export const signIn = {
  'sign-in.title': 'Sign in',
  'sign-in.username': 'Username',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.username-missing': 'Enter your username.',
  'sign-in.password-missing': 'Enter your password.',
  'password.show': 'Show password',
  'password.caps-lock': 'Caps Lock is on.',
  back: 'Back',
  wait: 'One moment…',
  retry: 'Try again',
  offline: 'You’re offline. You can go on as soon as the connection is back.',
  'success.title': 'You’re signed in',
  'unlocked.title': 'Your account is unlocked',
  'unlocked.submit': 'Sign in',
  'failure.title': 'Something didn’t load',
  'failure.configuration': 'Sign-in isn’t available',
  'problem.configuration': 'This page isn’t set up correctly.',
  'problem.org-url-missing': 'This page isn’t set up correctly: the attribute org-url is missing.',
  'problem.org-url-invalid':
    'This page isn’t set up correctly: org-url must be an address such as https://id.example.com.',
  'problem.load': 'A part of this page didn’t arrive. Check your connection and try again.',
  'problem.unknown': 'That didn’t work. Please try again.',
  'problem.refused': '{summary}',
  'problem.E0000004': 'We couldn’t sign you in. Check your username and password and try again.',
  'problem.E0000207': 'We couldn’t sign you in. Check your username and password and try again.',
  'problem.rate-limited': ({ seconds }, { unit }) =>
    Number(seconds) > 0
      ? `Too many attempts. You can try again in ${unit(Number(seconds), 'second')}.`
      : 'You can try again now.',
  'problem.network': 'We couldn’t reach the sign-in service. Check your connection and try again.',
  'problem.timeout': 'The sign-in service is taking too long. Please try again.',
  'problem.server': 'The sign-in service has a problem. Please try again in a moment.',
  'problem.protocol': 'The sign-in service gave an answer we don’t understand. Please try again later.',
  'problem.expired': 'That took too long, so we stopped for your security. Please sign in again.',
} satisfies Record<string, Text>;

/** The shape that every language's first part must have. */
export type SignInCatalogue = typeof signIn;
