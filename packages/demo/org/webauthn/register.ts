import { Buffer } from 'node:buffer';
import { rpIdOf, type Ceremony } from './ceremony.ts';

/** COSE algorithms of keys that are taken: ES256 and RS256 (spec 3.9.5). */
export const ALGORITHMS = [-7, -257];

/** What a new key answers with. */
export interface Registration {
  readonly clientData: Buffer;
  readonly attestation: Buffer;
}

/** What the org keeps of a key. */
export interface Credential {
  /** base64url without padding. */
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly coseKey: string;
  readonly counter: number;
}

/** The credential, if a key made it for this ceremony; any attestation will do, none is judged (spec 3.9.7). */
export async function readRegistration(
  { clientData, attestation }: Registration,
  ceremony: Ceremony,
): Promise<Credential | undefined> {
  // A fifth of a second to load: only whoever enrols a key waits for it.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { decodeAttestationObject, isoCBOR, parseAuthenticatorData } =
    await import('@simplewebauthn/server/helpers');
  try {
    const authData = decodeAttestationObject(Uint8Array.from(attestation)).get('authData');
    // As a browser does for pages that want no attestation: the statement is replaced by an empty one.
    const anonymous = isoCBOR.encode(
      new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', authData],
      ]),
    );
    const id = base64Url(parseAuthenticatorData(authData).credentialID ?? []);
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: base64Url(clientData), attestationObject: base64Url(anonymous) },
      },
      expectedChallenge: ceremony.nonce,
      expectedOrigin: ceremony.origin,
      expectedRPID: rpIdOf(ceremony),
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!registrationInfo) return undefined;
    const { publicKey, counter } = registrationInfo.credential;
    return { credentialId: id, coseKey: base64Url(publicKey), counter };
  } catch {
    // Bytes that are no proof: why exactly does not matter to whoever sent them.
    return undefined;
  }
}

const base64Url = (bytes: Iterable<number>): string => Buffer.from([...bytes]).toString('base64url');
