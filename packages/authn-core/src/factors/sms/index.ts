import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';

/** A code by text message (spec §3.10). */
export interface SmsSpec extends FactorSpec {
  factorType: 'sms';
  provider: 'OKTA';
  /** Masked by the org: `+1 XXX-XXX-4417`. */
  profile: { phoneNumber?: string };
  verify: RememberDevice;
  challenge: { data: object; answer: RememberDevice & { passCode: string }; answerable: 'always' };
}

export const sms = defineFactor<SmsSpec>({
  factorType: 'sms',
  provider: 'OKTA',
  shape: 'code',
  resendDelay: 30_000,
  profile: (factor) => texts(factor.profile, 'phoneNumber'),
  verify: ({ rememberDevice }) => ({ query: { rememberDevice } }),
  challenge: {
    data: () => ({}),
    answer: ({ passCode, rememberDevice }) => ({
      body: { passCode },
      query: { rememberDevice },
    }),
  },
});
