import { digits, elsewhere, key, lock, message, phone, question, shield } from '../../kit/icons.ts';

const icons: Readonly<Record<string, string>> = {
  push: phone,
  sms: message,
  call: phone,
  email: message,
  'token:software:totp': digits,
  'token:hotp': digits,
  token: digits,
  'token:hardware': key,
  webauthn: key,
  question,
  password: lock,
  claims_provider: elsewhere,
  'assertion:saml2': elsewhere,
  'assertion:oidc': elsewhere,
};

/** The icon of a factor; a shield where there is none of its own. */
export const factorIcon = (factorType: string): string => icons[factorType] ?? shield;
