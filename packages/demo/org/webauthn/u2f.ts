import { Buffer } from 'node:buffer';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import type { Factor } from '../factors/factor.ts';
import { wrongCode } from '../factors/proof.ts';
import type { Step } from '../transaction/step.ts';
import { sha256 } from './bytes.ts';
import { openCeremony, type Ceremony } from './ceremony.ts';
import { readClientData } from './client-data.ts';

const RESERVED = 0x05;
const POINT_LENGTH = 65;

/** A point of P-256 as a JWK. */
function pointToJwk(point: Buffer): Record<string, string> {
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  createPublicKey({ key: jwk, format: 'jwk' }); // refuses points that are not on the curve
  return jwk;
}

/** Where the DER structure at the beginning of these bytes ends. */
function derLength(bytes: Buffer): number {
  const short = bytes.readUInt8(1);
  if (short < 0x80) return 2 + short;
  const digits = short & 0x7f;
  return 2 + digits + bytes.readUIntBE(2, digits);
}

/** The ceremony, if the client data is of it and of this kind; else 403 E0000068. */
export function ceremonyOf(
  step: Step,
  ceremony: Ceremony | undefined,
  clientData: Buffer,
  typ: 'navigator.id.finishEnrollment' | 'navigator.id.getAssertion',
): Ceremony {
  const open = openCeremony(step, ceremony);
  const said = readClientData(clientData);
  if (said?.['typ'] !== typ || said['challenge'] !== open.nonce || said['origin'] !== open.origin)
    throw wrongCode();
  return open;
}

/** What the org keeps of a key. */
interface Credential {
  /** The key handle, base64url without padding. */
  readonly credentialId: string;
  /** As a JWK. */
  readonly publicKey: Readonly<Record<string, string>>;
  readonly counter: number;
}

/** The key of a raw registration message, if the device signed it (spec 3.9.6). */
export function readRegistration(
  message: Buffer,
  clientData: Buffer,
  { origin }: Ceremony,
): Credential | undefined {
  try {
    if (message.readUInt8(0) !== RESERVED) return undefined;
    const point = message.subarray(1, 1 + POINT_LENGTH);
    const handleStart = 2 + POINT_LENGTH;
    const handle = message.subarray(handleStart, handleStart + message.readUInt8(1 + POINT_LENGTH));
    const rest = message.subarray(handleStart + handle.length);
    const certificate = rest.subarray(0, derLength(rest));
    const signature = rest.subarray(certificate.length);
    const signed = Buffer.concat([Buffer.from([0]), sha256(origin), sha256(clientData), handle, point]);
    if (!verify('sha256', signed, new X509Certificate(certificate).publicKey, signature)) return undefined;
    return { credentialId: handle.toString('base64url'), publicKey: pointToJwk(point), counter: 0 };
  } catch {
    return undefined;
  }
}

/** The factor with its counter moved on, if this key signed the raw message. */
export function checkSignature(factor: Factor, message: Buffer, clientData: Buffer): Factor | undefined {
  try {
    const presenceAndCounter = message.subarray(0, 5);
    const counter = message.readUInt32BE(1);
    const isTouched = (message.readUInt8(0) & 1) === 1;
    if (!factor.publicKey || !isTouched || counter <= (factor.counter ?? 0)) return undefined;
    const signed = Buffer.concat([sha256(factor.appId ?? ''), presenceAndCounter, sha256(clientData)]);
    const key = createPublicKey({ key: factor.publicKey, format: 'jwk' });
    return verify('sha256', signed, key, message.subarray(5)) ? { ...factor, counter } : undefined;
  } catch {
    return undefined;
  }
}
