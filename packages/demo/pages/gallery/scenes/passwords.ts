import {
  lockedOut,
  passwordExpired,
  passwordExpiredElsewhere,
  passwordReset,
  passwordWarn,
  passwordWarnElsewhere,
  recovery,
  recoveryChallenge,
  refusal,
  successUnlock,
} from '@authn-flow/authn-core/testing';
import { begin, FIELD_PROBLEM, follow, goOn, PROBLEM, submit, type } from '../scene.ts';
import type { Details } from '../scene.ts';

const ways: Details['widget'] = { recovery: 'email sms call', unlock: 'email sms call' };
const help: Details['widget'] = { helpLinks: [{ label: 'Call the help desk', href: 'tel:+15550100' }] };
const name = type('username', 'mira.okafor@example.com');

/** A password that is forgotten, and an account that is locked. */
export const recoveries = [
  begin('forgot/ways', { widget: { ...ways, ...help }, deeds: [follow('forgot')], shows: '[data-part=way]' }),
  begin('forgot/one-way', { widget: { recovery: 'sms' }, deeds: [follow('forgot')] }),
  begin('forgot/nothing-typed', { widget: ways, deeds: [follow('forgot'), submit], shows: FIELD_PROBLEM }),
  begin('forgot/refused', {
    widget: ways,
    answers: [refusal(403, 'E0000034', 'Forgot password not allowed')],
    deeds: [follow('forgot'), name, submit],
    shows: PROBLEM,
  }),
  begin('unlock/ways', { widget: ways, deeds: [follow('unlock')], shows: '[data-part=way]' }),
  begin('unlock/one-way', { widget: { unlock: 'sms' }, deeds: [follow('unlock')] }),
  goOn('locked-out/no-way', { ...lockedOut(), _links: {} }, { widget: help }),
  goOn('locked-out/unlockable', lockedOut()),
  goOn('locked-out/unlock', lockedOut(), { widget: ways, deeds: [submit], shows: '[data-part=form] input' }),

  begin('recovery-challenge/email', {
    widget: { recovery: 'email' },
    answers: [recoveryChallenge('EMAIL', 'PASSWORD')],
    deeds: [follow('forgot'), name, submit],
    shows: '[data-name=resend]',
  }),
  begin('recovery-challenge/email/unlock', {
    widget: { unlock: 'email' },
    answers: [recoveryChallenge('EMAIL', 'UNLOCK')],
    deeds: [follow('unlock'), name, submit],
    shows: '[data-name=resend]',
  }),
  begin('recovery-challenge/sms', {
    widget: ways,
    answers: [recoveryChallenge('SMS', 'PASSWORD')],
    deeds: [follow('forgot'), name, submit],
    shows: '[name=passCode]',
  }),
  goOn('recovery-challenge/sms/wrong', recoveryChallenge('SMS', 'PASSWORD'), {
    answers: [refusal(403, 'E0000068', 'Invalid Passcode/Answer')],
    deeds: [type('passCode', '123456')],
    shows: FIELD_PROBLEM,
  }),
  goOn('recovery-challenge/call', recoveryChallenge('call', 'PASSWORD'), { shows: '[name=passCode]' }),
  goOn('recovery/question', recovery(), { shows: '[name=answer]' }),
  goOn('recovery/question/wrong', recovery(), {
    answers: [refusal(403, 'E0000087', 'The recovery question answer did not match our records.')],
    deeds: [type('answer', 'Balaton'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn(
    'recovery/link-used',
    refusal(403, 'E0000105', 'You have accessed an account recovery link that has expired'),
    {
      shows: PROBLEM,
    },
  ),
  goOn('success/unlocked', successUnlock()),
];

const repeated = [type('newPassword', 'Lantern-Harbour-9'), type('confirm', 'Lantern-Harbour-9'), submit];

/** A new password is due. */
export const passwords = [
  goOn('password-reset/start', passwordReset(), { shows: '[data-part=rules]' }),
  goOn('password-reset/rules-live', passwordReset(), {
    deeds: [type('newPassword', 'Lantern')],
    shows: '[data-part=rules]',
  }),
  goOn('password-reset/mismatch', passwordReset(), {
    deeds: [type('newPassword', 'Lantern-Harbour-9'), type('confirm', 'Lantern-Harbor-9'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('password-reset/refused', passwordReset(), {
    answers: [
      refusal(
        403,
        'E0000080',
        'The password does not meet the requirements',
        'It was used before.',
        'It is too common.',
      ),
    ],
    deeds: repeated,
    shows: '[data-part=causes]',
  }),
  goOn('password-expired/start', passwordExpired(), { shows: '[name=oldPassword]' }),
  goOn('password-expired/old-wrong', passwordExpired(), {
    answers: [refusal(403, 'E0000014', 'Update of credentials failed')],
    deeds: [type('oldPassword', 'Lantern'), ...repeated],
    shows: FIELD_PROBLEM,
  }),
  goOn('password-expired/elsewhere', passwordExpiredElsewhere()),
  goOn('password-warn/start', passwordWarn(), { shows: '[data-name=skip]' }),
  goOn('password-warn/nothing-typed', passwordWarn(), { deeds: [submit], shows: FIELD_PROBLEM }),
  goOn('password-warn/elsewhere', passwordWarnElsewhere(), { shows: '[data-name=skip]' }),
];
