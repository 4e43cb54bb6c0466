import { Buffer } from 'node:buffer';
import { createPublicKey, verify } from 'node:crypto';
import type { Factor } from '../factors/factor.ts';
import type { Body } from '../http/body.ts';
import type { Assertion } from './assert.ts';
import { sha256 } from './bytes.ts';
import type { Ceremony } from './ceremony.ts';
import { readClientData } from './client-data.ts';

// Windows Hello before the standard: the browser hands out a key without attestation, and what it signs has the
// layout of WebAuthn, but names neither type nor, in old versions, the page (spec 3.9.5, 3.10).

/** Seconds a page gives the person. */
export const HELLO_TIMEOUT = 60;
/** The one kind of key there is. */
export const HELLO_ALGORITHM = 'RSASSA-PKCS1-v1_5';

/** True for a factor that was enrolled this way. */
export const isHello = ({ publicKey, coseKey }: Factor): boolean =>
  publicKey !== undefined && coseKey === undefined;

/** The public key as it was posted, an RSA key as JWK; undefined if it is none. */
export function readHelloKey(jwk: Body): Readonly<Record<string, string>> | undefined {
  const [kty, n, e] = [jwk.text('kty'), jwk.text('n', 2000), jwk.text('e', 100)];
  if (kty !== 'RSA' || n === undefined || e === undefined) return undefined;
  try {
    createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return { kty, n, e };
  } catch {
    return undefined;
  }
}

/** The factor, if its key signed the challenge. */
export function checkHello(
  factor: Factor,
  { clientData, authenticatorData, signature }: Assertion,
  { nonce, origin }: Ceremony,
): Factor | undefined {
  const said = readClientData(clientData);
  const isOurs = said?.['challenge'] === nonce && (said['origin'] ?? origin) === origin;
  if (!isOurs || !factor.publicKey) return undefined;
  try {
    const key = createPublicKey({ key: factor.publicKey, format: 'jwk' });
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    return verify('sha256', signed, key, signature) ? factor : undefined;
  } catch {
    return undefined;
  }
}
