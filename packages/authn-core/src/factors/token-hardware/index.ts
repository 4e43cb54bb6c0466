import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { givePassCode } from '../pass-code.ts';

/** A YubiKey that types a one-time text of 44 characters when it is pressed (spec §3.9.7). */
export interface YubikeySpec extends FactorSpec {
  factorType: 'token:hardware';
  provider: 'YUBICO';
  /** The key's serial number. */
  profile: { credentialId?: string };
  verify: RememberDevice & { passCode: string };
  enroll: { data: object; input: { passCode: string } };
}

/** A YubiKey's one-time text. */
export const yubikey = defineFactor<YubikeySpec>({
  factorType: 'token:hardware',
  provider: 'YUBICO',
  shape: 'code',
  code: { digitsOnly: false, length: 44 },
  profile: (factor) => texts(factor.profile, 'credentialId'),
  verify: givePassCode,
});
