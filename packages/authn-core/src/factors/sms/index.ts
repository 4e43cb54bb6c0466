import { texts } from '../../wire/read.ts';
import type { KnownPhone, PhoneInput } from '../phone.ts';
import { sentCode } from '../sent-code.ts';
import type { SentCodeSpec } from '../sent-code.ts';

/** A code by text message (spec §3.10). */
export interface SmsSpec extends SentCodeSpec {
  factorType: 'sms';
  /** Masked by the org: `+1 XXX-XXX-4417`. */
  profile: { phoneNumber?: string };
  enroll: { data: { phones: readonly KnownPhone[] }; input: PhoneInput };
}

/** A code by text message. */
export const sms = sentCode<SmsSpec>({
  factorType: 'sms',
  resendDelay: 30_000,
  length: 6,
  profile: (factor) => texts(factor.profile, 'phoneNumber'),
});
