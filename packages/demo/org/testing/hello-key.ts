import { Buffer } from 'node:buffer';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** Windows Hello before the standard, in software: RSA, no attestation, base64url throughout. */
export class HelloKey {
  readonly credentialId = randomBytes(16).toString('base64url');
  readonly #pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

  /** What a page posts to enrol it. */
  create() {
    const { kty, n, e } = this.#pair.publicKey.export({ format: 'jwk' });
    const publicKey = { kty, alg: 'RS256', ext: false, n, e };
    return { credentialId: this.credentialId, publicKey, attestation: null };
  }

  /** What a page posts to verify it; the oldest versions do not name the page. */
  sign(challenge: string, origin?: string) {
    const clientData = Buffer.from(JSON.stringify({ challenge, ...(origin !== undefined && { origin }) }));
    const authenticatorData = Buffer.concat([randomBytes(32), Buffer.from([1, 0, 0, 0, 0])]);
    const hash = createHash('sha256').update(clientData).digest();
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), this.#pair.privateKey);
    return {
      clientData: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signatureData: signature.toString('base64url'),
    };
  }
}
