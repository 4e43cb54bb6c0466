/** `+1 XXX-XXX-4417`, others `+44 XXXXXX4417` (spec 3.9.7). */
export function maskPhone(phoneNumber: string): string {
  if (phoneNumber.startsWith('+1')) return `+1 XXX-XXX-${phoneNumber.slice(-4)}`;
  const code = countryCode(phoneNumber.slice(1));
  const rest = phoneNumber.slice(1 + code.length);
  return `+${code} ${'X'.repeat(Math.max(0, rest.length - 4))}${rest.slice(-4)}`;
}

// Country codes of one digit, then those of two (ITU E.164); all others have three.
const TWO_DIGITS = /^(2[07]|3[0-469]|4[0-13-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const countryCode = (digits: string): string =>
  /^7/.exec(digits)?.[0] ?? TWO_DIGITS.exec(digits)?.[0] ?? digits.slice(0, 3);

/** First letter, three dots, last letter of the local part: `m...r@example.com` (spec 1.4.3). */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}...${email.slice(at - 1, at)}${email.slice(at)}`;
}
