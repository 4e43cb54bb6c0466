import { Buffer } from 'node:buffer';
import type { Factor } from '../factors/factor.ts';
import { rpIdOf, type Ceremony } from './ceremony.ts';

/** What a key answers a challenge with. */
export interface Assertion {
  readonly clientData: Buffer;
  readonly authenticatorData: Buffer;
  readonly signature: Buffer;
}

/**
 * The factor with its counter moved on, if this key signed; the answer does not say which key did (spec 3.10). A
 * counter that does not move on means a copied key; keys that do not count always say 0.
 */
export async function checkAssertion(
  factor: Factor,
  { clientData, authenticatorData, signature }: Assertion,
  ceremony: Ceremony,
): Promise<Factor | undefined> {
  const { credentialId: id = '', coseKey = '', appId, counter = 0 } = factor;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      },
      expectedChallenge: ceremony.nonce,
      expectedOrigin: ceremony.origin,
      // A former U2F key signs for its appid (WebAuthn, "appid").
      expectedRPID: [rpIdOf(ceremony), ...(appId === undefined ? [] : [appId])],
      credential: { id, publicKey: Uint8Array.from(Buffer.from(coseKey, 'base64url')), counter },
      requireUserVerification: false,
    });
    return verified ? { ...factor, counter: authenticationInfo.newCounter } : undefined;
  } catch {
    return undefined;
  }
}
