import { wrongCode } from '../factors/proof.ts';
import { isTrustedOrigin } from '../http/own-origin.ts';
import { newNonce } from '../ids.ts';
import type { Step } from '../transaction/step.ts';

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

/** The ceremony, if there is one that did not end yet; else 403 E0000068. */
export function openCeremony({ org }: Step, ceremony: Ceremony | undefined): Ceremony {
  if (!ceremony || org.clock.now() >= ceremony.expiresAt) throw wrongCode();
  return ceremony;
}

/** The id of the relying party: the host of the page. */
export const rpIdOf = ({ origin }: Ceremony): string => new URL(origin).hostname;
