import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec } from '../factor.ts';

/**
 * A security key by the protocol before WebAuthn (spec §3.9.6). Browsers have removed it: it is listed, so that a UI can
 * say so and offer another factor, and has neither `verify` nor `enroll`.
 */
export interface U2fSpec extends FactorSpec {
  factorType: 'u2f';
  provider: 'FIDO';
  profile: { credentialId?: string };
  verify: never;
}

/** A security key of before WebAuthn: listed only. */
export const u2f = defineFactor<U2fSpec>({
  factorType: 'u2f',
  provider: 'FIDO',
  shape: 'ceremony',
  profile: (factor) => texts(factor.profile, 'credentialId'),
});
