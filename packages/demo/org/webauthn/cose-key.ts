import { Buffer } from 'node:buffer';
import { createPublicKey } from 'node:crypto';
import type { Cbor } from './cbor.ts';

// Labels of COSE keys (RFC 9053): key type, then parameters that depend on it.
const KEY_TYPE = 1;
const EC2 = 2;
const RSA = 3;

/** A COSE public key, ES256 or RS256, as a JWK; throws on any other. */
export function coseToJwk(key: Cbor): Record<string, string> {
  if (!(key instanceof Map)) throw new TypeError('A COSE key is a map.');
  const bytes = (label: number): string => {
    const value = key.get(label);
    if (!Buffer.isBuffer(value)) throw new TypeError(`The COSE key has no parameter ${label}.`);
    return value.toString('base64url');
  };
  const jwk =
    key.get(KEY_TYPE) === EC2
      ? { kty: 'EC', crv: 'P-256', x: bytes(-2), y: bytes(-3) }
      : key.get(KEY_TYPE) === RSA
        ? { kty: 'RSA', n: bytes(-1), e: bytes(-2) }
        : undefined;
  if (!jwk) throw new TypeError('The COSE key is neither ES256 nor RS256.');
  createPublicKey({ key: jwk, format: 'jwk' }); // refuses points that are not on the curve
  return jwk;
}
