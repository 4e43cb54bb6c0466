import { invalid } from '../errors/api-error.ts';
import { hotp, HOTP_PROFILE_ID } from '../factors/hotp.ts';
import type { Factor } from '../factors/factor.ts';
import type { Enrolling, Enrollment } from '../enrollment/enrollment.ts';

/** 80 bits of base32 and more. */
const SECRET = /^[A-Z2-7]{16,128}$/;

/** The token an administrator hands out: its profile, and the secret that was burnt into it. */
function read({ body, profile, factor }: Enrolling): Factor {
  const profileId = body.requiredText('factorProfileId');
  if (profileId !== HOTP_PROFILE_ID)
    throw invalid('factorEnrollRequest', `factorProfileId: there is only ${HOTP_PROFILE_ID}.`);
  const sharedSecret = profile.requiredText('sharedSecret', 200).replace(/[\s=]/g, '').toUpperCase();
  if (!SECRET.test(sharedSecret))
    throw invalid('factorEnrollRequest', 'sharedSecret: must be base32 of at least 80 bits.');
  return { ...factor, sharedSecret, counter: 0 };
}

/** CUSTOM token:hotp: people cannot enrol it themselves, administrators can (spec 3.9.1, 6.3). */
export const hotpByAdmin: Enrollment = {
  begin: (enrolling) => ({ pending: { factor: read(enrolling) } }),
  vouch: (enrolling) => [read(enrolling)],
  async activate(step, { factor }) {
    const attempt = { step, factor, candidates: [factor], byType: false, challenge: undefined };
    await hotp.verify(attempt);
    // Verifying moved the counter on.
    return { active: [step.org.store.factors.get(factor.id) ?? factor] };
  },
  view: () => ({ next: 'activate' }),
};
