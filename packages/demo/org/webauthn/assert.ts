import { Buffer } from 'node:buffer';
import { createPublicKey, verify } from 'node:crypto';
import type { Factor } from '../factors/factor.ts';
import { readAuthenticatorData } from './authenticator-data.ts';
import { sha256 } from './bytes.ts';
import { isForCeremony, type Ceremony } from './ceremony.ts';

/** What a key answers a challenge with. */
export interface Assertion {
  readonly clientData: Buffer;
  readonly authenticatorData: Buffer;
  readonly signature: Buffer;
}

/** The factor with its counter moved on, if this key signed; the answer does not say which key did (spec 3.10). */
export function checkAssertion(factor: Factor, assertion: Assertion, ceremony: Ceremony): Factor | undefined {
  const { clientData, authenticatorData, signature } = assertion;
  try {
    const data = readAuthenticatorData(authenticatorData);
    if (!factor.publicKey || !isForCeremony(data, ceremony)) return undefined;
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    const key = createPublicKey({ key: factor.publicKey, format: 'jwk' });
    if (!verify('sha256', signed, key, signature)) return undefined;
    // A counter that does not move on means a copied key; keys that do not count always say 0.
    const isCopied = data.counter !== 0 && data.counter <= (factor.counter ?? 0);
    return isCopied ? undefined : { ...factor, counter: data.counter };
  } catch {
    return undefined;
  }
}
