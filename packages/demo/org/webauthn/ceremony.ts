import type { Buffer } from 'node:buffer';
import { wrongCode } from '../factors/proof.ts';
import { isTrustedOrigin } from '../http/own-origin.ts';
import { newNonce } from '../ids.ts';
import { isJsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { sha256 } from './bytes.ts';

/** A challenge to a key, and the page it was given to. */
export interface Ceremony {
  /** 15 random bytes, base64url. */
  readonly nonce: string;
  readonly origin: string;
  readonly expiresAt: number;
}

const LIFETIME_MS = 300_000;

/** Begins a ceremony for the page that calls, if it is trusted, else for the org's own (spec 3.9.7). */
export function newCeremony({ org, call }: Step): Ceremony {
  const asked = call.request.headers.get('origin');
  const trusted = asked !== null && isTrustedOrigin(asked, call.origin, org.trustedOrigins);
  return {
    nonce: newNonce(),
    origin: trusted ? asked : call.origin,
    expiresAt: org.clock.now() + LIFETIME_MS,
  };
}

/** The id of the relying party: the host of the page. */
export const rpIdOf = ({ origin }: Ceremony): string => new URL(origin).hostname;

/** Refuses client data of another ceremony, page or kind, or one that comes too late: 403 E0000068. */
export function checkClientData(
  { org }: Step,
  ceremony: Ceremony | undefined,
  clientData: Buffer,
  kind: { readonly type: string } | { readonly typ: string },
): void {
  const said = parse(clientData);
  if (!said || !ceremony || org.clock.now() >= ceremony.expiresAt) throw wrongCode();
  const expected = { ...kind, challenge: ceremony.nonce, origin: ceremony.origin };
  if (Object.entries(expected).some(([name, value]) => said[name] !== value)) throw wrongCode();
}

function parse(clientData: Buffer) {
  try {
    const value: unknown = JSON.parse(clientData.toString('utf8'));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True if the bytes an authenticator signed are for this page, and somebody touched it. */
export const isForCeremony = (
  data: { readonly rpIdHash: Buffer; readonly isUserPresent: boolean },
  ceremony: Ceremony,
): boolean => data.isUserPresent && data.rpIdHash.equals(sha256(rpIdOf(ceremony)));
