import type { MfaEnrollActivateStep, Step } from '@authn-flow/authn-core';
import { copyButton } from '../shared/copy.ts';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { resendMove } from './countdown.ts';
import { duoFrame } from './duo.ts';
import { elsewhere, keyAsked } from './elsewhere.ts';
import { ask, codeField, codeIn, field, fold, form, move, screen } from './form.ts';
import { numberIn } from './phone-form.ts';

/** MFA_ENROLL_ACTIVATE: the proof that what was set up works. */
export function activationScreen(step: MfaEnrollActivateStep): HTMLElement {
  const [title, ...body] = activation(step);
  return screen(
    title,
    ...body,
    resendMove(step),
    move('Set up something else', step.previous && (() => step.previous?.())),
    move('Start over', () => step.cancel()),
  );
}

const CODE_TITLES = { sms: 'Read your messages', call: 'Answer the call', email: 'Read your mail' };

function activation(step: MfaEnrollActivateStep): [title: string, ...body: Child[]] {
  switch (step.factorType) {
    case 'sms':
    case 'call':
    case 'email': {
      const to = step.factorType === 'email' ? step.profile.email : step.profile.phoneNumber;
      return [
        CODE_TITLES[step.factorType],
        h('p', {}, `A code is on its way to ${to ?? 'you'}.`),
        form('Check the code', [codeField('Code')], (typed) => step.activate({ passCode: codeIn(typed) })),
      ];
    }
    case 'token:software:totp': {
      const app = step.provider === 'GOOGLE' ? 'your authenticator app' : 'Okta Verify';
      return [
        `Add it to ${app}`,
        ...scannable(step, `Scan this code with ${app}.`),
        form('Check the code', [codeField('Code that the app shows')], (typed) =>
          step.activate({ passCode: codeIn(typed) }),
        ),
      ];
    }
    case 'push':
      return pushed(step);
    case 'web': {
      const { activate } = step;
      if (activate) return ['Duo said no', ask('Ask Duo again', () => activate())];
      return ['Answer Duo', duoFrame(step)];
    }
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      return elsewhere(step);
    case 'webauthn':
      return ['Show your key', ...keyAsked('Set it up now', () => step.activate())];
    case 'unknown':
      return [
        'Something else, please',
        h('p', {}, `This page cannot finish ${step.wireFactorType} (${step.wireProvider}).`),
      ];
  }
}

/** Okta Verify: the phone scans, or opens a link that it is sent. */
function pushed(
  step: Extract<MfaEnrollActivateStep, { factorType: 'push' }>,
): [title: string, ...body: Child[]] {
  const { activate, sendEmail, sendSms } = step;
  if (activate) return ['That code has run out', ask('Show a new one', () => activate())];
  // The step stays as it is: that something was sent is for this page to say.
  const sent = h('p', { role: 'status' });
  const tell =
    (what: string) =>
    ({ problem }: Step): void => {
      sent.textContent = problem ? '' : `A ${what} with a link is on its way.`;
    };
  return [
    'Set up Okta Verify',
    ...scannable(step, 'Scan this code with the app. This page goes on by itself.'),
    sendEmail && ask('Send me a mail with a link instead', () => sendEmail().then(tell('mail')), 'move'),
    sendSms &&
      fold(
        'Send me a text with a link instead',
        form('Send it', [field('Number', 'phoneNumber', { type: 'tel', autocomplete: 'tel' })], (typed) =>
          sendSms({ phoneNumber: numberIn(typed).phoneNumber }).then(tell('text')),
        ),
      ),
    sent,
  ];
}

/** The image, and the same to type for whoever cannot scan it. */
const scannable = (
  { qrCode, sharedSecret }: { qrCode?: string; sharedSecret?: string },
  words: string,
): Child[] => [
  h('p', {}, words),
  qrCode !== undefined && h('img', { class: 'qr', src: qrCode, alt: 'QR code', width: 200, height: 200 }),
  sharedSecret !== undefined &&
    h(
      'p',
      { class: 'secret' },
      'Or type this key: ',
      h('code', {}, sharedSecret),
      copyButton(sharedSecret, 'the key'),
    ),
];
