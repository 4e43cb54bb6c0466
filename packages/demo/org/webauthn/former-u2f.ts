import { Buffer } from 'node:buffer';
import type { Factor } from '../factors/factor.ts';

/** A U2F key as the WebAuthn key it becomes when an org gives U2F up: the same key, which still signs for its appid. */
export async function asWebauthnKey({ publicKey = {}, ...factor }: Factor): Promise<Factor> {
  const { cose, isoCBOR } = await import('@simplewebauthn/server/helpers');
  const bytes = (text = ''): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64url'));
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
      [cose.COSEKEYS.alg, cose.COSEALG.ES256],
      [cose.COSEKEYS.crv, cose.COSECRV.P256],
      [cose.COSEKEYS.x, bytes(publicKey['x'])],
      [cose.COSEKEYS.y, bytes(publicKey['y'])],
    ]),
  );
  return {
    ...factor,
    factorType: 'webauthn',
    authenticatorName: 'Security key',
    coseKey: Buffer.from(coseKey).toString('base64url'),
  };
}
