import type { Text } from '../../i18n/text.ts';

/** English: what the first screen needs, and what can go wrong on it. */
export const texts = {
  dir: 'ltr', // or rtl
  'sign-in.title': 'Sign in',
  'sign-in.username': 'Username',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.username-missing': 'Enter your username.',
  'sign-in.password-missing': 'Enter your password.',
  'password.show': 'Show password',
  'password.caps-lock': 'Caps Lock is on.',
  wait: 'One moment…',
  retry: 'Try again',
  'success.title': 'You’re signed in',
  'failure.title': 'Something didn’t load',
  'problem.load': 'A part of this page didn’t arrive. Check your connection and try again.',
  'problem.unknown': 'That didn’t work. Please try again.',
  'problem.network': 'We couldn’t reach the sign-in service. Check your connection and try again.',
} satisfies Record<string, Text>;

/** The shape that this part of every language must have. */
export type SignInCatalogue = typeof texts;
