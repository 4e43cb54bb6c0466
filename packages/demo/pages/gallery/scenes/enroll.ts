import {
  asFactorTwin,
  callActivation,
  duoActivation,
  emailActivation,
  everyFactor,
  helloActivation,
  mfaEnroll,
  providerActivation,
  pushActivation,
  refusal,
  securityQuestions,
  smsActivation,
  totpActivation,
  u2fActivation,
  webauthnActivation,
} from '@authn-flow/authn-core/testing';
import { choose, FIELD_PROBLEM, follow, goOn, press, PROBLEM, submit, type } from '../scene.ts';
import { enrollMore, enrollOf, ofUnknown, passwordToEnroll } from './bodies.ts';
import { keysThat } from './stand-ins.ts';

const { call, googleTotp, onPrem, question, rsa, sms, symantec, u2f, yubikey } = everyFactor;
const list = mfaEnroll();
const asked = '[data-part=input]';
const wrongCode = refusal(403, 'E0000068', 'Invalid Passcode/Answer');

/** What may or must be set up. */
export const enroll = [
  goOn('mfa-enroll/list', list, { shows: '[data-factor=sms]' }),
  goOn('mfa-enroll/for-later', mfaEnroll({ skippable: true }), { shows: '[data-name=later]' }),
  goOn('mfa-enroll/enough', enrollMore(), { shows: '[data-done]' }),
  goOn('mfa-enroll/nothing-works-here', enrollOf(u2f), { shows: '[data-unusable]' }),
  goOn('mfa-enroll/phone-known', enrollOf(sms), { deeds: [choose('sms')], shows: '[data-name=other]' }),
  goOn('mfa-enroll/phone', enrollOf(sms), { deeds: [choose('sms'), follow('other')], shows: asked }),
  goOn('mfa-enroll/phone/missing', enrollOf(sms), {
    deeds: [choose('sms'), follow('other'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-enroll/phone/doubtful', enrollOf(sms), {
    answers: [refusal(400, 'E0000098', 'This phone number is invalid.')],
    deeds: [choose('sms'), follow('other'), type('phoneNumber', '+1 415 555 0132'), submit],
    shows: '[data-name=anyway]',
  }),
  goOn('mfa-enroll/call', enrollOf(call), { deeds: [choose('call')], shows: '[name=phoneExtension]' }),
  goOn('mfa-enroll/question', list, {
    answers: [securityQuestions()],
    deeds: [choose('question')],
    shows: '[name=answer]',
  }),
  goOn('mfa-enroll/question/too-short', enrollOf(question), {
    answers: [securityQuestions()],
    deeds: [choose('question'), type('answer', 'Go'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-enroll/password', enrollOf(passwordToEnroll), { deeds: [choose('password')], shows: asked }),
  goOn('mfa-enroll/rsa', enrollOf(rsa), { deeds: [choose('token')], shows: asked }),
  goOn('mfa-enroll/on-prem-token', enrollOf(onPrem), { deeds: [choose('token')], shows: asked }),
  goOn('mfa-enroll/symantec', enrollOf(symantec), { deeds: [choose('token')], shows: asked }),
  goOn('mfa-enroll/symantec/missing', enrollOf(symantec), {
    deeds: [choose('token'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-enroll/yubikey', enrollOf(yubikey), { deeds: [choose('token:hardware')], shows: asked }),
  goOn('mfa-enroll/refused', enrollOf(googleTotp), {
    answers: [refusal(403, 'E0000006', 'You do not have permission')],
    deeds: [press('[data-factor]')],
    shows: PROBLEM,
  }),
  goOn('factor-enroll', asFactorTwin(list), { shows: '[data-factor=sms]' }),
];

/** What was set up has to be proven. */
export const activate = [
  goOn('mfa-enroll-activate/sms', smsActivation(), { shows: '[name=passCode]' }),
  goOn('mfa-enroll-activate/sms/wrong', smsActivation(), {
    answers: [wrongCode],
    deeds: [type('passCode', '123456')],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-enroll-activate/call', callActivation(), { shows: '[name=passCode]' }),
  goOn('mfa-enroll-activate/email', emailActivation(), { shows: '[name=passCode]' }),
  goOn('mfa-enroll-activate/okta-verify-code', totpActivation('OKTA'), { shows: '[data-part=qr]' }),
  goOn('mfa-enroll-activate/app-code', totpActivation('GOOGLE'), { shows: '[data-part=qr]' }),
  goOn('mfa-enroll-activate/app-code/wrong', totpActivation('GOOGLE'), {
    answers: [wrongCode],
    deeds: [type('passCode', '123456')],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-enroll-activate/push', pushActivation(), { shows: '[data-part=qr]' }),
  goOn('mfa-enroll-activate/push/other-ways', pushActivation(), {
    deeds: [press('summary')],
    shows: '[data-name=sms]',
  }),
  goOn('mfa-enroll-activate/push/number', pushActivation(), {
    deeds: [press('summary'), follow('sms')],
    shows: '[name=phoneNumber]',
  }),
  goOn('mfa-enroll-activate/push/timed-out', pushActivation({ factorResult: 'TIMEOUT' })),
  goOn('mfa-enroll-activate/key', webauthnActivation()),
  goOn('mfa-enroll-activate/key/not-allowed', webauthnActivation(), {
    before: keysThat('NotAllowedError'),
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('mfa-enroll-activate/key/known-already', webauthnActivation(), {
    before: keysThat('InvalidStateError'),
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('mfa-enroll-activate/key/windows-hello', helloActivation()),
  goOn('mfa-enroll-activate/key/of-old', u2fActivation()),
  goOn('mfa-enroll-activate/duo', duoActivation(), { shows: 'iframe' }),
  goOn('mfa-enroll-activate/saml', providerActivation('saml')),
  goOn('mfa-enroll-activate/oidc', providerActivation('oidc')),
  goOn('mfa-enroll-activate/claims', providerActivation('claims')),
  goOn(
    'mfa-enroll-activate/claims/failed',
    providerActivation('claims', { factorResultMessage: 'You are not a member of this branch.' }),
    { shows: PROBLEM },
  ),
  goOn('mfa-enroll-activate/unknown', ofUnknown(smsActivation())),
  goOn('factor-enroll-activate', asFactorTwin(totpActivation()), { shows: '[data-part=qr]' }),
];
