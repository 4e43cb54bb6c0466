import { Buffer } from 'node:buffer';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

// Just enough CBOR to write an attestation object.
const head = (major: number, length: number): Buffer => {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
};
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

interface Options {
  readonly origin?: string;
  readonly isTouched?: boolean;
  /** Leaves the counter where it was, as a copied key would. */
  readonly isCopy?: boolean;
}

/** A security key in software: ES256, and a counter. */
export class SecurityKey {
  readonly id = randomBytes(32);
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  get credentialId(): string {
    return this.id.toString('base64url');
  }

  /** What `navigator.credentials.create` gives, as a page posts it. */
  create(challenge: string, options: Options = {}) {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const coseKey = map(
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), bytes(Buffer.from(x, 'base64url'))],
      [int(-3), bytes(Buffer.from(y, 'base64url'))],
    );
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, coseKey]);
    const authData = Buffer.concat([this.#head(options, 0x40), credential]);
    const attestation = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(authData)],
    );
    return {
      attestation: attestation.toString('base64'),
      clientData: clientData('webauthn.create', challenge, options).toString('base64'),
    };
  }

  /** What `navigator.credentials.get` gives. */
  get(challenge: string, options: Options = {}) {
    if (!options.isCopy) this.#counter += 1;
    const data = clientData('webauthn.get', challenge, options);
    const authenticatorData = this.#head(options, 0);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), this.#pair.privateKey);
    return {
      clientData: data.toString('base64'),
      authenticatorData: authenticatorData.toString('base64'),
      signatureData: signature.toString('base64'),
    };
  }

  #head({ origin = ORIGIN, isTouched = true }: Options, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const touched = isTouched ? 1 : 0;
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags | touched]), counter]);
  }
}

const ORIGIN = 'http://localhost:3000';

const clientData = (type: string, challenge: string, { origin = ORIGIN }: Options): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
