import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('de');

/** German: what people meet at many a sign-in: factors, notices, and what can go wrong. */
export const texts: LocaleParts['everyday'] = {
  back: 'Zurück',
  offline: 'Sie sind offline. Sobald die Verbindung wieder da ist, können Sie weitermachen.',
  'unlocked.title': 'Ihr Konto ist entsperrt',
  'unlocked.submit': 'Anmelden',
  'problem.org-url-missing': 'Diese Seite ist nicht richtig eingerichtet: Das Attribut org-url fehlt.',
  'problem.org-url-invalid':
    'Diese Seite ist nicht richtig eingerichtet: org-url muss eine Adresse wie https://id.example.com sein.',
  'problem.configuration': 'Diese Seite ist nicht richtig eingerichtet.',
  'problem.configuration.identity-engine':
    'Auf dieser Seite können Sie sich nicht anmelden: Ihre Organisation verwendet einen neueren Anmeldedienst. Bitten Sie Ihren Administrator um Hilfe.',
  'problem.cancelled': 'Der Vorgang wurde abgebrochen. Versuchen Sie es bitte noch einmal.',
  'failure.configuration': 'Anmeldung nicht verfügbar',
  'problem.refused': '{summary}',
  'problem.E0000004':
    'Wir konnten Sie nicht anmelden. Prüfen Sie Benutzernamen und Passwort und versuchen Sie es noch einmal.',
  'problem.E0000207':
    'Wir konnten Sie nicht anmelden. Prüfen Sie Benutzernamen und Passwort und versuchen Sie es noch einmal.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `Zu viele Versuche. In ${format.seconds(params)} können Sie es noch einmal versuchen.`
      : 'Sie können es jetzt noch einmal versuchen.',
  'problem.timeout': 'Der Anmeldedienst braucht zu lange. Versuchen Sie es bitte noch einmal.',
  'problem.server':
    'Beim Anmeldedienst ist ein Problem aufgetreten. Versuchen Sie es bitte gleich noch einmal.',
  'problem.protocol':
    'Die Antwort des Anmeldedienstes konnte nicht verarbeitet werden. Versuchen Sie es bitte später noch einmal.',
  'problem.expired':
    'Das hat zu lange gedauert. Zu Ihrer Sicherheit haben wir den Vorgang abgebrochen. Melden Sie sich bitte erneut an.',

  cancel: 'Zurück zur Anmeldung',
  'another-way': 'Andere Methode verwenden',
  'signing-in-as': 'Anmeldung als {name}',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `Auf diesem Gerät ${format.lifetime(Number(minutes))} lang nicht mehr fragen`
      : 'Auf diesem Gerät nicht mehr fragen',
  expiring: (params) => `Zu Ihrer Sicherheit endet diese Anmeldung in ${format.seconds(params)}.`,
  'expiring-announcement': 'Zu Ihrer Sicherheit endet diese Anmeldung bald.',
  stay: 'Ich brauche mehr Zeit',

  'factors.title': 'Identität bestätigen',
  'factors.text': 'Wählen Sie eine Methode.',
  'factors.none':
    'Keine der Methoden, die für Ihr Konto eingerichtet sind, funktioniert auf dieser Seite. Bitten Sie Ihren Administrator um Hilfe.',
  'factors.unusable': 'Auf dieser Seite nicht verfügbar',
  'factors.gone':
    'Browser unterstützen diese Art von Schlüssel nicht mehr. Verwenden Sie eine andere Methode.',
  'factors.ending': 'die Nummer mit den Endziffern {digits}',
  'factor.push': 'Push mit Okta Verify',
  'factor.push-hint': 'Auf {device} bestätigen',
  'factor.push-hint-phone': 'Auf dem Smartphone bestätigen',
  'factor.sms': 'SMS',
  'factor.token:software:totp': 'Authenticator-App',
  'factor.token:software:totp-hint': 'Code aus der App eingeben',
  'factor.token:software:totp:OKTA': 'Code aus Okta Verify',
  'factor.token:software:totp:OKTA-hint': 'Code aus der App eingeben',
  'factor.call': 'Telefonanruf',
  'factor.email': 'E-Mail',
  'factor.unknown': 'Andere Methode',
  'factor.question': 'Sicherheitsfrage',
  'factor.password': 'Passwort',
  'factor.token': 'Sicherheitstoken',
  'factor.token:hotp': 'Sicherheitstoken',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'Sicherheits\u00ADschlüssel oder Biometrie',
  'factor.webauthn-hint': 'Ein Schlüssel, dieses Gerät oder Ihr Smartphone',
  'factor.u2f': 'Sicherheits\u00ADschlüssel',

  'code.title': 'Code eingeben',
  'code.text': 'Geben Sie den Code ein, den Sie erhalten haben.',
  'code.text.sms': 'Wir haben eine SMS an {phone} gesendet.',
  'code.text.sms-phone': 'Wir haben eine SMS an Ihr Telefon gesendet.',
  'code.text.call': 'Wir rufen {phone} an und nennen Ihnen einen Code.',
  'code.text.call-phone': 'Wir rufen Sie an und nennen Ihnen einen Code.',
  'code.text.email': 'Wir haben einen Code an {email} gesendet.',
  'code.text.token:software:totp':
    'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie für dieses Konto anzeigt.',
  'code.text.token:software:totp:OKTA':
    'Öffnen Sie Okta Verify und geben Sie den Code ein, den die App für dieses Konto anzeigt.',
  'code.label': 'Code',
  'code.submit': 'Bestätigen',
  'code.missing': 'Geben Sie den Code ein.',
  'code.resend': 'Neuen Code senden',
  'code.resend-in': (params) => `Neuen Code in ${format.seconds(params)} senden`,
  'code.resent': 'Ein neuer Code ist unterwegs.',

  'send.title.push': 'Auf dem Smartphone bestätigen',
  'send.text.push': 'Wir senden eine Benachrichtigung an {device}.',
  'send.text.push-phone': 'Wir senden eine Benachrichtigung an Okta Verify auf Ihrem Smartphone.',
  'send.submit.push': 'Benachrichtigung senden',
  'send.title.sms': 'Code anfordern',
  'send.text.sms': 'Wir senden eine SMS an {phone}.',
  'send.text.sms-phone': 'Wir senden eine SMS an Ihr Telefon.',
  'send.submit.sms': 'Code senden',
  'send.title.call': 'Code anfordern',
  'send.text.call': 'Wir rufen {phone} an und nennen Ihnen einen Code.',
  'send.text.call-phone': 'Wir rufen Sie an und nennen Ihnen einen Code.',
  'send.submit.call': 'Anruf anfordern',
  'send.title.email': 'Code anfordern',
  'send.text.email': 'Wir senden einen Code an {email}.',
  'send.submit.email': 'Code senden',
  'send.title': 'Identität bestätigen',
  'send.text': 'Wir verwenden diese Methode: {factor}.',
  'send.submit': 'Weiter',

  'waiting.title': 'Schauen Sie auf Ihr Smartphone',
  'waiting.text': 'Öffnen Sie Okta Verify auf {device} und bestätigen Sie die Anmeldung.',
  'waiting.text-phone': 'Öffnen Sie Okta Verify auf Ihrem Smartphone und bestätigen Sie die Anmeldung.',
  'waiting.text-number': 'Öffnen Sie Okta Verify auf {device} und wählen Sie diese Zahl:',
  'waiting.text-number-phone': 'Öffnen Sie Okta Verify auf Ihrem Smartphone und wählen Sie diese Zahl:',
  'waiting.text-other': 'Bestätigen Sie die Anmeldung auf Ihrem anderen Gerät.',
  'waiting.elapsed': 'Warten auf Ihre Antwort',
  'waiting.number': 'Wählen Sie diese Zahl: {number}',
  'waiting.unexpected': 'Sie waren das nicht? Lehnen Sie die Anmeldung auf Ihrem Smartphone ab.',
  'waiting.resend': 'Erneut senden',
  'waiting.resend-in': (params) => `Erneut senden in ${format.seconds(params)}`,
  'waiting.resent': 'Eine neue Benachrichtigung ist unterwegs.',
  'waiting.ended': 'Nicht bestätigt',
  'waiting.or-code': 'Stattdessen Code eingeben',
  'waiting.code': 'Code aus Okta Verify',
  'auto-push': 'Nächstes Mal ohne Nachfrage benachrichtigen',

  // What people know, have and are.
  'factor.token:hotp-hint': 'Code vom Token eingeben',
  'factor.token-hint': 'Code vom Token eingeben',
  'factor.token:hardware-hint': 'Taste am Schlüssel drücken',
  'factor.password-hint': 'Noch einmal eingeben',
  'factor.web-hint': 'Mit Duo bestätigen',
  'factor.claims_provider': 'Anderes Konto',
  'factor.claims_provider-hint': 'Auf einer anderen Website anmelden',
  'factor.assertion:saml2': 'Anderes Konto',
  'factor.assertion:saml2-hint': 'Auf einer anderen Website anmelden',
  'factor.assertion:oidc': 'Anderes Konto',
  'factor.assertion:oidc-hint': 'Auf einer anderen Website anmelden',
  'code.show': 'Code anzeigen',
  'code.title.token:hardware': 'YubiKey verwenden',
  'code.text.token': 'Geben Sie den Code ein, den Ihr Token anzeigt.',
  'code.text.token:RSA': 'Geben Sie Ihre PIN und direkt dahinter den Code ein, den Ihr Token anzeigt.',
  'code.text.token:DEL_OATH': 'Geben Sie Ihre PIN und direkt dahinter den Code ein, den Ihr Token anzeigt.',
  'code.text.token:SYMANTEC':
    'Öffnen Sie VIP Access oder schauen Sie auf Ihr Token und geben Sie den Code ein.',
  'code.text.token:hotp': 'Drücken Sie die Taste an Ihrem Token und geben Sie den Code ein, den es anzeigt.',
  'code.text.token:hardware':
    'Stecken Sie Ihren YubiKey ein und drücken Sie seine Taste. Er gibt den Code für Sie ein.',
  'code.label.token:RSA': 'PIN und Code',
  'code.label.token:DEL_OATH': 'PIN und Code',
  'code.label.token:hardware': 'Code von Ihrem YubiKey',
  'answer.title': 'Sicherheitsfrage beantworten',
  'answer.title-password': 'Passwort eingeben',
  'answer.label': 'Antwort',
  'answer.show': 'Antwort anzeigen',
  'answer.submit': 'Bestätigen',
  'answer.missing': 'Geben Sie Ihre Antwort ein.',
  'answer.wrong': 'Die Antwort stimmt nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'answer.wrong-password': 'Das Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.',
  'key.title': 'Schlüssel oder dieses Gerät verwenden',
  'key.text':
    'Ihr Browser fragt nach Ihrem Sicherheitsschlüssel oder nach Fingerabdruck, Gesicht oder Bildschirmsperre.',
  'key.text-asking': 'Folgen Sie den Anweisungen Ihres Browsers.',
  'key.text-legacy':
    'Ihr Konto ist für eine ältere Form von Windows Hello eingerichtet, die Browser nicht mehr unterstützen. Bitten Sie Ihren Administrator, Windows Hello neu einzurichten.',
  'key.submit': 'Weiter',
  'elsewhere.title': 'Weiter zu „{factor}“',
  'elsewhere.text':
    'Melden Sie sich dort an, um Ihre Identität zu bestätigen. Danach kommen Sie automatisch hierher zurück.',
  'elsewhere.closed':
    'Wir können Sie nicht dorthin weiterleiten. Verwenden Sie eine andere Methode oder beginnen Sie von vorn.',
  'elsewhere.submit': 'Weiter zu „{factor}“',
  'duo.title': 'Mit Duo bestätigen',
  'duo.text': 'Folgen Sie den Anweisungen, die Duo hier anzeigt.',
  'duo.frame': 'Duo',
  'duo.missing':
    'Duo kann auf dieser Seite nicht angezeigt werden. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'send.title.webauthn': 'Schlüssel oder dieses Gerät verwenden',
  'send.text.webauthn':
    'Ihr Browser fragt nach Ihrem Sicherheitsschlüssel oder nach Fingerabdruck, Gesicht oder Bildschirmsperre.',
  'send.title.web': 'Mit Duo bestätigen',
  'send.text.web': 'Duo fragt Sie gleich hier auf dieser Seite.',
  'send.title.redirect': 'Weiter zu „{factor}“',
  'send.text.redirect':
    'Melden Sie sich dort an, um Ihre Identität zu bestätigen. Danach kommen Sie automatisch hierher zurück.',
  'send.submit.redirect': 'Weiter zu „{factor}“',
  'problem.ceremony':
    'Das hat nicht geklappt. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.ceremony.unsupported':
    'Dieser Browser unterstützt das nicht. Verwenden Sie eine andere Methode oder einen anderen Browser.',
  'problem.ceremony.not-allowed':
    'Das wurde nicht bestätigt oder hat zu lange gedauert. Versuchen Sie es noch einmal, sobald Sie bereit sind.',
  'problem.ceremony.already-registered':
    'Dieser Schlüssel oder dieses Gerät ist schon eingerichtet. Verwenden Sie einen anderen Schlüssel oder ein anderes Gerät.',
  'problem.ceremony.unknown-credential':
    'Das ist keiner Ihrer Schlüssel. Versuchen Sie es mit einem anderen.',
  'problem.ceremony.security':
    'Unter dieser Adresse können Schlüssel nicht verwendet werden. Verwenden Sie eine andere Methode oder informieren Sie Ihren Administrator.',
  'problem.ceremony.aborted': 'Der Vorgang wurde vorzeitig abgebrochen. Sie können es noch einmal versuchen.',
  'problem.ceremony.constraint':
    'Dieser Schlüssel kann nicht, was Ihre Organisation verlangt. Versuchen Sie es mit einem anderen oder mit diesem Gerät.',
  'problem.ceremony.not-supported':
    'Dieser Schlüssel funktioniert hier nicht. Versuchen Sie es mit einem anderen.',
  'problem.ceremony.unreadable':
    'Der Schlüssel konnte nicht gelesen werden. Stecken Sie ihn neu ein oder halten Sie ihn näher heran und versuchen Sie es noch einmal.',
  'problem.ceremony.failed':
    'Das hat nicht geklappt. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'Ihr Konto ist gesperrt',
  'locked-out.text':
    'Es gab zu viele Fehlversuche. Bitten Sie Ihren Administrator, Ihr Konto zu entsperren, oder versuchen Sie es später noch einmal.',
  'locked-out.text-unlock': 'Es gab zu viele Fehlversuche. Sie können Ihr Konto selbst entsperren.',
  'locked-out.unlock': 'Konto entsperren',

  // Passwords, and getting back in without one.
  'sign-in.forgot': 'Passwort vergessen?',
  'sign-in.unlock': 'Konto entsperren',
  'sign-in.remember': 'Benutzernamen merken',
  'help.text': 'Kommen Sie nicht weiter? Hier gibt es Hilfe:',
  'problem.E0000014': 'Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und versuchen Sie es noch einmal.',
  'problem.E0000017': 'Wir konnten Ihr Passwort nicht ändern. Bitten Sie Ihren Administrator um Hilfe.',
  'problem.E0000032':
    'Dieses Konto kann hier nicht entsperrt werden. Bitten Sie Ihren Administrator um Hilfe.',
  'problem.E0000034':
    'Dieses Passwort kann hier nicht zurückgesetzt werden. Bitten Sie Ihren Administrator um Hilfe.',
  'problem.E0000035':
    'Dieses Passwort kann hier nicht geändert werden. Bitten Sie Ihren Administrator um Hilfe.',
  'problem.E0000080': 'Wählen Sie ein anderes Passwort: Dieses entspricht nicht den Regeln.',
  'problem.E0000087': 'Die Antwort stimmt nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'problem.E0000097':
    'In diesem Konto ist dafür keine Telefonnummer hinterlegt. Wählen Sie eine andere Methode.',
  'problem.E0000105': 'Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen an.',
  'problem.E0000110': 'Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen an.',

  'unsupported.title': 'Dieser Schritt ist hier nicht verfügbar',
  'unsupported.text': 'Ihre Organisation verlangt einen Schritt, den diese Seite noch nicht anzeigen kann.',
  'unsupported.links': 'So können Sie weitermachen:',
  'unsupported.details': 'Schritt: {status}',

  'entrance.next': 'Weiter',
  'entrance.or': 'oder',
  'entrance.not-you': 'Nicht Ihr Konto?',
  'entrance.password-of': 'Geben Sie das Passwort für {name} ein.',
  'entrance.register': 'Konto erstellen',
  'entrance.smart-card': 'Mit Smartcard anmelden',
  'entrance.device': 'Melden Sie sich an, um Ihr Gerät zu verbinden.',
  'entrance.app': 'Melden Sie sich an, um {app} zu öffnen.',
  'problem.rejected.INVALID_USER_CODE':
    'Der Code stimmt nicht oder ist abgelaufen. Prüfen Sie ihn oder lassen Sie sich auf Ihrem Gerät einen neuen anzeigen.',

  'problem.E0000006': 'Mit diesem Konto ist das nicht möglich.',
  'problem.E0000047': 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  'problem.E0000067':
    'Der Dienst, der Ihren Code prüft, antwortet nicht. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.E0000068': 'Der Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.',
  'problem.E0000069': 'Ihr Konto ist nach zu vielen Fehlversuchen gesperrt.',
  'problem.E0000079': 'Dieser Schritt ist schon abgeschlossen. Versuchen Sie es bitte noch einmal.',
  'problem.E0000082': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.',
  'problem.E0000083': 'Dieser Code ist gerade nicht gültig. Geben Sie den ein, der jetzt angezeigt wird.',
  'problem.E0000119': 'Ihr Konto ist gesperrt. Bitten Sie Ihren Administrator, es zu entsperren.',
  'problem.E0000138':
    'Wir konnten die Nachricht nicht senden. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.E0000139':
    'Wir konnten die Nachricht nicht senden. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.E0000109': (params) => sent('Wir haben gerade einen Code gesendet.', 'einen neuen Code', params),
  'problem.E0000118': (params) => sent('Wir haben gerade eine E-Mail gesendet.', 'eine neue E-Mail', params),
  'problem.E0000133': (params) => sent('Wir haben gerade angerufen.', 'einen neuen Anruf', params),
  'problem.rejected':
    'Die Anmeldung wurde nicht bestätigt. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.rejected.REJECTED':
    'Die Anmeldung wurde abgelehnt. Wenn Sie das waren, versuchen Sie es noch einmal.',
  'problem.rejected.CANCELLED': 'Die Anmeldung wurde abgebrochen. Sie können es noch einmal versuchen.',
  'problem.rejected.TIMEOUT': 'Es kam nicht rechtzeitig eine Antwort. Sie können es noch einmal versuchen.',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `Das hat nicht geklappt. Die Gegenseite meldet: „${message}“`
      : 'Das hat nicht geklappt. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.rejected.ERROR':
    'Wir konnten Ihre Antwort nicht prüfen. Versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'Die App Okta Verify auf Ihrem Smartphone ist zu alt. Aktualisieren Sie die App und senden Sie die Benachrichtigung dann erneut.',
  'problem.rejected.TIME_WINDOW_EXCEEDED':
    'Dieser Code ist gerade nicht gültig. Geben Sie den ein, der jetzt angezeigt wird.',
  'problem.rejected.PASSCODE_REPLAYED': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.',
};

const sent = (last: string, another: string, params: Params): string =>
  Number(params['seconds']) > 0
    ? `${last} In ${format.seconds(params)} können Sie ${another} anfordern.`
    : `Sie können jetzt ${another} anfordern.`;
