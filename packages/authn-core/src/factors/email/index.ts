import { texts } from '../../wire/read.ts';
import { sentCode } from '../sent-code.ts';
import type { SentCodeSpec } from '../sent-code.ts';

/** A code by mail (spec §3.10), to the person's primary address. */
export interface EmailSpec extends SentCodeSpec {
  factorType: 'email';
  /** Masked by the org: `m...r@example.com`. */
  profile: { email?: string };
  enroll: { data: object; input: object };
}

/** A code by mail. */
export const email = sentCode<EmailSpec>({
  factorType: 'email',
  resendDelay: 5_000,
  length: 6,
  profile: (factor) => texts(factor.profile, 'email'),
});
