import { texts } from '../../wire/read.ts';
import { sentCode } from '../sent-code.ts';
import type { SentCodeSpec } from '../sent-code.ts';

/** A code by voice call (spec §3.10). */
export interface CallSpec extends SentCodeSpec {
  factorType: 'call';
  /** Masked by the org: `+1 XXX-XXX-4417`. */
  profile: { phoneNumber?: string; phoneExtension?: string };
}

export const call = sentCode<CallSpec>({
  factorType: 'call',
  resendDelay: 30_000,
  profile: (factor) => texts(factor.profile, 'phoneNumber', 'phoneExtension'),
});
