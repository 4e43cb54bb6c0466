import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('es');

/** Spanish: what people meet at many a sign-in: factors, notices, and what can go wrong. */
export const texts: LocaleParts['everyday'] = {
  back: 'Volver',
  offline: 'No tienes conexión. Podrás continuar en cuanto se restablezca.',
  'unlocked.title': 'Tu cuenta está desbloqueada',
  'unlocked.submit': 'Iniciar sesión',
  'problem.org-url-missing': 'Esta página no está bien configurada: falta el atributo org-url.',
  'problem.org-url-invalid':
    'Esta página no está bien configurada: org-url debe ser una dirección como https://id.example.com.',
  'problem.configuration': 'Esta página no está bien configurada.',
  'problem.configuration.identity-engine':
    'En esta página no puedes iniciar sesión: tu organización usa un servicio de inicio de sesión más reciente. Pide ayuda a tu administrador.',
  'problem.cancelled': 'No se ha completado. Vuelve a intentarlo.',
  'failure.configuration': 'El inicio de sesión no está disponible',
  'problem.refused': '{summary}',
  'problem.E0000004':
    'No se ha podido iniciar sesión. Revisa tu nombre de usuario y tu contraseña y vuelve a intentarlo.',
  'problem.E0000207':
    'No se ha podido iniciar sesión. Revisa tu nombre de usuario y tu contraseña y vuelve a intentarlo.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `Demasiados intentos. Podrás volver a intentarlo dentro de ${format.seconds(params)}.`
      : 'Ya puedes volver a intentarlo.',
  'problem.timeout': 'El servicio de inicio de sesión está tardando demasiado. Vuelve a intentarlo.',
  'problem.server':
    'El servicio de inicio de sesión tiene un problema. Vuelve a intentarlo dentro de un momento.',
  'problem.protocol':
    'El servicio de inicio de sesión ha dado una respuesta que no entendemos. Vuelve a intentarlo más tarde.',
  'problem.expired':
    'Por tu seguridad, el proceso se ha interrumpido: ha pasado demasiado tiempo. Vuelve a iniciar sesión.',

  cancel: 'Volver al inicio de sesión',
  'another-way': 'Usar otro método',
  'signing-in-as': 'Inicio de sesión como {name}',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `No volver a preguntar en este dispositivo durante ${format.lifetime(Number(minutes))}`
      : 'No volver a preguntar en este dispositivo',
  expiring: (params) =>
    `Por tu seguridad, este inicio de sesión termina dentro de ${format.seconds(params)}.`,
  'expiring-announcement': 'Por tu seguridad, este inicio de sesión termina pronto.',
  stay: 'Necesito más tiempo',

  'factors.title': 'Confirma que eres tú',
  'factors.text': 'Elige cómo.',
  'factors.none':
    'Ninguno de los métodos configurados en tu cuenta funciona en esta página. Pide ayuda a tu administrador.',
  'factors.unusable': 'No disponible en esta página',
  'factors.gone': 'Los navegadores ya no admiten este tipo de llave. Usa otro método.',
  'factors.ending': 'un número que termina en {digits}',
  'factor.push': 'Notificación de Okta Verify',
  'factor.push-hint': 'Aprobar en {device}',
  'factor.push-hint-phone': 'Aprobar en tu teléfono',
  'factor.sms': 'Mensaje de texto',
  'factor.token:software:totp': 'Aplicación de autenticación',
  'factor.token:software:totp-hint': 'Escribir un código de la aplicación',
  'factor.token:software:totp:OKTA': 'Código de Okta Verify',
  'factor.token:software:totp:OKTA-hint': 'Escribir un código de la aplicación',
  'factor.call': 'Llamada telefónica',
  'factor.email': 'Correo electrónico',
  'factor.unknown': 'Otro método',
  'factor.question': 'Pregunta de seguridad',
  'factor.password': 'Contraseña',
  'factor.token': 'Token de seguridad',
  'factor.token:hotp': 'Token de seguridad',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'Llave de seguridad o biometría',
  'factor.webauthn-hint': 'Una llave, este dispositivo o tu teléfono',
  'factor.u2f': 'Llave de seguridad',

  'code.title': 'Escribe tu código',
  'code.text': 'Escribe el código que has recibido.',
  'code.text.sms': 'Hemos enviado un mensaje de texto a {phone}.',
  'code.text.sms-phone': 'Hemos enviado un mensaje de texto a tu teléfono.',
  'code.text.call': 'Estamos llamando a {phone} para decirte un código.',
  'code.text.call-phone': 'Te estamos llamando para decirte un código.',
  'code.text.email': 'Hemos enviado un código a {email}.',
  'code.text.token:software:totp':
    'Abre tu aplicación de autenticación y escribe el código que muestra para esta cuenta.',
  'code.text.token:software:totp:OKTA': 'Abre Okta Verify y escribe el código que muestra para esta cuenta.',
  'code.label': 'Código',
  'code.submit': 'Verificar',
  'code.missing': 'Escribe el código.',
  'code.resend': 'Enviar otro código',
  'code.resend-in': (params) => `Enviar otro código en ${format.seconds(params)}`,
  'code.resent': 'Otro código está en camino.',

  'send.title.push': 'Aprueba en tu teléfono',
  'send.text.push': 'Enviaremos una notificación a {device}.',
  'send.text.push-phone': 'Enviaremos una notificación a Okta Verify en tu teléfono.',
  'send.submit.push': 'Enviar notificación',
  'send.title.sms': 'Recibe un código',
  'send.text.sms': 'Enviaremos un mensaje de texto a {phone}.',
  'send.text.sms-phone': 'Enviaremos un mensaje de texto a tu teléfono.',
  'send.submit.sms': 'Enviar código',
  'send.title.call': 'Recibe un código',
  'send.text.call': 'Llamaremos a {phone} y te diremos un código.',
  'send.text.call-phone': 'Te llamaremos y te diremos un código.',
  'send.submit.call': 'Recibir llamada',
  'send.title.email': 'Recibe un código',
  'send.text.email': 'Enviaremos un código a {email}.',
  'send.submit.email': 'Enviar código',
  'send.title': 'Confirma que eres tú',
  'send.text': 'Usaremos este método: {factor}.',
  'send.submit': 'Continuar',

  'waiting.title': 'Revisa tu teléfono',
  'waiting.text': 'Abre Okta Verify en {device} y aprueba el inicio de sesión.',
  'waiting.text-phone': 'Abre Okta Verify en tu teléfono y aprueba el inicio de sesión.',
  'waiting.text-number': 'Abre Okta Verify en {device} y elige este número:',
  'waiting.text-number-phone': 'Abre Okta Verify en tu teléfono y elige este número:',
  'waiting.text-other': 'Aprueba el inicio de sesión en tu otro dispositivo.',
  'waiting.elapsed': 'Esperando tu respuesta',
  'waiting.number': 'Número que debes elegir: {number}',
  'waiting.unexpected': '¿No eres tú? Recházalo en tu teléfono.',
  'waiting.resend': 'Volver a enviar',
  'waiting.resend-in': (params) => `Volver a enviar en ${format.seconds(params)}`,
  'waiting.resent': 'Otra notificación está en camino.',
  'waiting.ended': 'No se ha aprobado',
  'waiting.or-code': 'Escribir un código en su lugar',
  'waiting.code': 'Código de Okta Verify',
  'auto-push': 'Notificarme sin preguntar la próxima vez',

  // What people know, have and are.
  'factor.token:hotp-hint': 'Escribir un código del token',
  'factor.token-hint': 'Escribir un código del token',
  'factor.token:hardware-hint': 'Presionar el botón de tu llave',
  'factor.password-hint': 'Escribirla una vez más',
  'factor.web-hint': 'Confirmar con Duo',
  'factor.claims_provider': 'Otra cuenta',
  'factor.claims_provider-hint': 'Iniciar sesión en otro sitio',
  'factor.assertion:saml2': 'Otra cuenta',
  'factor.assertion:saml2-hint': 'Iniciar sesión en otro sitio',
  'factor.assertion:oidc': 'Otra cuenta',
  'factor.assertion:oidc-hint': 'Iniciar sesión en otro sitio',
  'code.show': 'Mostrar código',
  'code.title.token:hardware': 'Usa tu YubiKey',
  'code.text.token': 'Escribe el código que muestra tu token.',
  'code.text.token:RSA': 'Escribe tu PIN seguido, sin espacio, del código que muestra tu token.',
  'code.text.token:DEL_OATH': 'Escribe tu PIN seguido, sin espacio, del código que muestra tu token.',
  'code.text.token:SYMANTEC': 'Abre VIP Access, o mira tu token, y escribe el código.',
  'code.text.token:hotp': 'Presiona el botón de tu token y escribe el código que muestra.',
  'code.text.token:hardware': 'Conéctala y presiona su botón. Escribirá el código por ti.',
  'code.label.token:RSA': 'PIN y código',
  'code.label.token:DEL_OATH': 'PIN y código',
  'code.label.token:hardware': 'Código de tu YubiKey',
  'answer.title': 'Responde a tu pregunta de seguridad',
  'answer.title-password': 'Escribe tu contraseña',
  'answer.label': 'Respuesta',
  'answer.show': 'Mostrar respuesta',
  'answer.submit': 'Verificar',
  'answer.missing': 'Escribe tu respuesta.',
  'answer.wrong': 'Esa respuesta no es correcta. Revísala y vuelve a intentarlo.',
  'answer.wrong-password': 'Esa contraseña no es correcta. Revísala y vuelve a intentarlo.',
  'key.title': 'Usa tu llave o este dispositivo',
  'key.text': 'Tu navegador te pedirá la llave de seguridad, o bien tu huella, rostro o bloqueo de pantalla.',
  'key.text-asking': 'Sigue los pasos que muestra tu navegador.',
  'key.text-legacy':
    'Tu cuenta está configurada para una versión antigua de Windows Hello que los navegadores ya no admiten. Pide a tu administrador que la configure de nuevo.',
  'key.submit': 'Continuar',
  'elsewhere.title': 'Continúa con {factor}',
  'elsewhere.text': 'Inicia sesión allí para confirmar que eres tú. Después volverás aquí automáticamente.',
  'elsewhere.closed': 'No podemos llevarte allí. Usa otro método o empieza de nuevo.',
  'elsewhere.submit': 'Continuar con {factor}',
  'duo.title': 'Confirma con Duo',
  'duo.text': 'Sigue los pasos del recuadro.',
  'duo.frame': 'Duo',
  'duo.missing': 'Duo no puede mostrarse en esta página. Vuelve a intentarlo o usa otro método.',
  'send.title.webauthn': 'Usa tu llave o este dispositivo',
  'send.text.webauthn':
    'Tu navegador te pedirá la llave de seguridad, o bien tu huella, rostro o bloqueo de pantalla.',
  'send.title.web': 'Confirma con Duo',
  'send.text.web': 'Duo te preguntará aquí, en un recuadro.',
  'send.title.redirect': 'Continúa con {factor}',
  'send.text.redirect':
    'Inicia sesión allí para confirmar que eres tú. Después volverás aquí automáticamente.',
  'send.submit.redirect': 'Continuar con {factor}',
  'problem.ceremony': 'No ha funcionado. Vuelve a intentarlo o usa otro método.',
  'problem.ceremony.unsupported': 'Este navegador no lo admite. Usa otro método u otro navegador.',
  'problem.ceremony.not-allowed':
    'No se ha confirmado o ha tardado demasiado. Vuelve a intentarlo cuando quieras.',
  'problem.ceremony.already-registered':
    'Ya has configurado esta llave o este dispositivo. Prueba con otra opción.',
  'problem.ceremony.unknown-credential': 'Esa no es una de tus llaves. Prueba con otra.',
  'problem.ceremony.security':
    'En esta dirección no se pueden usar llaves. Usa otro método o avisa a tu administrador.',
  'problem.ceremony.aborted': 'Se ha interrumpido antes de terminar. Puedes volver a intentarlo.',
  'problem.ceremony.constraint':
    'Esta llave no puede hacer lo que pide tu organización. Prueba con otra opción, como este dispositivo.',
  'problem.ceremony.not-supported': 'Esta llave no funciona aquí. Prueba con otra.',
  'problem.ceremony.unreadable':
    'No se ha podido leer la llave. Conéctala de nuevo, o acércala más, y vuelve a intentarlo.',
  'problem.ceremony.failed': 'No ha funcionado. Vuelve a intentarlo o usa otro método.',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'Tu cuenta está bloqueada',
  'locked-out.text':
    'Ha habido demasiados intentos fallidos. Pide a tu administrador que desbloquee tu cuenta o vuelve a intentarlo más tarde.',
  'locked-out.text-unlock': 'Ha habido demasiados intentos fallidos. Puedes desbloquear la cuenta aquí.',
  'locked-out.unlock': 'Desbloquear cuenta',

  // Passwords, and getting back in without one.
  'sign-in.forgot': '¿Has olvidado la contraseña?',
  'sign-in.unlock': 'Desbloquear cuenta',
  'sign-in.remember': 'Recordarme',
  'help.text': '¿No puedes continuar? Obtén ayuda:',
  'problem.E0000014': 'No coincide con tu contraseña actual. Revísala y vuelve a intentarlo.',
  'problem.E0000017': 'No se ha podido cambiar tu contraseña. Pide ayuda a tu administrador.',
  'problem.E0000032': 'Esta cuenta no se puede desbloquear aquí. Pide ayuda a tu administrador.',
  'problem.E0000034': 'Esta contraseña no se puede restablecer aquí. Pide ayuda a tu administrador.',
  'problem.E0000035': 'Esta contraseña no se puede cambiar aquí. Pide ayuda a tu administrador.',
  'problem.E0000080': 'Elige otra contraseña: esta no cumple los requisitos.',
  'problem.E0000087': 'Esa respuesta no es correcta. Revísala y vuelve a intentarlo.',
  'problem.E0000097': 'Esta cuenta no tiene ningún teléfono para eso. Elige otro método.',
  'problem.E0000105': 'Este enlace ha caducado o ya se ha usado. Pide uno nuevo.',
  'problem.E0000110': 'Este enlace ha caducado o ya se ha usado. Pide uno nuevo.',

  'unsupported.title': 'Este paso no está disponible aquí',
  'unsupported.text': 'Tu organización pide algo que esta página aún no puede mostrar.',
  'unsupported.links': 'Puedes continuar con una de estas opciones:',
  'unsupported.details': 'Paso: {status}',

  'entrance.next': 'Siguiente',
  'entrance.or': 'o',
  'entrance.not-you': '¿No eres tú?',
  'entrance.password-of': 'Escribe la contraseña de {name}.',
  'entrance.register': 'Crear una cuenta',
  'entrance.smart-card': 'Iniciar sesión con tarjeta inteligente',
  'entrance.device': 'Inicia sesión para conectar tu dispositivo.',
  'entrance.app': 'Inicia sesión para continuar en {app}.',
  'problem.rejected.INVALID_USER_CODE':
    'Ese código no es correcto o ha caducado. Revísalo u obtén uno nuevo en tu dispositivo.',

  'problem.E0000006': 'No puedes hacer eso con esta cuenta.',
  'problem.E0000047': 'Demasiados intentos. Espera un momento y vuelve a intentarlo.',
  'problem.E0000067':
    'El servicio que comprueba tu código no responde. Vuelve a intentarlo o usa otro método.',
  'problem.E0000068': 'Ese código no es correcto. Revísalo y vuelve a intentarlo.',
  'problem.E0000069': 'Tu cuenta está bloqueada por demasiados intentos fallidos.',
  'problem.E0000079': 'Ese paso ya ha terminado. Vuelve a intentarlo.',
  'problem.E0000082': 'Ese código ya se ha usado. Espera al siguiente.',
  'problem.E0000083': 'Ese código no corresponde a este momento. Escribe el que se muestra ahora.',
  'problem.E0000119': 'Tu cuenta está bloqueada. Pide a tu administrador que la desbloquee.',
  'problem.E0000138': 'No se ha podido enviar el mensaje. Vuelve a intentarlo o usa otro método.',
  'problem.E0000139': 'No se ha podido enviar el mensaje. Vuelve a intentarlo o usa otro método.',
  'problem.E0000109': (params) => sent('code', params),
  'problem.E0000118': (params) => sent('email', params),
  'problem.E0000133': (params) => sent('call', params),
  'problem.rejected': 'El inicio de sesión no se ha aprobado. Vuelve a intentarlo o usa otro método.',
  'problem.rejected.REJECTED': 'El inicio de sesión se ha rechazado. Si has sido tú, vuelve a intentarlo.',
  'problem.rejected.CANCELLED': 'El inicio de sesión se ha cancelado. Puedes volver a intentarlo.',
  'problem.rejected.TIMEOUT': 'Nadie ha respondido a tiempo. Puedes volver a intentarlo.',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `No ha funcionado. La otra parte dice: «${String(message).replace(/\.$/, '')}».`
      : 'No ha funcionado. Vuelve a intentarlo o usa otro método.',
  'problem.rejected.ERROR': 'No se ha podido comprobar tu respuesta. Vuelve a intentarlo o usa otro método.',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'La aplicación Okta Verify de tu teléfono es demasiado antigua. Actualízala y vuelve a enviar la notificación.',
  'problem.rejected.TIME_WINDOW_EXCEEDED':
    'Ese código no corresponde a este momento. Escribe el que se muestra ahora.',
  'problem.rejected.PASSCODE_REPLAYED': 'Ese código ya se ha usado. Espera al siguiente.',
};

function sent(what: 'code' | 'email' | 'call', params: Params): string {
  const { last, another } = {
    code: { last: 'Acabamos de enviar un código.', another: 'otro' },
    email: { last: 'Acabamos de enviar un correo.', another: 'otro' },
    call: { last: 'Acabamos de llamar.', another: 'otra llamada' },
  }[what];
  return Number(params['seconds']) > 0
    ? `${last} Podrás pedir ${another} dentro de ${format.seconds(params)}.`
    : `Ya puedes pedir ${another}.`;
}
