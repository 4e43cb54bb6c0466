import type { FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import type { PhoneInput } from '../factors/phone.ts';
import { flag, maybeText, secret, text } from './fields.ts';
import type { Fields, FieldsOf } from './fields.ts';

/** The inputs that a factor's actions take. */
export interface FactorInputs {
  /** Of the choice. */
  readonly verify: Fields;
  /** Of the open challenge. */
  readonly challenge?: Fields;
  readonly enroll?: Fields;
  /** Of the open activation. */
  readonly activation?: Fields;
}

type SpecOf<F> = F extends { readonly types?: infer S } ? (S extends FactorSpec ? S : never) : never;
type Answered<S, Part extends string> = S extends { readonly [P in Part]: { answer: infer A extends object } }
  ? { readonly [P in Part]: FieldsOf<A> & Fields }
  : object;
type Enrolled<S> = S extends { enroll: { input: infer I extends object } }
  ? { readonly enroll: FieldsOf<I> & Fields }
  : object;
type InputsOf<S extends FactorSpec> = {
  readonly verify: ([S['verify']] extends [never] ? object : FieldsOf<S['verify']>) & Fields;
} & Answered<S, 'challenge'> &
  Answered<S, 'activation'> &
  Enrolled<S>;

/** A line for every factor of this package, with every member of its inputs: less does not compile. */
type Table = {
  readonly [S in SpecOf<BuiltInFactor> as `${S['factorType']} ${S['provider']}`]: InputsOf<S>;
};

const maybeSecret = { ...secret, optional: true } as const;
const anything = { type: 'object', optional: true } as const;

const remember = { rememberDevice: flag } as const;
const passCode = { passCode: secret } as const;
const proof = { ...passCode, ...remember } as const;
const push = { ...remember, autoPush: flag } as const;
const phone = {
  phoneNumber: maybeText,
  updatePhone: flag,
  validatePhone: flag,
} as const satisfies FieldsOf<PhoneInput>;
const sentCode = { verify: remember, challenge: proof, activation: passCode } as const;
const totp = { verify: proof, enroll: {}, activation: passCode } as const;
const pinToken = { verify: proof, enroll: { credentialId: maybeText, ...passCode } } as const;
const elsewhere = { verify: remember, challenge: {}, enroll: {}, activation: {} } as const;
const helloKey = { credentialId: maybeText, publicKey: anything } as const;

const FACTORS: Table = {
  'push OKTA': { verify: push, challenge: push, enroll: {}, activation: {} },
  'token:software:totp OKTA': totp,
  'token:software:totp GOOGLE': totp,
  'sms OKTA': { ...sentCode, enroll: phone },
  'call OKTA': { ...sentCode, enroll: { ...phone, phoneExtension: maybeText } },
  'email OKTA': { ...sentCode, enroll: {} },
  'question OKTA': {
    verify: { answer: secret, ...remember },
    enroll: { question: text, answer: secret },
  },
  'password OKTA': { verify: { password: secret, ...remember }, enroll: { password: secret } },
  'token:hotp CUSTOM': { verify: proof },
  'token:hardware YUBICO': { verify: proof, enroll: passCode },
  'token RSA': pinToken,
  'token DEL_OATH': pinToken,
  'token SYMANTEC': {
    verify: proof,
    enroll: { credentialId: text, ...passCode, nextPassCode: secret },
  },
  'web DUO': { ...elsewhere, challenge: remember },
  'claims_provider CUSTOM': elsewhere,
  'assertion:saml2 GENERIC_SAML': elsewhere,
  'assertion:oidc GENERIC_OIDC': elsewhere,
  'u2f FIDO': { verify: {} },
  'webauthn FIDO': {
    verify: remember,
    challenge: {
      ...remember,
      clientData: maybeSecret,
      authenticatorData: maybeSecret,
      signatureData: maybeSecret,
    },
    enroll: {},
    activation: {
      attestation: { ...maybeSecret, nullable: true },
      clientData: maybeSecret,
      transports: maybeText,
      clientExtensions: maybeText,
      ...helloKey,
    },
  },
};

/** The inputs of a factor; a type of factor has no provider. `undefined` where it is none of this package. */
export function factorInputs(factorType: string, provider: string): FactorInputs | undefined {
  const wanted = `${factorType} ${provider}`;
  return Object.entries(FACTORS).find(([key]) => (provider ? key === wanted : key.startsWith(wanted)))?.[1];
}
