const NAMES: Readonly<Record<string, string>> = {
  'push OKTA': 'Okta Verify notification',
  'token:software:totp OKTA': 'Okta Verify code',
  'token:software:totp GOOGLE': 'Google Authenticator code',
  'sms OKTA': 'Text message',
  'call OKTA': 'Phone call',
  'email OKTA': 'Mail',
  'question OKTA': 'Security question',
  'password OKTA': 'Password',
  'token:hotp CUSTOM': 'Token code',
  'token:hardware YUBICO': 'YubiKey',
  'token RSA': 'RSA SecurID',
  'token DEL_OATH': 'On-Prem MFA',
  'token SYMANTEC': 'Symantec VIP',
  'web DUO': 'Duo',
  'webauthn FIDO': 'Security key',
  'u2f FIDO': 'U2F security key',
};

/** What a factor is called here. */
interface Named {
  readonly factorType: string;
  readonly provider?: string;
  readonly vendorName?: string;
}

/** What people call a factor, or a type of them, whoever makes it. */
export const nameOf = ({ factorType, provider = 'OKTA', vendorName }: Named): string =>
  NAMES[`${factorType} ${provider}`] ?? vendorName ?? factorType;
