import { Buffer } from 'node:buffer';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

// Just enough DER to write a certificate.
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const ECDSA_SHA256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
const NAME = der(
  0x30,
  der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('Test key')))),
);
const VALIDITY = der(0x30, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('450101000000Z')));

/** A self-signed certificate of a key. */
function certificateOf(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const serial = der(0x02, Buffer.from([1]));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const body = der(0x30, version, serial, ECDSA_SHA256, NAME, VALIDITY, NAME, subjectKey);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  return der(0x30, body, ECDSA_SHA256, signature);
}

const ORIGIN = 'http://localhost:3000';

/** A U2F key in software, speaking raw messages (FIDO U2F, "raw message formats"). */
export class U2fKey {
  readonly handle = randomBytes(64);
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #maker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  register(nonce: string, appId = ORIGIN) {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const clientData = clientDataOf('navigator.id.finishEnrollment', nonce, appId);
    const signed = Buffer.concat([Buffer.from([0]), sha256(appId), sha256(clientData), this.handle, point]);
    const message = Buffer.concat([
      Buffer.from([5]),
      point,
      Buffer.from([this.handle.length]),
      this.handle,
      certificateOf(this.#maker.publicKey, this.#maker.privateKey),
      sign('sha256', signed, this.#maker.privateKey),
    ]);
    return { registrationData: message.toString('base64url'), clientData: clientData.toString('base64url') };
  }

  sign(nonce: string, appId = ORIGIN) {
    this.#counter += 1;
    const presenceAndCounter = Buffer.alloc(5, 1);
    presenceAndCounter.writeUInt32BE(this.#counter, 1);
    const clientData = clientDataOf('navigator.id.getAssertion', nonce, appId);
    const signed = Buffer.concat([sha256(appId), presenceAndCounter, sha256(clientData)]);
    const message = Buffer.concat([presenceAndCounter, sign('sha256', signed, this.#pair.privateKey)]);
    return { signatureData: message.toString('base64url'), clientData: clientData.toString('base64url') };
  }

  /** What `navigator.credentials.get` gives when the challenge names the appid the key was enrolled for. */
  get(challenge: string, appId = ORIGIN, origin = ORIGIN) {
    this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const authenticatorData = Buffer.concat([sha256(appId), Buffer.from([1]), counter]);
    const data = webauthnData(challenge, origin);
    const signed = Buffer.concat([authenticatorData, sha256(data)]);
    return {
      clientData: data.toString('base64'),
      authenticatorData: authenticatorData.toString('base64'),
      signatureData: sign('sha256', signed, this.#pair.privateKey).toString('base64'),
    };
  }
}

const webauthnData = (challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));

const clientDataOf = (typ: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ typ, challenge, origin }));
