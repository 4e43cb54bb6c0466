import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';

/** A time-based code from an authenticator app, OKTA's or any other (spec §3.10). */
export interface TotpSpec<Provider extends 'OKTA' | 'GOOGLE'> extends FactorSpec {
  factorType: 'token:software:totp';
  provider: Provider;
  profile: { credentialId?: string };
  verify: RememberDevice & { passCode: string };
}

const totp = <Provider extends 'OKTA' | 'GOOGLE'>(provider: Provider) =>
  defineFactor<TotpSpec<Provider>>({
    factorType: 'token:software:totp',
    provider,
    shape: 'code',
    profile: (factor) => texts(factor.profile, 'credentialId'),
    verify: ({ passCode, rememberDevice }) => ({
      body: { passCode },
      query: { rememberDevice },
    }),
  });

/** Codes of Okta Verify. */
export const oktaTotp = totp('OKTA');

/** Codes of Google Authenticator and everything compatible. */
export const googleTotp = totp('GOOGLE');
