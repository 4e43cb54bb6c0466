/** `factorType` values of spec 1.4.3. */
export type FactorType =
  | 'question'
  | 'sms'
  | 'call'
  | 'email'
  | 'push'
  | 'token'
  | 'token:software:totp'
  | 'token:hardware'
  | 'token:hotp'
  | 'web'
  | 'u2f'
  | 'webauthn'
  | 'password'
  | 'claims_provider'
  | 'assertion:saml2'
  | 'assertion:oidc';

/** `provider` values of spec 1.4.3. */
export type Provider =
  | 'OKTA'
  | 'GOOGLE'
  | 'RSA'
  | 'DEL_OATH'
  | 'SYMANTEC'
  | 'YUBICO'
  | 'DUO'
  | 'FIDO'
  | 'CUSTOM'
  | 'GENERIC_SAML'
  | 'GENERIC_OIDC';

/** A factor somebody enrolled; the members beyond the first five belong to some kinds only. */
export interface Factor {
  readonly id: string;
  readonly personId: string;
  readonly factorType: FactorType;
  readonly provider: Provider;
  /** ISSUED: a hardware token in the person's hands, not enrolled yet. */
  status: 'ISSUED' | 'PENDING_ACTIVATION' | 'ACTIVE';
  /** Okta Verify: the device, shared by push and TOTP of one phone. */
  device?: { readonly name: string; readonly platform: 'IOS' | 'ANDROID'; readonly version: string };
  /** Time- and counter-based codes: base32. */
  sharedSecret?: string;
  /** Steps or counters that were used. */
  usedSteps?: number[];
  /** SMS and call: in full. */
  phoneNumber?: string;
  phoneExtension?: string;
  /** Question: key and normalised answer. */
  question?: string;
  answer?: string;
  /** Hardware tokens: the serial or the name at the token's own server. */
  credentialId?: string;
  /** RSA and On-Prem: digits in front of the token code. */
  pin?: string;
  /** RSA and On-Prem: what the token's server asks for at the next sign-in, and the transaction it was asked in. */
  wants?: 'NEW_PIN' | 'NEXT_CODE';
  promptedIn?: string;
  /** YubiKey: the 12 letters its values begin with, and the values it gave. */
  keyName?: string;
  usedValues?: string[];
  /** WebAuthn: the public key (COSE, base64url), and what people call the thing. */
  coseKey?: string;
  authenticatorName?: string;
  /** U2F, Windows Hello: the public key as JWK. */
  publicKey?: Readonly<Record<string, string>>;
  /** U2F: the page the key was enrolled on; WebAuthn: the same, if it was a U2F key once. */
  appId?: string;
  /** HOTP: the next counter; WebAuthn: the last one the key said. */
  counter?: number;
}
