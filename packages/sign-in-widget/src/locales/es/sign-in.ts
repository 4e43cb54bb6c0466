import type { LocaleParts } from '../../i18n/text.ts';

/** Spanish: what the first screen needs, and what can go wrong on it. */
export const texts: LocaleParts['sign-in'] = {
  dir: 'ltr',
  'sign-in.title': 'Iniciar sesión',
  'sign-in.username': 'Nombre de usuario',
  'sign-in.password': 'Contraseña',
  'sign-in.submit': 'Iniciar sesión',
  'sign-in.username-missing': 'Escribe tu nombre de usuario.',
  'sign-in.password-missing': 'Escribe tu contraseña.',
  'password.show': 'Mostrar contraseña',
  'password.caps-lock': 'El bloqueo de mayúsculas está activado.',
  wait: 'Un momento…',
  retry: 'Volver a intentarlo',
  'success.title': 'Sesión iniciada',
  'failure.title': 'Algo no se ha cargado',
  'problem.load': 'Una parte de esta página no se ha cargado. Revisa tu conexión y vuelve a intentarlo.',
  'problem.unknown': 'No ha funcionado. Vuelve a intentarlo.',
  'problem.network':
    'No se ha podido contactar con el servicio de inicio de sesión. Revisa tu conexión y vuelve a intentarlo.',
};
