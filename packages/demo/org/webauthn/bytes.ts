import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** Bytes of a base64 text in either alphabet, padded or not (appendix C.1.10); undefined if it is neither. */
export function fromBase64(text: string): Buffer | undefined {
  return /^[\w+/-]*={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : undefined;
}

export const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
