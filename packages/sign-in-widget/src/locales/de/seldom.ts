import { Format } from '../../i18n/format.ts';
import type { LocaleParts, Params } from '../../i18n/text.ts';

const format = new Format('de');

/** German: what few people meet, or once: setting up, passwords, grants, devices. */
export const texts: LocaleParts['seldom'] = {
  // What can be set up.
  'enroll.title': 'Konto schützen',
  'enroll.title-more': 'Weitere Methode hinzufügen?',
  'enroll.text.step':
    'Schritt {step} von {total}. Richten Sie alle erforderlichen Methoden ein, mit denen Sie Ihre Identität bestätigen.',
  'enroll.text.one': 'Ihre Organisation verlangt eine weitere Methode, um Ihre Identität zu bestätigen.',
  'enroll.text.any': 'Wählen Sie, wie Sie beim Anmelden Ihre Identität bestätigen möchten.',
  'enroll.text.more':
    'Sie haben alles, was Sie brauchen. Eine weitere Methode hilft, falls eine ausfällt oder verloren geht.',
  'enroll.grace': ({ until }) => `Sie haben dafür Zeit bis ${format.date(Number(until))}.`,
  'enroll.stuck':
    'Nichts davon kann auf dieser Seite eingerichtet werden. Bitten Sie Ihren Administrator um Hilfe.',
  'enroll.news': 'Eingerichtet: {factor}.',
  'enroll.required': 'Erforderlich',
  'enroll.optional': 'Optional',
  'enroll.done': 'Bereits eingerichtet',
  'enroll.finish': 'Weiter',
  'enroll.later': 'Nicht jetzt',
  'enroll.another': 'Andere Methode wählen',
  'enroll.count': '{count} von {maximum}',
  'enroll.count.webauthn': '{count} von {maximum} Schlüsseln',
  'enroll.add': '{count} · weitere hinzufügen',
  'enroll.hint': 'Folgen Sie den Anweisungen auf der nächsten Seite',
  'enroll.hint.push': 'Anmeldungen in einer App auf dem Smartphone bestätigen',
  'enroll.hint.token:software:totp': 'Ein Code aus einer beliebigen Authenticator-App',
  'enroll.hint.token:software:totp:OKTA': 'Ein Code aus der App Okta Verify',
  'enroll.hint.sms': 'Ein Code per SMS',
  'enroll.hint.call': 'Ein Code per Telefonanruf',
  'enroll.hint.email': 'Ein Code per E-Mail',
  'enroll.hint.question': 'Eine Antwort, die nur Sie kennen',
  'enroll.hint.password': 'Ein Wort oder ein Satz, den nur Sie kennen',
  'enroll.hint.token': 'Ein Code von dem Token, das Sie erhalten haben',
  'enroll.hint.token:hotp': 'Ihr Administrator richtet das für Sie ein',
  'enroll.hint.token:hardware': 'Ein kleiner Schlüssel mit einer Taste',
  'enroll.hint.web': 'Anmeldungen mit Duo bestätigen',
  'enroll.hint.webauthn': 'Fingerabdruck, Gesicht, Bildschirmsperre oder ein Schlüssel',
  'enroll.hint.u2f': 'Browser unterstützen diese Art von Schlüssel nicht mehr',
  'enroll.hint.claims_provider': 'Auf einer anderen Website anmelden',
  'enroll.hint.assertion:saml2': 'Auf einer anderen Website anmelden',
  'enroll.hint.assertion:oidc': 'Auf einer anderen Website anmelden',
  'enroll.hint.unknown': 'Kann auf dieser Seite nicht eingerichtet werden',

  // What is asked before something can be set up.
  'enroll-phone.title.sms': 'Codes per SMS erhalten',
  'enroll-phone.title.call': 'Codes per Anruf erhalten',
  'enroll-phone.text.sms': 'An welche Nummer sollen wir die SMS senden?',
  'enroll-phone.text.call': 'Welche Nummer sollen wir anrufen?',
  'enroll-phone.known.sms': 'Wir können einen Code an {phone} senden.',
  'enroll-phone.known.call': 'Wir können {phone} anrufen.',
  'enroll-phone.submit.sms': 'Code senden',
  'enroll-phone.submit.call': 'Anruf anfordern',
  'enroll-phone.other': 'Andere Nummer verwenden',
  'enroll-phone.anyway': '{phone} trotzdem verwenden',
  'enroll-phone.refused':
    'Diese Nummer kann nicht verwendet werden. Prüfen Sie sie und versuchen Sie es noch einmal.',
  'phone.country': 'Land oder Region',
  'phone.number': 'Telefonnummer',
  'phone.extension': 'Durchwahl, falls vorhanden',
  'phone.missing': 'Geben Sie Ihre Telefonnummer ein.',
  'phone.malformed':
    'Das sieht nicht wie eine Telefonnummer aus. Prüfen Sie die Nummer und versuchen Sie es noch einmal.',
  'enroll-question.text':
    'Wählen Sie eine Frage, deren Antwort Sie sich gut merken und andere nicht erraten können.',
  'enroll-question.question': 'Frage',
  'enroll-question.own': 'Ihre eigene Frage',
  'enroll-question.answer': 'Antwort',
  'enroll-question.submit': 'Antwort speichern',
  'enroll-question.missing': 'Geben Sie eine Frage ein.',
  'enroll-question.short': 'Geben Sie eine Antwort mit mindestens 4 Zeichen ein.',
  'enroll-question.given-away': 'Die Antwort darf nicht in der Frage vorkommen.',
  'enroll-question.refused': 'Diese Antwort kann nicht verwendet werden. Wählen Sie eine andere.',
  'enroll-password.title': 'Passwort wählen',
  'enroll-password.label': 'Neues Passwort',
  'enroll-password.submit': 'Passwort speichern',
  'enroll-password.missing': 'Geben Sie ein Passwort ein.',
  'enroll-password.refused': 'Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.',
  'enroll-token.submit': 'Einrichten',
  'enroll-token.text': 'Geben Sie ein, was Ihr Token anzeigt.',
  'enroll-token.text.token:hardware':
    'Stecken Sie Ihren YubiKey ein und drücken Sie dann seine Taste: Er gibt den Code für Sie ein.',
  'enroll-token.text.token:SYMANTEC': 'Geben Sie die ID Ihres Tokens und zwei aufeinanderfolgende Codes ein.',
  'enroll-token.credentialId': 'Ihr Benutzername im System des Tokens',
  'enroll-token.credentialId.token:SYMANTEC': 'ID des Tokens',
  'enroll-token.passCode': 'PIN und Code, ohne Leerzeichen',
  'enroll-token.passCode.token:hardware': 'Code vom YubiKey',
  'enroll-token.passCode.token:SYMANTEC': 'Code',
  'enroll-token.passCode-asked': 'Ihre Antwort',
  'enroll-token.nextPassCode': 'Der nächste Code',
  'enroll-token.missing.credentialId': 'Füllen Sie auch dieses Feld aus.',
  'enroll-token.missing.passCode': 'Geben Sie den Code ein.',
  'enroll-token.missing.nextPassCode': 'Warten Sie auf den nächsten Code und geben Sie ihn ein.',

  // What proves that something works.
  'activate.submit': 'Bestätigen',
  'activate-code.change': 'Nummer ändern',
  'activate-app.title': 'App einrichten',
  'activate-app.title.token:software:totp:OKTA': 'Okta Verify einrichten',
  'activate-app.text':
    'Scannen Sie diesen Code mit Ihrer Authenticator-App. Geben Sie dann den Code ein, den die App anzeigt.',
  'activate-app.text.token:software:totp:OKTA':
    'Scannen Sie diesen Code mit Okta Verify. Geben Sie dann den Code ein, den die App anzeigt.',
  'activate-app.code': 'Code aus der App',
  'scan.alt': 'QR-Code zum Scannen mit der App',
  'scan.key': 'Scannen nicht möglich? Geben Sie diesen Schlüssel in der App ein:',
  'scan.copy': 'Schlüssel kopieren',
  'scan.copied': 'Der Schlüssel ist kopiert.',
  'scan.not-copied':
    'Der Schlüssel konnte nicht kopiert werden. Markieren Sie ihn und kopieren Sie ihn selbst.',
  'scan.open': 'In der App öffnen',
  'activate-push.title': 'Okta Verify einrichten',
  'activate-push.text':
    'Installieren Sie Okta Verify auf Ihrem Smartphone, fügen Sie dort ein Konto hinzu und scannen Sie diesen Code.',
  'activate-push.waiting': 'Warten auf Ihr Smartphone',
  'activate-push.other': 'Scannen nicht möglich?',
  'activate-push.email': 'Link per E-Mail senden',
  'activate-push.sms': 'Link per SMS senden',
  'activate-push.sent-email':
    'Wir haben Ihnen eine E-Mail gesendet. Öffnen Sie den Link darin auf Ihrem Smartphone.',
  'activate-push.sent-sms':
    'Wir haben Ihnen eine SMS gesendet. Öffnen Sie den Link darin auf Ihrem Smartphone.',
  'activate-push.ended': 'Der Code ist abgelaufen',
  'activate-push.ended-text':
    'Ein Code gilt nur wenige Minuten. Lassen Sie einen neuen anzeigen und scannen Sie ihn dann.',
  'activate-push.again': 'Neuen Code anzeigen',
  'activate-key.title': 'Schlüssel oder dieses Gerät einrichten',
  'activate-key.text':
    'Ihr Browser fragt nach Fingerabdruck, Gesicht oder Bildschirmsperre oder nach einem Sicherheitsschlüssel. Halten Sie ihn bereit.',
  'activate-key.submit': 'Jetzt einrichten',
  'problem.E0000098':
    'Diese Nummer ist vielleicht falsch. Prüfen Sie die Nummer oder verwenden Sie sie trotzdem.',
  'problem.E0000099':
    'Nummern aus diesem Land können nicht verwendet werden. Versuchen Sie es mit einer anderen Nummer.',
  'problem.E0000121': 'Die Durchwahl stimmt nicht. Geben Sie höchstens 15 Ziffern ein.',
  'forgot.title': 'Passwort zurücksetzen',
  'forgot.text': 'Geben Sie Ihren Benutzernamen ein und wählen Sie, wie wir Sie erreichen.',
  'forgot.text.email':
    'Geben Sie Ihren Benutzernamen ein. Wir senden Ihnen per E-Mail einen Link, über den Sie ein neues Passwort wählen können.',
  'forgot.text.sms': 'Geben Sie Ihren Benutzernamen ein. Wir senden Ihnen einen Code per SMS.',
  'forgot.text.call': 'Geben Sie Ihren Benutzernamen ein. Wir rufen Sie an und nennen Ihnen einen Code.',
  'unlock.title': 'Konto entsperren',
  'unlock.text': 'Geben Sie Ihren Benutzernamen ein und wählen Sie, wie wir Sie erreichen.',
  'unlock.text.email':
    'Geben Sie Ihren Benutzernamen ein. Wir senden Ihnen per E-Mail einen Link, der Ihr Konto entsperrt.',
  'unlock.text.sms': 'Geben Sie Ihren Benutzernamen ein. Wir senden Ihnen einen Code per SMS.',
  'unlock.text.call': 'Geben Sie Ihren Benutzernamen ein. Wir rufen Sie an und nennen Ihnen einen Code.',
  'recover.ways': 'Wie sollen wir Sie erreichen?',
  'recover.way.email': 'E-Mail',
  'recover.way.sms': 'SMS',
  'recover.way.call': 'Telefonanruf',
  'recover.submit.email': 'E-Mail senden',
  'recover.submit.sms': 'Code senden',
  'recover.submit.call': 'Anruf anfordern',
  'mail-sent.title': 'Schauen Sie in Ihr Postfach',
  'mail-sent.text':
    'Falls es ein Konto für {name} gibt, haben wir per E-Mail einen Link gesendet, über den Sie ein neues Passwort wählen können.',
  'mail-sent.text-nameless':
    'Falls es ein Konto mit diesem Namen gibt, haben wir per E-Mail einen Link gesendet, über den Sie ein neues Passwort wählen können.',
  'mail-sent.text-unlock':
    'Falls es ein Konto für {name} gibt, haben wir per E-Mail einen Link gesendet, der es entsperrt.',
  'mail-sent.text-unlock-nameless':
    'Falls es ein Konto mit diesem Namen gibt, haben wir per E-Mail einen Link gesendet, der es entsperrt.',
  'mail-sent.hint':
    'Das kann ein paar Minuten dauern. Wenn nichts kommt, schauen Sie auch in Ihren Spam-Ordner.',
  'mail-sent.again': 'Erneut senden',
  'mail-sent.again-in': (params) => `Erneut senden in ${format.seconds(params)}`,
  'mail-sent.sent-again': 'Eine weitere E-Mail ist unterwegs.',
  'recovery-code.text':
    'Falls es für {name} ein Konto mit Telefonnummer gibt, haben wir an diese Nummer eine SMS mit einem Code gesendet.',
  'recovery-code.text-nameless':
    'Falls es ein Konto mit diesem Namen und einer Telefonnummer gibt, haben wir an diese Nummer eine SMS mit einem Code gesendet.',
  'recovery-code.text-call':
    'Falls es für {name} ein Konto mit Telefonnummer gibt, rufen wir diese Nummer an und nennen einen Code.',
  'recovery-code.text-call-nameless':
    'Falls es ein Konto mit diesem Namen und einer Telefonnummer gibt, rufen wir diese Nummer an und nennen einen Code.',
  'recovery-code.call-again': 'Neuen Anruf anfordern',
  'recovery-code.call-again-in': (params) => `Neuen Anruf in ${format.seconds(params)} anfordern`,
  'recovery-code.mail': 'Stattdessen E-Mail senden',
  'recovery-question.title': 'Sicherheitsfrage beantworten',
  'recovery-question.label': 'Ihre Antwort',
  'recovery-question.show': 'Antwort anzeigen',
  'recovery-question.submit': 'Weiter',
  'recovery-question.missing': 'Geben Sie Ihre Antwort ein.',
  'recovery-question.begun': 'Sie können jetzt ein neues Passwort wählen.',
  'question.disliked_food': 'Welches Essen mochten Sie als Kind gar nicht?',
  'question.name_of_first_plush_toy': 'Wie hieß Ihr erstes Kuscheltier?',
  'question.first_award': 'Wofür haben Sie Ihren ersten Preis bekommen?',
  'question.favorite_security_question': 'Welche Sicherheitsfrage gefällt Ihnen am besten?',
  'question.favorite_toy': 'Welches Spielzeug hatten Sie am liebsten?',
  'question.first_computer_game': 'Was war Ihr erstes Computerspiel?',
  'question.favorite_movie_quote': 'Welches Filmzitat gefällt Ihnen am besten?',
  'question.first_sports_team_mascot': 'Was war das Maskottchen Ihrer ersten Sportmannschaft?',
  'question.first_music_purchase': 'Welche Musik haben Sie als Erstes gekauft?',
  'question.favorite_book_movie_character': 'Welche Figur aus Buch oder Film mögen Sie am liebsten?',
  'question.favorite_art_piece': 'Welches Kunstwerk gefällt Ihnen am besten?',
  'question.grandmother_favorite_desert': 'Welchen Nachtisch mag Ihre Großmutter am liebsten?',
  'question.first_thing_cooked': 'Welches Gericht haben Sie als Erstes selbst gekocht?',
  'question.childhood_dream_job': 'Was war als Kind Ihr Traumberuf?',
  'question.first_kiss_location': 'Wo war Ihr erster Kuss?',
  'question.place_where_significant_other_was_met':
    'Wo haben Sie Ihre Partnerin oder Ihren Partner kennengelernt?',
  'question.favorite_vacation_location': 'Wo verbringen Sie am liebsten Ihren Urlaub?',
  'question.new_years_two_thousand': 'Wo waren Sie an Silvester 2000?',
  'question.favorite_speaker_actor': 'Wessen Reden oder Schauspielkunst bewundern Sie?',
  'question.favorite_sports_player': 'Wen mögen Sie im Sport am liebsten?',
  'new-password.title': 'Neues Passwort wählen',
  'new-password.title-first': 'Passwort für Ihr Konto wählen',
  'new-password.title-expired': 'Ihr Passwort ist abgelaufen',
  'new-password.title-soon': 'Ihr Passwort läuft bald ab',
  'new-password.title-days': ({ days }) =>
    Number(days) > 0 ? `Ihr Passwort läuft in ${inDays(days)} ab` : 'Ihr Passwort läuft heute ab',
  'new-password.text':
    'Wählen Sie ein Passwort, das Sie sonst nirgends verwenden. Mehrere Wörter ohne Zusammenhang sind leicht zu merken.',
  'new-password.old': 'Aktuelles Passwort',
  'new-password.new': 'Neues Passwort',
  'new-password.confirm': 'Neues Passwort wiederholen',
  'new-password.revoke': 'Mich auf allen anderen Geräten abmelden',
  'new-password.submit': 'Passwort speichern',
  'new-password.skip': 'Nicht jetzt',
  'new-password.old-missing': 'Geben Sie Ihr aktuelles Passwort ein.',
  'new-password.new-missing': 'Geben Sie ein neues Passwort ein.',
  'new-password.mismatch': 'Die beiden neuen Passwörter stimmen nicht überein.',
  'new-password.elsewhere':
    'Ihr Passwort wird bei {site} verwaltet. Ändern Sie es dort und melden Sie sich dann hier an.',
  'new-password.elsewhere-nameless':
    'Ihr Passwort wird auf einer anderen Website verwaltet. Ändern Sie es dort und melden Sie sich dann hier an.',
  'new-password.open': 'Weiter zu {site}',
  'new-password.open-nameless': 'Dort ändern',
  'new-password.rules': 'Anforderungen an das Passwort',
  'new-password.met': '(erfüllt)',
  'new-password.unmet': '(noch nicht erfüllt)',
  'new-password.progress': 'Erfüllte Passwortregeln: {met} von {all}.',
  'new-password.rule.length': ({ count }) => `Mindestens ${String(count)} Zeichen`,
  'new-password.rule.lower': ({ count }) => several(count, 'Ein Kleinbuchstabe', 'Kleinbuchstaben'),
  'new-password.rule.upper': ({ count }) => several(count, 'Ein Großbuchstabe', 'Großbuchstaben'),
  'new-password.rule.number': ({ count }) => several(count, 'Eine Ziffer', 'Ziffern'),
  'new-password.rule.symbol': ({ count }) => several(count, 'Ein Sonderzeichen', 'Sonderzeichen'),
  'new-password.rule.username': 'Kein Teil Ihres Benutzernamens',
  'new-password.rule.firstName': 'Nicht Ihr Vorname',
  'new-password.rule.lastName': 'Nicht Ihr Nachname',
  'new-password.rule.history': ({ count }) =>
    format.plural(Number(count), {
      one: 'Nicht Ihr letztes Passwort',
      other: `Keines Ihrer letzten ${String(count)} Passwörter`,
    }),

  'consent.title': '{app} bittet um Zugriff',
  'consent.title-all': '{app} bittet um Zugriff auf Ihre Organisation',
  'consent.app': 'Die App',
  'consent.as': 'Sie sind als {name} angemeldet.',
  'consent.all': 'Sie entscheiden für alle in Ihrer Organisation.',
  'consent.list': 'Die App könnte dann:',
  'consent.choose': 'Wählen Sie, was die App darf:',
  'consent.needed': 'Erforderlich',
  'consent.submit': 'Zulassen',
  'consent.submit-all': 'Für alle zulassen',
  'consent.refuse': 'Nicht zulassen',
  'consent.about': 'Über die App',
  'consent.terms': 'Nutzungsbedingungen',
  'consent.privacy': 'Datenschutzerklärung',

  'device.title': 'Gerät verbinden',
  'device.text': 'Geben Sie den Code ein, den Ihr Gerät anzeigt.',
  'device.text-known': 'Prüfen Sie, ob Ihr Gerät diesen Code anzeigt.',
  'device.label': 'Code auf Ihrem Gerät',
  'device.submit': 'Weiter',
  'device.missing': 'Geben Sie den Code ein.',
  'device-done.title': 'Ihr Gerät ist verbunden',
  'device-done.text': 'Sie können diese Seite schließen und auf Ihrem Gerät weitermachen.',
  'device-done.title-not': 'Ihr Gerät ist nicht verbunden',
  'device-done.text-denied': 'Sie haben die Verbindung nicht zugelassen. Sie können diese Seite schließen.',
  'device-done.text-not':
    'Der Code ist vielleicht abgelaufen. Lassen Sie sich auf Ihrem Gerät einen neuen anzeigen und versuchen Sie es noch einmal.',

  'poll.title': 'Einen Moment bitte',
  'poll.text':
    'Der Dienst ist gerade ausgelastet. Lassen Sie diese Seite geöffnet: Es geht automatisch weiter.',
  'poll.next': 'Nächster Versuch in {seconds} s',

  'profile.title': 'Noch ein paar Angaben',
  'profile.title-new': 'Konto erstellen',
  'profile.text': 'Diese Angaben sind nötig, bevor es weitergeht.',
  'profile.submit': 'Weiter',
  'profile.submit-new': 'Konto erstellen',
  'profile.optional': '{label} (optional)',
  'profile.choose': 'Auswählen …',
  'profile.missing': 'Füllen Sie dieses Feld aus.',
  'profile.number': 'Geben Sie eine Zahl ein.',
  'profile.existing': 'Ich habe schon ein Konto',
  'profile.rule.minLength': ({ count }) => `Mindestens ${String(count)} Zeichen`,
  'profile.rule.minLower': 'Ein Kleinbuchstabe',
  'profile.rule.minUpper': 'Ein Großbuchstabe',
  'profile.rule.minNumber': 'Eine Ziffer',
  'profile.rule.minSymbol': 'Ein Sonderzeichen, zum Beispiel ! oder #',
  'profile.rule.excludeUsername': 'Kein Teil Ihres Benutzernamens',
  'profile.sent-title': 'Schauen Sie in Ihr Postfach',
  'profile.sent':
    'Wir haben Ihnen eine E-Mail mit einem Link gesendet. Öffnen Sie den Link, um Ihr Konto fertig einzurichten.',
  'profile.made-title': 'Ihr Konto ist bereit',
  'profile.made': 'Melden Sie sich mit den eben gewählten Zugangsdaten an.',
};

type Count = Params[string] | undefined;

const several = (count: Count, one: string, many: string): string =>
  format.plural(Number(count), { one, other: `${String(count)} ${many}` });

// After 'in' it is 'Tagen': what the platform says of a number of days is 'Tage'.
const inDays = (days: Count): string =>
  format.plural(Number(days), { one: 'einem Tag', other: `${String(days)} Tagen` });
