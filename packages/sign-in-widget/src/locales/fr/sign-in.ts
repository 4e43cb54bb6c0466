import type { LocaleParts } from '../../i18n/text.ts';

/** French: what the first screen needs, and what can go wrong on it. */
export const texts: LocaleParts['sign-in'] = {
  dir: 'ltr',
  'sign-in.title': 'Connexion',
  'sign-in.username': 'Nom d’utilisateur',
  'sign-in.password': 'Mot de passe',
  'sign-in.submit': 'Se connecter',
  'sign-in.username-missing': 'Saisissez votre nom d’utilisateur.',
  'sign-in.password-missing': 'Saisissez votre mot de passe.',
  'password.show': 'Afficher le mot de passe',
  'password.caps-lock': 'Le verrouillage des majuscules est activé.',
  wait: 'Un instant…',
  retry: 'Réessayer',
  'success.title': 'Connexion réussie',
  'failure.title': 'Chargement incomplet',
  'problem.load':
    'Une partie de cette page ne s’est pas chargée. Vérifiez votre connexion Internet, puis réessayez.',
  'problem.unknown': 'Cela n’a pas fonctionné. Veuillez réessayer.',
  'problem.network':
    'Le service de connexion est injoignable. Vérifiez votre connexion Internet, puis réessayez.',
};
