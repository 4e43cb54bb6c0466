import type { Buffer } from 'node:buffer';

const USER_PRESENT = 0x01;
const HAS_CREDENTIAL = 0x40;

/** The bytes an authenticator signs (WebAuthn, "authenticator data"). */
export interface AuthenticatorData {
  readonly rpIdHash: Buffer;
  readonly isUserPresent: boolean;
  readonly counter: number;
  /** At registration: the credential and, from here to the end, its COSE key. */
  readonly credential?: { readonly id: Buffer; readonly coseKey: Buffer };
}

/** Reads authenticator data; throws a RangeError if it ends too early. */
export function readAuthenticatorData(bytes: Buffer): AuthenticatorData {
  const flags = bytes.readUInt8(32);
  const data = {
    rpIdHash: bytes.subarray(0, 32),
    isUserPresent: (flags & USER_PRESENT) !== 0,
    counter: bytes.readUInt32BE(33),
  };
  if ((flags & HAS_CREDENTIAL) === 0) return data;
  // 16 bytes name the model of the authenticator.
  const idEnd = 55 + bytes.readUInt16BE(53);
  return { ...data, credential: { id: bytes.subarray(55, idEnd), coseKey: bytes.subarray(idEnd) } };
}
