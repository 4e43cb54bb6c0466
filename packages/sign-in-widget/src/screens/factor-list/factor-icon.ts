import { digits, message, phone, shield } from '../../kit/icons.ts';

const icons: Readonly<Record<string, string>> = {
  push: phone,
  sms: message,
  call: phone,
  email: message,
  'token:software:totp': digits,
};

/** The icon of a factor; a shield where there is none of its own. */
export const factorIcon = (factorType: string): string => icons[factorType] ?? shield;
