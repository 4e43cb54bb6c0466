/** How a kind of factor is enrolled through authn (spec 3.9.1). */
type Enrolling = 'at once' | 'sent code' | 'own code' | 'phone' | 'duo' | 'key' | 'round trip' | 'never';
/** How it is verified (spec 3.10). */
type Verifying = 'sent code' | 'proof' | 'push' | 'duo' | 'key' | 'round trip';

export interface Kind {
  readonly factorType: string;
  readonly provider: string;
  /** Its name in the enrolment policy. */
  readonly policy: string;
  readonly enrol: Enrolling;
  readonly verify: Verifying;
}

const kind = (
  factorType: string,
  provider: string,
  policy: string,
  enrol: Enrolling,
  verify: Verifying,
): Kind => ({ factorType, provider, policy, enrol, verify });

/** Every kind a server may list, in the fixed order of spec 3.9.7; the password is no entry of that list. */
export const KINDS = {
  question: kind('question', 'OKTA', 'okta_question', 'at once', 'proof'),
  google: kind('token:software:totp', 'GOOGLE', 'google_otp', 'own code', 'proof'),
  totp: kind('token:software:totp', 'OKTA', 'okta_otp', 'own code', 'proof'),
  push: kind('push', 'OKTA', 'okta_push', 'phone', 'push'),
  rsa: kind('token', 'RSA', 'rsa_token', 'at once', 'proof'),
  onPrem: kind('token', 'DEL_OATH', 'del_oath', 'at once', 'proof'),
  symantec: kind('token', 'SYMANTEC', 'symantec_vip', 'at once', 'proof'),
  yubikey: kind('token:hardware', 'YUBICO', 'yubikey_token', 'at once', 'proof'),
  sms: kind('sms', 'OKTA', 'okta_sms', 'sent code', 'sent code'),
  call: kind('call', 'OKTA', 'okta_call', 'sent code', 'sent code'),
  duo: kind('web', 'DUO', 'duo', 'duo', 'duo'),
  webauthn: kind('webauthn', 'FIDO', 'fido_webauthn', 'key', 'key'),
  u2f: kind('u2f', 'FIDO', 'fido_u2f', 'key', 'key'),
  saml: kind('assertion:saml2', 'GENERIC_SAML', 'generic_saml', 'round trip', 'round trip'),
  oidc: kind('assertion:oidc', 'GENERIC_OIDC', 'generic_oidc', 'round trip', 'round trip'),
  claims: kind('claims_provider', 'CUSTOM', 'claims_provider', 'round trip', 'round trip'),
  hotp: kind('token:hotp', 'CUSTOM', 'custom_hotp', 'never', 'proof'),
  email: kind('email', 'OKTA', 'okta_email', 'sent code', 'sent code'),
  password: kind('password', 'OKTA', 'okta_password', 'never', 'proof'),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** The kind of a factor in an answer. */
export const kindNamed = (factorType: unknown, provider: unknown): KindName => {
  const found = KIND_NAMES.find(
    (name) => KINDS[name].factorType === factorType && KINDS[name].provider === provider,
  );
  if (!found) throw new Error(`The spec knows no factor ${String(factorType)} of ${String(provider)}.`);
  return found;
};

/** Instances one person may have (spec 3.9.7). */
export const maximumOf = (name: KindName): number => (KINDS[name].enrol === 'key' ? 10 : 1);

/** Types that have a URL of their own (spec 3.10.1). */
export const TYPE_LEVEL = ['webauthn', 'u2f', 'token:software:totp', 'password'] as const;

/** The channel a kind sends codes by. */
export type Channel = 'sms' | 'call' | 'email';
export const channelOf = (name: KindName): Channel | undefined =>
  name === 'sms' || name === 'call' || name === 'email' ? name : undefined;

/** Too soon after the last send (spec 3.9.1). */
export const TOO_SOON = { sms: 'sms too soon', call: 'call too soon', email: 'mail too soon' } as const;
