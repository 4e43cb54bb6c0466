import type { LocaleParts } from '../../i18n/text.ts';

/** German: what the first screen needs, and what can go wrong on it. */
export const texts: LocaleParts['sign-in'] = {
  dir: 'ltr',
  'sign-in.title': 'Anmelden',
  'sign-in.username': 'Benutzername',
  'sign-in.password': 'Passwort',
  'sign-in.submit': 'Anmelden',
  'sign-in.username-missing': 'Geben Sie Ihren Benutzernamen ein.',
  'sign-in.password-missing': 'Geben Sie Ihr Passwort ein.',
  'password.show': 'Passwort anzeigen',
  'password.caps-lock': 'Die Feststelltaste ist aktiviert.',
  wait: 'Einen Moment …',
  retry: 'Erneut versuchen',
  'success.title': 'Sie sind angemeldet',
  'failure.title': 'Seite nicht vollständig geladen',
  'problem.load':
    'Ein Teil dieser Seite wurde nicht geladen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'problem.unknown': 'Das hat nicht geklappt. Versuchen Sie es bitte noch einmal.',
  'problem.network':
    'Wir konnten den Anmeldedienst nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};
