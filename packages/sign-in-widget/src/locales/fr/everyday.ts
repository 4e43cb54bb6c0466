import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('fr');

/** French: what people meet at many a sign-in: factors, notices, and what can go wrong. */
export const texts: LocaleParts['everyday'] = {
  back: 'Retour',
  offline: 'Vous êtes hors ligne. Vous pourrez continuer dès que la connexion sera rétablie.',
  'unlocked.title': 'Votre compte est déverrouillé',
  'unlocked.submit': 'Se connecter',
  'problem.org-url-missing': 'Cette page n’est pas configurée correctement : l’attribut org-url est absent.',
  'problem.org-url-invalid':
    'Cette page n’est pas configurée correctement : org-url doit être une adresse comme https://id.example.com.',
  'problem.configuration': 'Cette page n’est pas configurée correctement.',
  'problem.configuration.identity-engine':
    'Cette page ne permet pas de vous connecter : votre organisation utilise un service de connexion plus récent. Demandez de l’aide à votre administrateur.',
  'problem.cancelled': 'L’opération a été interrompue. Veuillez réessayer.',
  'failure.configuration': 'Connexion indisponible',
  'problem.refused': '{summary}',
  'problem.E0000004':
    'La connexion a échoué. Vérifiez votre nom d’utilisateur et votre mot de passe, puis réessayez.',
  'problem.E0000207':
    'La connexion a échoué. Vérifiez votre nom d’utilisateur et votre mot de passe, puis réessayez.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `Trop de tentatives. Vous pourrez réessayer dans ${format.seconds(params)}.`
      : 'Vous pouvez réessayer maintenant.',
  'problem.timeout': 'Le service de connexion met trop de temps à répondre. Veuillez réessayer.',
  'problem.server': 'Le service de connexion rencontre un problème. Réessayez dans un instant.',
  'problem.protocol':
    'La réponse du service de connexion est incompréhensible. Veuillez réessayer plus tard.',
  'problem.expired':
    'Le délai est dépassé : par sécurité, la connexion a été interrompue. Veuillez vous reconnecter.',

  cancel: 'Retour à la connexion',
  'another-way': 'Utiliser une autre méthode',
  'signing-in-as': 'Connexion en tant que {name}',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `Ne plus demander sur cet appareil pendant ${format.lifetime(Number(minutes))}`
      : 'Ne plus demander sur cet appareil',
  expiring: (params) => `Par sécurité, cette connexion prendra fin dans ${format.seconds(params)}.`,
  'expiring-announcement': 'Par sécurité, cette connexion prendra bientôt fin.',
  stay: 'Demander plus de temps',

  'factors.title': 'Confirmez votre identité',
  'factors.text': 'Choisissez une méthode.',
  'factors.none':
    'Aucune des méthodes configurées pour votre compte ne fonctionne sur cette page. Demandez de l’aide à votre administrateur.',
  'factors.unusable': 'Non disponible sur cette page',
  'factors.gone': 'Les navigateurs ne prennent plus en charge ce type de clé. Utilisez une autre méthode.',
  'factors.ending': 'numéro se terminant par {digits}',
  'factor.push': 'Notification push Okta Verify',
  'factor.push-hint': 'Approuver sur {device}',
  'factor.push-hint-phone': 'Approuver sur votre téléphone',
  'factor.sms': 'SMS',
  'factor.token:software:totp': 'Application d’authentification',
  'factor.token:software:totp-hint': 'Saisir un code de l’application',
  'factor.token:software:totp:OKTA': 'Code Okta Verify',
  'factor.token:software:totp:OKTA-hint': 'Saisir un code de l’application',
  'factor.call': 'Appel téléphonique',
  'factor.email': 'E-mail',
  'factor.unknown': 'Autre méthode',
  'factor.question': 'Question de sécurité',
  'factor.password': 'Mot de passe',
  'factor.token': 'Jeton de sécurité',
  'factor.token:hotp': 'Jeton de sécurité',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'Clé de sécurité ou biométrie',
  'factor.webauthn-hint': 'Une clé, cet appareil ou votre téléphone',
  'factor.u2f': 'Clé de sécurité',

  'code.title': 'Saisissez votre code',
  'code.text': 'Saisissez le code que vous avez reçu.',
  'code.text.sms': 'Nous avons envoyé un SMS au {phone}.',
  'code.text.sms-phone': 'Nous avons envoyé un SMS sur votre téléphone.',
  'code.text.call': 'Nous appelons le {phone} pour vous donner un code.',
  'code.text.call-phone': 'Nous vous appelons pour vous donner un code.',
  'code.text.email': 'Nous avons envoyé un code à {email}.',
  'code.text.token:software:totp':
    'Ouvrez votre application d’authentification et saisissez le code affiché pour ce compte.',
  'code.text.token:software:totp:OKTA': 'Ouvrez Okta Verify et saisissez le code affiché pour ce compte.',
  'code.label': 'Code',
  'code.submit': 'Vérifier',
  'code.missing': 'Saisissez le code.',
  'code.resend': 'Envoyer un nouveau code',
  'code.resend-in': (params) => `Envoyer un nouveau code dans ${format.seconds(params)}`,
  'code.resent': 'Un nouveau code est en route.',

  'send.title.push': 'Approuvez sur votre téléphone',
  'send.text.push': 'Nous allons envoyer une notification sur {device}.',
  'send.text.push-phone': 'Nous allons envoyer une notification à Okta Verify sur votre téléphone.',
  'send.submit.push': 'Envoyer la notification',
  'send.title.sms': 'Recevez un code',
  'send.text.sms': 'Nous allons envoyer un SMS au {phone}.',
  'send.text.sms-phone': 'Nous allons envoyer un SMS sur votre téléphone.',
  'send.submit.sms': 'Envoyer le code',
  'send.title.call': 'Recevez un code',
  'send.text.call': 'Nous allons appeler le {phone} pour vous donner un code.',
  'send.text.call-phone': 'Nous allons vous appeler pour vous donner un code.',
  'send.submit.call': 'Recevoir un appel',
  'send.title.email': 'Recevez un code',
  'send.text.email': 'Nous allons envoyer un code à {email}.',
  'send.submit.email': 'Envoyer le code',
  'send.title': 'Confirmez votre identité',
  'send.text': 'Nous allons utiliser cette méthode : {factor}.',
  'send.submit': 'Continuer',

  'waiting.title': 'Consultez votre téléphone',
  'waiting.text': 'Ouvrez Okta Verify sur {device} et approuvez la connexion.',
  'waiting.text-phone': 'Ouvrez Okta Verify sur votre téléphone et approuvez la connexion.',
  'waiting.text-number': 'Ouvrez Okta Verify sur {device} et choisissez ce nombre :',
  'waiting.text-number-phone': 'Ouvrez Okta Verify sur votre téléphone et choisissez ce nombre :',
  'waiting.text-other': 'Approuvez la connexion sur votre autre appareil.',
  'waiting.elapsed': 'En attente de votre réponse',
  'waiting.number': 'Nombre à choisir : {number}',
  'waiting.unexpected': 'Ce n’est pas vous ? Refusez la demande sur votre téléphone.',
  'waiting.resend': 'Renvoyer',
  'waiting.resend-in': (params) => `Renvoyer dans ${format.seconds(params)}`,
  'waiting.resent': 'Une nouvelle notification est en route.',
  'waiting.ended': 'Demande non approuvée',
  'waiting.or-code': 'Saisir plutôt un code',
  'waiting.code': 'Code Okta Verify',
  'auto-push': 'La prochaine fois, m’envoyer la notification sans me demander',

  // What people know, have and are.
  'factor.token:hotp-hint': 'Saisir un code du jeton',
  'factor.token-hint': 'Saisir un code du jeton',
  'factor.token:hardware-hint': 'Appuyer sur le bouton de votre clé',
  'factor.password-hint': 'Le saisir encore une fois',
  'factor.web-hint': 'Confirmer avec Duo',
  'factor.claims_provider': 'Autre compte',
  'factor.claims_provider-hint': 'Se connecter sur un autre site',
  'factor.assertion:saml2': 'Autre compte',
  'factor.assertion:saml2-hint': 'Se connecter sur un autre site',
  'factor.assertion:oidc': 'Autre compte',
  'factor.assertion:oidc-hint': 'Se connecter sur un autre site',
  'code.show': 'Afficher le code',
  'code.title.token:hardware': 'Utilisez votre YubiKey',
  'code.text.token': 'Saisissez le code affiché par votre jeton.',
  'code.text.token:RSA': 'Saisissez votre code PIN et, juste après, le code affiché par votre jeton.',
  'code.text.token:DEL_OATH': 'Saisissez votre code PIN et, juste après, le code affiché par votre jeton.',
  'code.text.token:SYMANTEC': 'Ouvrez VIP Access, ou regardez votre jeton, et saisissez le code.',
  'code.text.token:hotp': 'Appuyez sur le bouton de votre jeton et saisissez le code affiché.',
  'code.text.token:hardware':
    'Branchez votre YubiKey et appuyez sur son bouton. Elle saisit le code à votre place.',
  'code.label.token:RSA': 'Code PIN suivi du code',
  'code.label.token:DEL_OATH': 'Code PIN suivi du code',
  'code.label.token:hardware': 'Code de votre YubiKey',
  'answer.title': 'Répondez à votre question de sécurité',
  'answer.title-password': 'Saisissez votre mot de passe',
  'answer.label': 'Réponse',
  'answer.show': 'Afficher la réponse',
  'answer.submit': 'Vérifier',
  'answer.missing': 'Saisissez votre réponse.',
  'answer.wrong': 'Cette réponse est incorrecte. Vérifiez-la, puis réessayez.',
  'answer.wrong-password': 'Ce mot de passe est incorrect. Vérifiez-le, puis réessayez.',
  'key.title': 'Utilisez votre clé ou cet appareil',
  'key.text':
    'Votre navigateur va vous demander votre clé de sécurité, ou bien votre empreinte digitale, votre visage ou le verrouillage de l’écran.',
  'key.text-asking': 'Suivez les instructions de votre navigateur.',
  'key.text-legacy':
    'Votre compte est configuré pour une ancienne forme de Windows Hello que les navigateurs ne prennent plus en charge. Demandez à votre administrateur de refaire la configuration.',
  'key.submit': 'Continuer',
  'elsewhere.title': 'Accédez à « {factor} »',
  'elsewhere.text':
    'Connectez-vous sur cet autre site pour confirmer votre identité. Vous reviendrez ici automatiquement.',
  'elsewhere.closed':
    'Impossible d’ouvrir cet autre site. Utilisez une autre méthode ou recommencez depuis le début.',
  'elsewhere.submit': 'Accéder à « {factor} »',
  'duo.title': 'Confirmez avec Duo',
  'duo.text': 'Suivez les instructions que Duo affiche ici.',
  'duo.frame': 'Duo',
  'duo.missing': 'Duo ne peut pas s’afficher sur cette page. Réessayez ou utilisez une autre méthode.',
  'send.title.webauthn': 'Utilisez votre clé ou cet appareil',
  'send.text.webauthn':
    'Votre navigateur va vous demander votre clé de sécurité, ou bien votre empreinte digitale, votre visage ou le verrouillage de l’écran.',
  'send.title.web': 'Confirmez avec Duo',
  'send.text.web': 'Duo vous demandera une confirmation ici, sur cette page.',
  'send.title.redirect': 'Accédez à « {factor} »',
  'send.text.redirect':
    'Connectez-vous sur cet autre site pour confirmer votre identité. Vous reviendrez ici automatiquement.',
  'send.submit.redirect': 'Accéder à « {factor} »',
  'problem.ceremony': 'Cela n’a pas fonctionné. Réessayez ou utilisez une autre méthode.',
  'problem.ceremony.unsupported':
    'Ce navigateur ne permet pas cette méthode. Utilisez une autre méthode ou un autre navigateur.',
  'problem.ceremony.not-allowed':
    'La confirmation n’a pas eu lieu ou a pris trop de temps. Réessayez quand vous le souhaitez.',
  'problem.ceremony.already-registered':
    'Cette clé ou cet appareil est déjà configuré. Utilisez une autre clé ou un autre appareil.',
  'problem.ceremony.unknown-credential': 'Cette clé ne fait pas partie des vôtres. Essayez-en une autre.',
  'problem.ceremony.security':
    'Les clés ne sont pas utilisables à cette adresse. Utilisez une autre méthode ou prévenez votre administrateur.',
  'problem.ceremony.aborted': 'L’opération a été interrompue avant la fin. Vous pouvez réessayer.',
  'problem.ceremony.constraint':
    'Cette clé ne répond pas aux exigences de votre organisation. Essayez une autre clé, ou cet appareil.',
  'problem.ceremony.not-supported': 'Cette clé ne fonctionne pas ici. Essayez-en une autre.',
  'problem.ceremony.unreadable': 'La clé n’a pas pu être lue. Rebranchez-la ou approchez-la, puis réessayez.',
  'problem.ceremony.failed': 'Cela n’a pas fonctionné. Réessayez ou utilisez une autre méthode.',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'Votre compte est verrouillé',
  'locked-out.text':
    'Il y a eu trop de tentatives infructueuses. Demandez à votre administrateur de déverrouiller votre compte, ou réessayez plus tard.',
  'locked-out.text-unlock':
    'Il y a eu trop de tentatives infructueuses. Vous pouvez déverrouiller votre compte ici.',
  'locked-out.unlock': 'Déverrouiller le compte',

  // Passwords, and getting back in without one.
  'sign-in.forgot': 'Mot de passe oublié ?',
  'sign-in.unlock': 'Déverrouiller le compte',
  'sign-in.remember': 'Se souvenir de moi',
  'help.text': 'Vous n’arrivez pas à continuer ? Obtenez de l’aide :',
  'problem.E0000014': 'Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.',
  'problem.E0000017':
    'Votre mot de passe n’a pas pu être modifié. Demandez de l’aide à votre administrateur.',
  'problem.E0000032':
    'Ce compte ne peut pas être déverrouillé ici. Demandez de l’aide à votre administrateur.',
  'problem.E0000034':
    'Ce mot de passe ne peut pas être réinitialisé ici. Demandez de l’aide à votre administrateur.',
  'problem.E0000035':
    'Ce mot de passe ne peut pas être modifié ici. Demandez de l’aide à votre administrateur.',
  'problem.E0000080': 'Choisissez un autre mot de passe : celui-ci ne respecte pas les règles.',
  'problem.E0000087': 'Cette réponse est incorrecte. Vérifiez-la, puis réessayez.',
  'problem.E0000097':
    'Ce compte n’a pas de numéro de téléphone utilisable pour cela. Choisissez une autre méthode.',
  'problem.E0000105': 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  'problem.E0000110': 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',

  'unsupported.title': 'Cette étape n’est pas disponible ici',
  'unsupported.text': 'Votre organisation demande une étape que cette page ne peut pas encore afficher.',
  'unsupported.links': 'Vous pouvez continuer ainsi :',
  'unsupported.details': 'Étape : {status}',

  'entrance.next': 'Suivant',
  'entrance.or': 'ou',
  'entrance.not-you': 'Ce n’est pas vous ?',
  'entrance.password-of': 'Saisissez le mot de passe du compte {name}.',
  'entrance.register': 'Créer un compte',
  'entrance.smart-card': 'Utiliser une carte à puce',
  'entrance.device': 'Connectez-vous pour associer votre appareil.',
  'entrance.app': 'Connectez-vous pour accéder à {app}.',
  'problem.rejected.INVALID_USER_CODE':
    'Ce code est incorrect ou a expiré. Vérifiez-le, ou affichez-en un nouveau sur votre appareil.',

  'problem.E0000006': 'Ce compte ne le permet pas.',
  'problem.E0000047': 'Trop de tentatives. Attendez un instant, puis réessayez.',
  'problem.E0000067':
    'Le service qui vérifie votre code ne répond pas. Réessayez ou utilisez une autre méthode.',
  'problem.E0000068': 'Ce code est incorrect. Vérifiez-le, puis réessayez.',
  'problem.E0000069': 'Votre compte est verrouillé après trop de tentatives infructueuses.',
  'problem.E0000079': 'Cette étape est déjà terminée. Veuillez réessayer.',
  'problem.E0000082': 'Ce code a déjà servi. Attendez le suivant.',
  'problem.E0000083': 'Ce code n’est pas valable actuellement. Saisissez celui qui s’affiche maintenant.',
  'problem.E0000119': 'Votre compte est verrouillé. Demandez à votre administrateur de le déverrouiller.',
  'problem.E0000138': 'Le message n’a pas pu être envoyé. Réessayez ou utilisez une autre méthode.',
  'problem.E0000139': 'Le message n’a pas pu être envoyé. Réessayez ou utilisez une autre méthode.',
  'problem.E0000109': (params) => sent('Nous venons de vous envoyer un code.', 'un nouveau code', params),
  'problem.E0000118': (params) => sent('Nous venons de vous envoyer un e-mail.', 'un nouvel e-mail', params),
  'problem.E0000133': (params) => sent('Nous venons de vous appeler.', 'un nouvel appel', params),
  'problem.rejected': 'La connexion n’a pas été approuvée. Réessayez ou utilisez une autre méthode.',
  'problem.rejected.REJECTED': 'La connexion a été refusée. Si c’était vous, réessayez.',
  'problem.rejected.CANCELLED': 'La connexion a été annulée. Vous pouvez réessayer.',
  'problem.rejected.TIMEOUT': 'Aucune réponse n’est arrivée à temps. Vous pouvez réessayer.',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `Cela n’a pas fonctionné. Message reçu : « ${message} »`
      : 'Cela n’a pas fonctionné. Réessayez ou utilisez une autre méthode.',
  'problem.rejected.ERROR':
    'Votre réponse n’a pas pu être vérifiée. Réessayez ou utilisez une autre méthode.',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'L’application Okta Verify de votre téléphone est trop ancienne. Mettez-la à jour, puis renvoyez la notification.',
  'problem.rejected.TIME_WINDOW_EXCEEDED':
    'Ce code n’est pas valable actuellement. Saisissez celui qui s’affiche maintenant.',
  'problem.rejected.PASSCODE_REPLAYED': 'Ce code a déjà servi. Attendez le suivant.',
};

const sent = (last: string, another: string, params: Params): string =>
  Number(params['seconds']) > 0
    ? `${last} Vous pourrez demander ${another} dans ${format.seconds(params)}.`
    : `Vous pouvez maintenant demander ${another}.`;
