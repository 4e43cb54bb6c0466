import {
  asFactorTwin,
  callChallenge,
  emailChallenge,
  everyFactor,
  fixtureFactors,
  mfaRequired,
  mfaRequiredByType,
  mfaRequiredOfEvery,
  refusal,
  sequencing,
  smsChallenge,
} from '@authn-flow/authn-core/testing';
import { begin, BUSY, choose, FIELD_PROBLEM, follow, goOn, press, PROBLEM, submit, type } from '../scene.ts';
import type { Details } from '../scene.ts';
import { requiredOf } from './bodies.ts';
import { credentials } from './sign-in.ts';
import { expiringIn, offline } from './stand-ins.ts';

const wrongCode = refusal(
  403,
  'E0000068',
  'Invalid Passcode/Answer',
  'Your passcode doesn’t match our records.',
);
const { push, sms, oktaTotp, googleTotp } = fixtureFactors;
const { call, email, question, password, rsa, onPrem, symantec, yubikey, hotp } = everyFactor;
const { duo, webauthn, u2f, claims, saml, oidc } = everyFactor;
const hologram = {
  id: 'xyzH4tBn7kVq2wXcf5d7',
  factorType: 'token:hologram',
  provider: 'ACME',
  vendorName: 'Acme Hologram',
};

const typed: Details = { answers: [wrongCode], shows: FIELD_PROBLEM };

/** A factor has to be chosen or, where there is one only, proven. */
export const required = [
  goOn('mfa-required/several', mfaRequired(), { shows: '[data-factor=push]' }),
  goOn('mfa-required/every-kind', mfaRequiredOfEvery(), { shows: '[data-factor=webauthn]' }),
  goOn('mfa-required/several-of-a-kind', mfaRequiredByType(), { shows: '[data-factor=webauthn]' }),
  goOn('mfa-required/before-a-password', sequencing(), { shows: '[data-factor=push]' }),
  // Only of one's own answers is the end believed: a token that was handed over says nothing about the clock.
  begin('mfa-required/expiring', {
    answers: [mfaRequired({ expiresAt: expiringIn(25) })],
    deeds: credentials,
    shows: '[data-part=notice]',
  }),
  goOn('mfa-required/cannot-send', mfaRequired(), {
    answers: [refusal(400, 'E0000138', 'The message could not be sent')],
    deeds: [choose('sms')],
    shows: PROBLEM,
  }),
  goOn('mfa-required/sent-too-often', requiredOf(sms), {
    answers: [refusal(429, 'E0000109', 'An SMS was recently sent. Wait 30 seconds.')],
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('mfa-required/none-works-here', requiredOf(u2f, hologram), { shows: '[data-unusable]' }),
  ...Object.entries({ push, sms, call, email, webauthn, duo, claims, saml, oidc }).map(([name, factor]) =>
    goOn(`mfa-required/${name}-only`, requiredOf(factor), { shows: 'button[data-part=submit]' }),
  ),
  goOn('mfa-required/push-only/under-way', requiredOf(push), { deeds: [submit], shows: BUSY }),
  ...Object.entries({
    'okta-verify-code': oktaTotp,
    'app-code': googleTotp,
    question,
    password,
    rsa,
    'on-prem-token': onPrem,
    symantec,
    yubikey,
    hotp,
  }).map(([name, factor]) =>
    goOn(`mfa-required/${name}`, requiredOf(factor), { shows: '[data-part=input]' }),
  ),
  goOn('mfa-required/app-code/nothing-typed', requiredOf(googleTotp), {
    deeds: [submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-required/app-code/wrong', requiredOf(googleTotp), {
    ...typed,
    deeds: [type('passCode', '123456')],
  }),
  goOn('mfa-required/app-code/used-before', requiredOf(googleTotp), {
    answers: [refusal(403, 'E0000082', 'Each code can only be used once')],
    deeds: [type('passCode', '123456')],
    shows: FIELD_PROBLEM,
  }),
  goOn('mfa-required/app-code/under-way', requiredOf(googleTotp), {
    deeds: [type('passCode', '123456')],
    shows: BUSY,
  }),
  goOn('mfa-required/question/wrong', requiredOf(question), {
    ...typed,
    deeds: [type('answer', 'Chess'), submit],
  }),
  goOn('mfa-required/password/wrong', requiredOf(password), {
    ...typed,
    deeds: [type('password', 'Lantern'), submit],
  }),
  goOn('mfa-required/rsa/next-question', requiredOf(rsa), {
    answers: [refusal(403, 'E0000113', 'Enter a new PIN of 4 to 8 digits.')],
    deeds: [type('passCode', '1234567890'), submit],
    shows: '[name=passCode]',
  }),
  goOn('mfa-required/opened-from-the-list', mfaRequired(), {
    deeds: [choose('token:software:totp')],
    shows: '[name=passCode]',
  }),
  goOn('factor-required', asFactorTwin(mfaRequiredOfEvery()), { shows: '[data-factor=push]' }),
];

/** A code was sent. */
export const codes = [
  goOn('mfa-challenge/sms', smsChallenge(), { shows: '[name=passCode]' }),
  goOn('mfa-challenge/sms/nothing-typed', smsChallenge(), { deeds: [submit], shows: FIELD_PROBLEM }),
  goOn('mfa-challenge/sms/wrong', smsChallenge(), { ...typed, deeds: [type('passCode', '123456')] }),
  goOn('mfa-challenge/sms/under-way', smsChallenge(), { deeds: [type('passCode', '123456')], shows: BUSY }),
  goOn('mfa-challenge/sms/sent', requiredOf(sms), {
    answers: [smsChallenge()],
    deeds: [submit],
    shows: '[data-name=resend]',
  }),
  goOn('mfa-challenge/sms/limited', smsChallenge(), {
    answers: [refusal(429, 'E0000047', 'Too many requests')],
    deeds: [type('passCode', '123456')],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/sms/sent-too-often', smsChallenge(), {
    answers: [refusal(429, 'E0000109', 'An SMS was recently sent. Wait 30 seconds.')],
    deeds: [follow('resend')],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/sms/locked', smsChallenge(), {
    answers: [refusal(403, 'E0000069', 'User Locked')],
    deeds: [type('passCode', '123456')],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/sms/no-network', smsChallenge(), {
    answers: ['lost', 'lost'],
    deeds: [type('passCode', '123456')],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/sms/remembered', smsChallenge(), {
    deeds: [press('[data-part=check] input')],
    shows: ':checked',
  }),
  goOn('mfa-challenge/sms/offline', smsChallenge(), {
    before: offline,
    shows: '[data-part=notice]',
  }),
  goOn('mfa-challenge/call', callChallenge(), { shows: '[name=passCode]' }),
  goOn('mfa-challenge/email', emailChallenge(), { shows: '[name=passCode]' }),
  goOn('factor-challenge/sms', asFactorTwin(smsChallenge()), { shows: '[name=passCode]' }),
];
