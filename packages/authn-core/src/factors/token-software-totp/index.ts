import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { givePassCode } from '../pass-code.ts';
import type { QrCode } from '../qr-code.ts';

/** A time-based code from an authenticator app, OKTA's or any other (spec §3.10). */
export interface TotpSpec<Provider extends 'OKTA' | 'GOOGLE'> extends FactorSpec {
  factorType: 'token:software:totp';
  provider: Provider;
  profile: { credentialId?: string };
  verify: RememberDevice & { passCode: string };
  enroll: { data: object; input: object };
  activation: {
    data: QrCode & {
      /** To type into the app instead of scanning; an accessor that no serialisation reads. */
      sharedSecret?: string;
      /** How the secret is written: `base32`, or `base64`. */
      encoding?: string;
      /** Seconds that a code is good for. */
      timeStep?: number;
    };
    answer: { passCode: string };
    answerable: 'always';
  };
}

const totp = <Provider extends 'OKTA' | 'GOOGLE'>(provider: Provider) =>
  defineFactor<TotpSpec<Provider>>({
    factorType: 'token:software:totp',
    provider,
    shape: 'code',
    code: { digitsOnly: true, length: 6 },
    profile: (factor) => texts(factor.profile, 'credentialId'),
    verify: givePassCode,
  });

/** Codes of Okta Verify. */
export const oktaTotp = totp('OKTA');

/** Codes of Google Authenticator and everything compatible. */
export const googleTotp = totp('GOOGLE');
