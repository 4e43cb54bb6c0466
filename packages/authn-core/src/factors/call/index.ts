import { texts } from '../../wire/read.ts';
import type { KnownPhone, PhoneInput } from '../phone.ts';
import { sentCode } from '../sent-code.ts';
import type { SentCodeSpec } from '../sent-code.ts';

/** A code by voice call (spec §3.10); its length varies between five and six digits. */
export interface CallSpec extends SentCodeSpec {
  factorType: 'call';
  /** Masked by the org: `+1 XXX-XXX-4417`. */
  profile: { phoneNumber?: string; phoneExtension?: string };
  enroll: {
    data: { phones: readonly KnownPhone[] };
    /** `phoneExtension`: up to 15 digits, `*`, `#`, `,`. */
    input: PhoneInput & { phoneExtension?: string };
  };
}

/** A code by a telephone call. */
export const call = sentCode<CallSpec>({
  factorType: 'call',
  resendDelay: 30_000,
  profile: (factor) => texts(factor.profile, 'phoneNumber', 'phoneExtension'),
});
