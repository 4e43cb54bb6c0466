/** A secret as apps take it, whichever way the org writes it (spec §3.9.2): base32. */
export function base32Of(secret: string, encoding: string | undefined): string {
  if (encoding?.toLowerCase() !== 'base64') return secret;
  const bits = Array.from(atob(secret), (byte) => byte.charCodeAt(0).toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => LETTERS[parseInt(five.padEnd(5, '0'), 2)] ?? '').join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The address that an authenticator app on this device opens to set an account up. */
export function otpauthUrl(
  secret: string,
  issuer: string,
  login: string,
  period: number | undefined,
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`;
  const query = new URLSearchParams({ secret, issuer, ...(period && { period: String(period) }) });
  return `otpauth://totp/${label}?${query}`;
}
