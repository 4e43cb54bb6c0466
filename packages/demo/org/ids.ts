import { randomBytes, randomInt } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const URL_SAFE = `${ALPHANUMERIC}-_`;

function random(length: number, alphabet: string): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      const letter = alphabet[byte & 63];
      // Bytes beyond the alphabet are dropped, not wrapped: wrapping would favour its first letters.
      if (letter !== undefined && text.length < length) text += letter;
    }
  }
  return text;
}

/** An id of the shape `00u` + 17 characters (spec 0.4). */
export const newId = (prefix: string): string => prefix + random(20 - prefix.length, ALPHANUMERIC);

/** `00` + 40 characters; `01` for transactions of OAuth applications (spec 0.4). */
export const newStateToken = (prefix: '00' | '01'): string => `${prefix}${random(40, URL_SAFE)}`;
/** `20111` + 50 characters (spec 0.4). */
export const newSessionToken = (): string => `20111${random(50, URL_SAFE)}`;
/** 20 characters: recovery and activation tokens (spec 0.4). */
export const newRecoveryToken = (): string => random(20, URL_SAFE);
/** `102` + 22 characters (spec 0.4). */
export const newSessionId = (): string => `102${random(22, URL_SAFE)}`;
/** `oae` + 22 characters (spec 0.4). */
export const newErrorId = (): string => `oae${random(22, URL_SAFE)}`;
/** `req` + 24 characters, for `X-Okta-Request-Id`. */
export const newRequestId = (): string => `req${random(24, URL_SAFE)}`;
/** `DI` + 22 characters, the value of the `DT` cookie (appendix C.2). */
export const newDeviceToken = (): string => `DI${random(22, URL_SAFE)}`;
/** `mst` + 17 characters, a push notification (spec 0.4). */
export const newPushId = (): string => newId('mst');
/** An administrator's API token. */
export const newApiToken = (): string => `00${random(40, URL_SAFE)}`;

/** 15 random bytes as base64url: 20 characters that decode to themselves (spec 3.9.5). */
export const newNonce = (): string => randomBytes(15).toString('base64url');

/** Eight letters in two groups: the code a device shows. No vowels: no words; nothing that looks like another. */
export const newUserCode = (): string => {
  const letters = random(8, 'BCDFGHJKLMNPQRSTVWXZ');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** A decimal code with leading zeros. */
export const newCode = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0');
