import type { FactorChoice, MfaChallengeStep, Step } from '@authn-flow/authn-core';
import { smsChallenge, unauthenticated } from './steps.ts';

// Factors and challenges of every shape, for the screens that verify them.

type Choice<T extends FactorChoice['factorType']> = Extract<FactorChoice, { factorType: T }>;
type Challenge<T extends MfaChallengeStep['factorType']> = Extract<MfaChallengeStep, { factorType: T }>;

const stay = (): Promise<Step> => Promise.resolve(unauthenticated());

/** What every challenge has, of one factor among several. */
function open<T extends MfaChallengeStep['factorType']>(own: object): Challenge<T> {
  const { id, activity, user, cancel } = smsChallenge();
  const base = { id, activity, user, cancel, status: 'MFA_CHALLENGE', previous: stay };
  return { ...base, factors: [], ...own } as unknown as Challenge<T>;
}

/** A question with a masked answer. */
export const questionChoice = (more: Partial<Choice<'question'>> = {}): Choice<'question'> => ({
  id: 'ufs1',
  factorType: 'question',
  provider: 'OKTA',
  shape: 'question',
  profile: { question: 'disliked_food', questionText: 'What is the food you least liked as a child?' },
  challenged: false,
  verify: stay,
  ...more,
});

/** The password once more. */
export const passwordChoice = (more: Partial<Choice<'password'>> = {}): Choice<'password'> => ({
  id: 'pwd1',
  factorType: 'password',
  provider: 'OKTA',
  shape: 'question',
  profile: {},
  challenged: false,
  verify: stay,
  ...more,
});

/** A key that types 44 characters. */
export const yubikeyChoice = (more: Partial<Choice<'token:hardware'>> = {}): Choice<'token:hardware'> => ({
  id: 'ykf1',
  factorType: 'token:hardware',
  provider: 'YUBICO',
  shape: 'code',
  code: { digitsOnly: false, length: 44 },
  profile: { credentialId: '000004102994' },
  challenged: false,
  verify: stay,
  ...more,
});

/** A counter-based token: digits, of nobody knows what number. */
export const hotpChoice = (more: Partial<Choice<'token:hotp'>> = {}): Choice<'token:hotp'> => ({
  id: 'hof1',
  factorType: 'token:hotp',
  provider: 'CUSTOM',
  vendorName: 'Door key fob',
  shape: 'code',
  code: { digitsOnly: true },
  profile: {},
  challenged: false,
  verify: stay,
  ...more,
});

/** A token whose text is a PIN and a code. */
export const rsaChoice = (more: object = {}): FactorChoice => ({
  id: 'rsa1',
  factorType: 'token',
  provider: 'RSA',
  shape: 'code',
  code: { digitsOnly: false },
  profile: { credentialId: 'ada' },
  challenged: false,
  verify: stay,
  ...more,
});

/** A security key, or the device itself. */
export const webauthnChoice = (more: Partial<Choice<'webauthn'>> = {}): Choice<'webauthn'> => ({
  id: 'fwf1',
  factorType: 'webauthn',
  provider: 'FIDO',
  shape: 'ceremony',
  profile: { authenticatorName: 'Blue key' },
  challenged: true,
  verify: stay,
  ...more,
});

/** A key of before the standard, which browsers no longer speak to. */
export const u2fChoice = (more: object = {}): FactorChoice => ({
  id: 'fuf1',
  factorType: 'u2f',
  provider: 'FIDO',
  shape: 'ceremony',
  profile: {},
  challenged: false,
  ...more,
});

/** Duo. */
export const duoChoice = (more: Partial<Choice<'web'>> = {}): Choice<'web'> => ({
  id: 'dsf1',
  factorType: 'web',
  provider: 'DUO',
  shape: 'frame',
  profile: {},
  challenged: true,
  verify: stay,
  ...more,
});

/** A partner by SAML, with a name of its own. */
export const samlChoice = (more: Partial<Choice<'assertion:saml2'>> = {}): Choice<'assertion:saml2'> => ({
  id: 'cas1',
  factorType: 'assertion:saml2',
  provider: 'GENERIC_SAML',
  vendorName: 'Partner login',
  shape: 'redirect',
  profile: {},
  challenged: true,
  verify: stay,
  ...more,
});

/** Keys may answer. */
export const webauthnChallenge = (more: Partial<Challenge<'webauthn'>> = {}): Challenge<'webauthn'> =>
  open({
    factorId: 'fwf1',
    factorType: 'webauthn',
    provider: 'FIDO',
    shape: 'ceremony',
    profile: {},
    factorResult: 'CHALLENGE',
    credentialIds: ['a2V5'],
    verify: stay,
    ...more,
  });

/** Duo is asking in its frame. */
export const duoChallenge = (more: Partial<Challenge<'web'>> = {}): Challenge<'web'> =>
  open({
    factorId: 'dsf1',
    factorType: 'web',
    provider: 'DUO',
    shape: 'frame',
    profile: {},
    activity: 'polling',
    factorResult: 'WAITING',
    host: 'api-1.duosecurity.example',
    signature: 'TX|1:APP|1',
    script: 'https://id.example.com/js/Duo-Web-v2.js',
    complete: stay,
    ...more,
  });

/** The other site waits for the person. */
export const samlChallenge = (
  more: Partial<Challenge<'assertion:saml2'>> = {},
): Challenge<'assertion:saml2'> =>
  open({
    factorId: 'cas1',
    factorType: 'assertion:saml2',
    provider: 'GENERIC_SAML',
    vendorName: 'Partner login',
    shape: 'redirect',
    profile: {},
    redirect: { href: 'https://id.example.com/policy/mfa-saml-idp-redirect?okta_key=1' },
    ...more,
  });
