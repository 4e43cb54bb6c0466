import { Format } from '../../i18n/format.ts';
import type { Params, Text } from '../../i18n/text.ts';

const format = new Format('en');

/** English: what people meet at many a sign-in: factors, notices, and what can go wrong. */
export const texts = {
  back: 'Back',
  offline: 'You’re offline. You can go on as soon as the connection is back.',
  'unlocked.title': 'Your account is unlocked',
  'unlocked.submit': 'Sign in',
  'problem.org-url-missing': 'This page isn’t set up correctly: the attribute org-url is missing.',
  'problem.org-url-invalid':
    'This page isn’t set up correctly: org-url must be an address such as https://id.example.com.',
  'problem.configuration': 'This page isn’t set up correctly.',
  'problem.configuration.identity-engine':
    'This page can’t sign you in: your organization uses a newer sign-in service. Ask your administrator for help.',
  'problem.cancelled': 'That didn’t go through. Please try again.',
  'failure.configuration': 'Sign-in isn’t available',
  'problem.refused': '{summary}',
  'problem.E0000004': 'We couldn’t sign you in. Check your username and password and try again.',
  'problem.E0000207': 'We couldn’t sign you in. Check your username and password and try again.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `Too many attempts. You can try again in ${format.seconds(params)}.`
      : 'You can try again now.',
  'problem.timeout': 'The sign-in service is taking too long. Please try again.',
  'problem.server': 'The sign-in service has a problem. Please try again in a moment.',
  'problem.protocol': 'The sign-in service gave an answer we don’t understand. Please try again later.',
  'problem.expired': 'That took too long, so we stopped for your security. Please sign in again.',

  cancel: 'Back to sign in',
  'another-way': 'Use another way',
  'signing-in-as': 'Signing in as {name}',
  'remember-device': ({ minutes }) =>
    Number(minutes) > 0
      ? `Don’t ask again on this device for ${format.lifetime(Number(minutes))}`
      : 'Don’t ask again on this device',
  expiring: (params) => `For your security, this sign-in ends in ${format.seconds(params)}.`,
  'expiring-announcement': 'For your security, this sign-in ends soon.',
  stay: 'I need more time',

  'factors.title': 'Confirm it’s you',
  'factors.text': 'Choose how.',
  'factors.none':
    'None of the ways set up for your account works on this page. Ask your administrator for help.',
  'factors.unusable': 'Not available on this page',
  'factors.gone': 'Browsers no longer support this kind of key. Use another way.',
  'factors.ending': 'number ending in {digits}',
  'factor.push': 'Okta Verify push',
  'factor.push-hint': 'Approve on {device}',
  'factor.push-hint-phone': 'Approve on your phone',
  'factor.sms': 'Text message',
  'factor.token:software:totp': 'Authenticator app',
  'factor.token:software:totp-hint': 'Enter a code from the app',
  'factor.token:software:totp:OKTA': 'Okta Verify code',
  'factor.token:software:totp:OKTA-hint': 'Enter a code from the app',
  'factor.call': 'Phone call',
  'factor.email': 'Email',
  'factor.unknown': 'Another way',
  'factor.question': 'Security question',
  'factor.password': 'Password',
  'factor.token': 'Security token',
  'factor.token:hotp': 'Security token',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'Security key or biometrics',
  'factor.webauthn-hint': 'A key, this device or your phone',
  'factor.u2f': 'Security key',

  'code.title': 'Enter your code',
  'code.text': 'Enter the code you were given.',
  'code.text.sms': 'We sent a text message to {phone}.',
  'code.text.sms-phone': 'We sent a text message to your phone.',
  'code.text.call': 'We’re calling {phone} to tell you a code.',
  'code.text.call-phone': 'We’re calling you to tell you a code.',
  'code.text.email': 'We sent a code to {email}.',
  'code.text.token:software:totp':
    'Open your authenticator app and enter the code it shows for this account.',
  'code.text.token:software:totp:OKTA': 'Open Okta Verify and enter the code it shows for this account.',
  'code.label': 'Code',
  'code.submit': 'Verify',
  'code.missing': 'Enter the code.',
  'code.resend': 'Send a new code',
  'code.resend-in': (params) => `Send a new code in ${format.seconds(params)}`,
  'code.resent': 'A new code is on its way.',

  'send.title.push': 'Approve on your phone',
  'send.text.push': 'We’ll send a notification to {device}.',
  'send.text.push-phone': 'We’ll send a notification to Okta Verify on your phone.',
  'send.submit.push': 'Send notification',
  'send.title.sms': 'Get a code',
  'send.text.sms': 'We’ll send a text message to {phone}.',
  'send.text.sms-phone': 'We’ll send a text message to your phone.',
  'send.submit.sms': 'Send code',
  'send.title.call': 'Get a code',
  'send.text.call': 'We’ll call {phone} and tell you a code.',
  'send.text.call-phone': 'We’ll call you and tell you a code.',
  'send.submit.call': 'Call me',
  'send.title.email': 'Get a code',
  'send.text.email': 'We’ll send a code to {email}.',
  'send.submit.email': 'Send code',
  'send.title': 'Confirm it’s you',
  'send.text': 'We’ll use {factor}.',
  'send.submit': 'Continue',

  'waiting.title': 'Check your phone',
  'waiting.text': 'Open Okta Verify on {device} and approve the sign-in.',
  'waiting.text-phone': 'Open Okta Verify on your phone and approve the sign-in.',
  'waiting.text-number': 'Open Okta Verify on {device} and choose this number:',
  'waiting.text-number-phone': 'Open Okta Verify on your phone and choose this number:',
  'waiting.text-other': 'Approve the sign-in on your other device.',
  'waiting.elapsed': 'Waiting for your answer',
  'waiting.number': 'Number to choose: {number}',
  'waiting.unexpected': 'Not you? Deny it on your phone.',
  'waiting.resend': 'Send again',
  'waiting.resend-in': (params) => `Send again in ${format.seconds(params)}`,
  'waiting.resent': 'A new notification is on its way.',
  'waiting.ended': 'Not approved',
  'waiting.or-code': 'Enter a code instead',
  'waiting.code': 'Code from Okta Verify',
  'auto-push': 'Notify me without asking next time',

  // What people know, have and are.
  'factor.token:hotp-hint': 'Enter a code from the token',
  'factor.token-hint': 'Enter a code from the token',
  'factor.token:hardware-hint': 'Press the button on your key',
  'factor.password-hint': 'Enter it once more',
  'factor.web-hint': 'Confirm with Duo',
  'factor.claims_provider': 'Another account',
  'factor.claims_provider-hint': 'Sign in at another site',
  'factor.assertion:saml2': 'Another account',
  'factor.assertion:saml2-hint': 'Sign in at another site',
  'factor.assertion:oidc': 'Another account',
  'factor.assertion:oidc-hint': 'Sign in at another site',
  'code.show': 'Show code',
  'code.title.token:hardware': 'Use your YubiKey',
  'code.text.token': 'Enter the code that your token shows.',
  'code.text.token:RSA': 'Enter your PIN and, right after it, the code that your token shows.',
  'code.text.token:DEL_OATH': 'Enter your PIN and, right after it, the code that your token shows.',
  'code.text.token:SYMANTEC': 'Open VIP Access, or look at your token, and enter the code.',
  'code.text.token:hotp': 'Press the button on your token and enter the code that it shows.',
  'code.text.token:hardware': 'Plug it in and press its button. It types the code for you.',
  'code.label.token:RSA': 'PIN and code',
  'code.label.token:DEL_OATH': 'PIN and code',
  'code.label.token:hardware': 'Code from your YubiKey',
  'answer.title': 'Answer your security question',
  'answer.title-password': 'Enter your password',
  'answer.label': 'Answer',
  'answer.show': 'Show answer',
  'answer.submit': 'Verify',
  'answer.missing': 'Enter your answer.',
  'answer.wrong': 'That answer isn’t right. Check it and try again.',
  'answer.wrong-password': 'That password isn’t right. Check it and try again.',
  'key.title': 'Use your key or this device',
  'key.text': 'Your browser will ask for your security key, or for your fingerprint, face or screen lock.',
  'key.text-asking': 'Follow the steps that your browser shows.',
  'key.text-legacy':
    'Your account is set up for an older form of Windows Hello that browsers no longer support. Ask your administrator to set it up anew.',
  'key.submit': 'Continue',
  'elsewhere.title': 'Go to {factor}',
  'elsewhere.text': 'Sign in there to confirm it’s you. You’ll come back here by yourself.',
  'elsewhere.closed': 'We can’t take you there. Use another way, or begin again.',
  'elsewhere.submit': 'Go to {factor}',
  'duo.title': 'Confirm with Duo',
  'duo.text': 'Follow the steps in the frame.',
  'duo.frame': 'Duo',
  'duo.missing': 'Duo can’t be shown on this page. Try again, or use another way.',
  'send.title.webauthn': 'Use your key or this device',
  'send.text.webauthn':
    'Your browser will ask for your security key, or for your fingerprint, face or screen lock.',
  'send.title.web': 'Confirm with Duo',
  'send.text.web': 'Duo will ask you here, in a frame.',
  'send.title.redirect': 'Go to {factor}',
  'send.text.redirect': 'Sign in there to confirm it’s you. You’ll come back here by yourself.',
  'send.submit.redirect': 'Go to {factor}',
  'problem.ceremony': 'That didn’t work. Try again, or use another way.',
  'problem.ceremony.unsupported': 'This browser can’t use that. Use another way, or another browser.',
  'problem.ceremony.not-allowed': 'That wasn’t confirmed, or took too long. Try again when you’re ready.',
  'problem.ceremony.already-registered': 'This key or device is set up already. Use another one.',
  'problem.ceremony.unknown-credential': 'That isn’t one of your keys. Try another one.',
  'problem.ceremony.security':
    'Keys can’t be used at this address. Use another way, or tell your administrator.',
  'problem.ceremony.aborted': 'That was stopped before it was done. You can try again.',
  'problem.ceremony.constraint':
    'This key can’t do what your organization asks for. Try another one, such as this device.',
  'problem.ceremony.not-supported': 'This key doesn’t work here. Try another one.',
  'problem.ceremony.unreadable':
    'The key couldn’t be read. Plug it in again, or hold it closer, and try again.',
  'problem.ceremony.failed': 'That didn’t work. Try again, or use another way.',
  'factor.token:RSA': 'RSA SecurID',
  'factor.token:SYMANTEC': 'Symantec VIP',

  'locked-out.title': 'Your account is locked',
  'locked-out.text':
    'There were too many failed attempts. Ask your administrator to unlock your account, or try again later.',
  'locked-out.text-unlock': 'There were too many failed attempts. You can unlock it yourself.',
  'locked-out.unlock': 'Unlock account',

  // Passwords, and getting back in without one.
  'sign-in.forgot': 'Forgot password?',
  'sign-in.unlock': 'Unlock account',
  'sign-in.remember': 'Remember me',
  'help.text': 'Can’t go on? Get help:',
  'problem.E0000014': 'That didn’t match your current password. Check it and try again.',
  'problem.E0000017': 'We couldn’t change your password. Ask your administrator for help.',
  'problem.E0000032': 'This account can’t be unlocked here. Ask your administrator for help.',
  'problem.E0000034': 'This password can’t be reset here. Ask your administrator for help.',
  'problem.E0000035': 'This password can’t be changed here. Ask your administrator for help.',
  'problem.E0000080': 'Choose another password: this one doesn’t meet the rules.',
  'problem.E0000087': 'That answer isn’t right. Check it and try again.',
  'problem.E0000097': 'This account has no phone for that. Choose another way.',
  'problem.E0000105': 'This link has expired or was used already. Ask for a new one.',
  'problem.E0000110': 'This link has expired or was used already. Ask for a new one.',

  'unsupported.title': 'This step isn’t available here',
  'unsupported.text': 'Your organization asks for something this page can’t show yet.',
  'unsupported.links': 'You can go on with one of these:',
  'unsupported.details': 'Step: {status}',

  'entrance.next': 'Next',
  'entrance.or': 'or',
  'entrance.not-you': 'Not you?',
  'entrance.password-of': 'Enter the password for {name}.',
  'entrance.register': 'Create an account',
  'entrance.smart-card': 'Sign in with a smart card',
  'entrance.device': 'Sign in to connect your device.',
  'entrance.app': 'Sign in to go on to {app}.',
  'problem.rejected.INVALID_USER_CODE':
    'That code isn’t right, or has run out. Check it, or get a new one on your device.',

  'problem.E0000006': 'You can’t do that with this account.',
  'problem.E0000047': 'Too many attempts. Wait a moment, then try again.',
  'problem.E0000067': 'The service that checks your code isn’t answering. Try again, or use another way.',
  'problem.E0000068': 'That code isn’t right. Check it and try again.',
  'problem.E0000069': 'Your account is locked after too many failed attempts.',
  'problem.E0000079': 'That step is already over. Please try again.',
  'problem.E0000082': 'That code has been used already. Wait for the next one.',
  'problem.E0000083': 'That code is from another time. Enter the one shown now.',
  'problem.E0000119': 'Your account is locked. Ask your administrator to unlock it.',
  'problem.E0000138': 'We couldn’t send the message. Try again, or use another way.',
  'problem.E0000139': 'We couldn’t send the message. Try again, or use another way.',
  'problem.E0000109': (params) => sent('code', params),
  'problem.E0000118': (params) => sent('email', params),
  'problem.E0000133': (params) => sent('call', params),
  'problem.rejected': 'The sign-in wasn’t approved. Try again, or use another way.',
  'problem.rejected.REJECTED': 'The sign-in was denied. If that was you, try again.',
  'problem.rejected.CANCELLED': 'The sign-in was cancelled. You can try again.',
  'problem.rejected.TIMEOUT': 'Nobody answered in time. You can try again.',
  'problem.rejected.FAILED': ({ message }) =>
    message
      ? `That didn’t work. The other side says: “${message}”`
      : 'That didn’t work. Try again or use another way.',
  'problem.rejected.ERROR': 'We couldn’t check your answer. Try again, or use another way.',
  'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED':
    'The Okta Verify app on your phone is too old. Update it, then send again.',
  'problem.rejected.TIME_WINDOW_EXCEEDED': 'That code is from another time. Enter the one shown now.',
  'problem.rejected.PASSCODE_REPLAYED': 'That code has been used already. Wait for the next one.',
} satisfies Record<string, Text>;

function sent(what: 'code' | 'email' | 'call', params: Params): string {
  const last = { code: 'We just sent a code.', email: 'We just sent an email.', call: 'We just called.' }[
    what
  ];
  return Number(params['seconds']) > 0
    ? `${last} You can ask for another in ${format.seconds(params)}.`
    : 'You can ask for another now.';
}

/** The shape that this part of every language must have. */
export type EverydayCatalogue = typeof texts;
