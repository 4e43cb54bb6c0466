import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { givePassCode } from '../pass-code.ts';

/**
 * A hardware or software token of RSA or of another maker on the organisation's premises (`DEL_OATH`). The org may ask
 * for one more step, a new PIN or the next code: that is a problem `E0000113` whose text is the prompt, answered by
 * the same action with another `passCode` (spec §3.10).
 */
export interface PinTokenSpec<Provider extends 'RSA' | 'DEL_OATH'> extends FactorSpec {
  factorType: 'token';
  provider: Provider;
  /** The person's name in the token's system. */
  profile: { credentialId?: string };
  /** PIN and code in one text. */
  verify: RememberDevice & { passCode: string };
  enroll: {
    data: object;
    /** Without `credentialId` the one of `profile` is taken. */
    input: { credentialId?: string; passCode: string };
  };
}

const pinToken = <Provider extends 'RSA' | 'DEL_OATH'>(provider: Provider) =>
  defineFactor<PinTokenSpec<Provider>>({
    factorType: 'token',
    provider,
    shape: 'code',
    code: { digitsOnly: false },
    profile: (factor) => texts(factor.profile, 'credentialId'),
    verify: givePassCode,
  });

/** RSA SecurID. */
export const rsaToken = pinToken('RSA');

/** On-Prem MFA. */
export const onPremToken = pinToken('DEL_OATH');

/** Symantec VIP: enrolled with two codes that follow each other (spec §3.9.1). */
export interface SymantecSpec extends FactorSpec {
  factorType: 'token';
  provider: 'SYMANTEC';
  profile: { credentialId?: string };
  verify: RememberDevice & { passCode: string };
  enroll: { data: object; input: { credentialId: string; passCode: string; nextPassCode: string } };
}

/** Symantec VIP. */
export const symantecToken = defineFactor<SymantecSpec>({
  factorType: 'token',
  provider: 'SYMANTEC',
  shape: 'code',
  code: { digitsOnly: true, length: 6 },
  profile: (factor) => texts(factor.profile, 'credentialId'),
  verify: givePassCode,
});
