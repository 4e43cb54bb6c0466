import { Buffer } from 'node:buffer';
import { readAuthenticatorData } from './authenticator-data.ts';
import { decodeCbor } from './cbor.ts';
import { isForCeremony, type Ceremony } from './ceremony.ts';
import { coseToJwk } from './cose-key.ts';

/** What the org keeps of a key. */
export interface Credential {
  /** base64url without padding. */
  readonly credentialId: string;
  readonly publicKey: Readonly<Record<string, string>>;
  readonly counter: number;
}

/** The credential of an attestation object; any format will do, chains are not judged (spec 3.9.7). */
export function readAttestation(attestation: Buffer, ceremony: Ceremony): Credential | undefined {
  try {
    const { value } = decodeCbor(attestation);
    const authData = value instanceof Map ? value.get('authData') : undefined;
    if (!Buffer.isBuffer(authData)) return undefined;
    const data = readAuthenticatorData(authData);
    if (!data.credential || !isForCeremony(data, ceremony)) return undefined;
    return {
      credentialId: data.credential.id.toString('base64url'),
      publicKey: coseToJwk(decodeCbor(data.credential.coseKey).value),
      counter: data.counter,
    };
  } catch {
    // Bytes that are no attestation object prove nothing; why exactly does not matter.
    return undefined;
  }
}
