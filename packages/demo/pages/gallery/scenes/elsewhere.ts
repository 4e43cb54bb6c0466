import {
  asFactorTwin,
  duoChallenge,
  fixtureFactors,
  helloChallenge,
  providerChallenge,
  pushChallenge,
  refusal,
  smsChallenge,
  typeChallenge,
  u2fChallenge,
  webauthnChallenge,
} from '@authn-flow/authn-core/testing';
import { choose, FIELD_PROBLEM, follow, goOn, PROBLEM, submit } from '../scene.ts';
import type { Details } from '../scene.ts';
import { ofUnknown, requiredOf } from './bodies.ts';
import { keysThat } from './stand-ins.ts';

const { push, oktaTotp } = fixtureFactors;
const factorResultMessage = 'You are not a member of this branch.';
const waiting: Details = { shows: '[data-part=clock]' };

/** Proven somewhere else than on this page: on a phone, by a key, at another site. */
export const elsewhere = [
  goOn('mfa-challenge/push', pushChallenge(), waiting),
  goOn('mfa-challenge/push/number', pushChallenge({ correctAnswer: 47 }), { shows: '[data-part=number]' }),
  goOn('mfa-challenge/push/rejected', pushChallenge({ factorResult: 'REJECTED' }), { shows: PROBLEM }),
  goOn('mfa-challenge/push/timed-out', pushChallenge({ factorResult: 'TIMEOUT' }), { shows: PROBLEM }),
  goOn(
    'mfa-challenge/push/old-app',
    pushChallenge({ factorResult: 'REJECTED', factorResultMessage: 'OKTA_VERIFY_UPGRADE_REQUIRED' }),
    { shows: PROBLEM },
  ),
  goOn('mfa-challenge/push/no-network', pushChallenge(), {
    answers: ['lost'],
    shows: '[data-part=notice]',
  }),
  goOn('mfa-challenge/push/code-instead', requiredOf(push, oktaTotp), {
    answers: [pushChallenge()],
    deeds: [choose('push'), follow('or-code')],
    shows: '[name=passCode]',
  }),
  goOn('mfa-challenge/push/code-missing', requiredOf(push, oktaTotp), {
    answers: [pushChallenge()],
    deeds: [choose('push'), follow('or-code'), submit],
    shows: FIELD_PROBLEM,
  }),
  goOn('factor-challenge/push', asFactorTwin(pushChallenge()), waiting),

  goOn('mfa-challenge/key', webauthnChallenge(), { shows: '[data-part=form]' }),
  goOn('mfa-challenge/key/asking', webauthnChallenge(), {
    before: keysThat('wait'),
    deeds: [submit],
    shows: '[data-part=title]',
  }),
  goOn('mfa-challenge/key/not-allowed', webauthnChallenge(), {
    before: keysThat('NotAllowedError'),
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/key/refused', webauthnChallenge(), {
    before: keysThat('SecurityError'),
    deeds: [submit],
    shows: PROBLEM,
  }),
  goOn('mfa-challenge/key/several', typeChallenge('webauthn'), { shows: '[data-part=form]' }),
  goOn('mfa-challenge/key/windows-hello', helloChallenge()),
  goOn('mfa-challenge/key/of-old', u2fChallenge()),

  goOn('mfa-challenge/duo', duoChallenge(), { shows: 'iframe' }),
  goOn('mfa-challenge/duo/rejected', duoChallenge({ factorResult: 'REJECTED' }), { shows: PROBLEM }),

  goOn('mfa-challenge/saml', providerChallenge('saml')),
  goOn('mfa-challenge/oidc', providerChallenge('oidc')),
  goOn('mfa-challenge/claims', providerChallenge('claims')),
  goOn('mfa-challenge/claims/failed', providerChallenge('claims', { factorResultMessage }), {
    shows: PROBLEM,
  }),

  goOn('mfa-challenge/unknown', ofUnknown(smsChallenge())),
  goOn(
    'mfa-challenge/ended',
    smsChallenge(),
    // The transaction ran out while the person looked for the phone.
    {
      answers: [refusal(401, 'E0000011', 'Invalid token provided')],
      deeds: [follow('resend')],
      shows: PROBLEM,
    },
  ),
];
