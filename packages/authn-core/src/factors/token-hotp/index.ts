import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { givePassCode } from '../pass-code.ts';

/** A counter-based code of a token that the organisation hands out; only administrators enrol it (spec §3.9.1). */
export interface HotpSpec extends FactorSpec {
  factorType: 'token:hotp';
  provider: 'CUSTOM';
  profile: { credentialId?: string };
  verify: RememberDevice & { passCode: string };
}

/** A counter-based token. */
export const hotp = defineFactor<HotpSpec>({
  factorType: 'token:hotp',
  provider: 'CUSTOM',
  shape: 'code',
  code: { digitsOnly: true },
  profile: (factor) => texts(factor.profile, 'credentialId'),
  verify: givePassCode,
});
