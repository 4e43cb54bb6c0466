import { Format } from '../../i18n/format.ts';
import type { Params, Text } from '../../i18n/text.ts';

const format = new Format('en');

/** `15 days`, in the largest unit that stays whole. */
const lifetime = (minutes: number): string =>
  minutes % 1440 === 0
    ? format.unit(minutes / 1440, 'day')
    : minutes % 60 === 0
      ? format.unit(minutes / 60, 'hour')
      : format.unit(minutes, 'minute');

const seconds = (params: Params): string => format.unit(Number(params['seconds']), 'second');

/** English: everything after the first screen. */
export const rest = {
  back: 'Back',
  offline: 'You’re offline. You can go on as soon as the connection is back.',
  'unlocked.title': 'Your account is unlocked',
  'unlocked.submit': 'Sign in',
  'problem.org-url-missing': 'This page isn’t set up correctly: the attribute org-url is missing.',
  'problem.org-url-invalid':
    'This page isn’t set up correctly: org-url must be an address such as https://id.example.com.',
  'problem.configuration': 'This page isn’t set up correctly.',
  'failure.configuration': 'Sign-in isn’t available',
  'problem.refused': '{summary}',
  'problem.E0000207': 'We couldn’t sign you in. Check your username and password and try again.',
  'problem.rate-limited': (params) =>
    Number(params['seconds']) > 0
      ? `Too many attempts. You can try again in ${seconds(params)}.`
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
      ? `Don’t ask again on this device for ${lifetime(Number(minutes))}`
      : 'Don’t ask again on this device',
  expiring: (params) => `For your security, this sign-in ends in ${seconds(params)}.`,
  'expiring-announcement': 'For your security, this sign-in ends soon.',
  stay: 'I need more time',

  'factors.title': 'Confirm it’s you',
  'factors.text': 'Choose how.',
  'factors.none':
    'None of the ways set up for your account works on this page. Ask your administrator for help.',
  'factors.unusable': 'Not available on this page',
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
  // Ways that the account has and this page does not offer yet.
  'factor.question': 'Security question',
  'factor.password': 'Password',
  'factor.token': 'Security token',
  'factor.token:hotp': 'Security token',
  'factor.token:hardware': 'YubiKey',
  'factor.web': 'Duo',
  'factor.webauthn': 'Security key or passkey',
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
  'code.resend-in': (params) => `Send a new code in ${seconds(params)}`,
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
  'waiting.resend-in': (params) => `Send again in ${seconds(params)}`,
  'waiting.resent': 'A new notification is on its way.',
  'waiting.ended': 'Not approved',

  'locked-out.title': 'Your account is locked',
  'locked-out.text':
    'There were too many failed attempts. Ask your administrator to unlock your account, or try again later.',

  'unsupported.title': 'This step isn’t available here',
  'unsupported.text': 'Your organization asks for something this page can’t show yet.',
  'unsupported.links': 'You can go on with one of these:',
  'unsupported.details': 'Step: {status}',

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
  'problem.rejected': 'The sign-in wasn’t approved. You can send it again or use another way.',
  'problem.rejected.REJECTED': 'The sign-in was denied on your phone. If that was you, send it again.',
  'problem.rejected.CANCELLED': 'The sign-in was cancelled on your phone. You can send it again.',
  'problem.rejected.TIMEOUT': 'Nobody answered in time. You can send it again.',
  'problem.rejected.FAILED': 'That didn’t work. Send it again or use another way.',
  'problem.rejected.ERROR': 'We couldn’t check your answer. Send it again or use another way.',
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
    ? `${last} You can ask for another in ${seconds(params)}.`
    : 'You can ask for another now.';
}

/** The shape that every language's second part must have. */
export type RestCatalogue = typeof rest;
