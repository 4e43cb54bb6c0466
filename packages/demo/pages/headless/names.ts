const NAMES: Readonly<Record<string, string>> = {
  'push OKTA': 'Okta Verify notification',
  'token:software:totp OKTA': 'Okta Verify code',
  'token:software:totp GOOGLE': 'Google Authenticator code',
  'token:software:totp': 'Okta Verify code',
  'sms OKTA': 'Text message',
  'call OKTA': 'Phone call',
  'email OKTA': 'Mail',
  'question OKTA': 'Security question',
  'password OKTA': 'Password',
  'token:hotp CUSTOM': 'Token code',
  'token:hardware YUBICO': 'YubiKey',
  'token RSA': 'RSA SecurID',
  'token SYMANTEC': 'Symantec VIP',
  'web DUO': 'Duo',
  'webauthn FIDO': 'Security key or this device',
  webauthn: 'Security key or this device',
  'u2f FIDO': 'U2F security key',
};

/** What people call a factor, or a type of them. */
export const nameOf = ({
  factorType,
  provider,
  vendorName,
}: {
  factorType: string;
  provider?: string;
  vendorName?: string;
}): string => NAMES[[factorType, provider].filter(Boolean).join(' ')] ?? vendorName ?? factorType;
