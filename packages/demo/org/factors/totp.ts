import { WrongProof } from '../errors/api-error.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Provider } from './factor.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import { missingProof, readProof, wrongCode } from './proof.ts';
import { checkTotp } from './totp-code.ts';
import { totpEnrollment } from '../enrollment/totp.ts';

function verify(attempt: Attempt): Verdict {
  const passCode = readProof(attempt, 'passCode');
  if (passCode === undefined) throw missingProof(attempt, 'passCode');
  const { org } = attempt.step;
  let refusal: unknown = wrongCode();
  // A type-level call does not say which of the person's devices made the code: the first that accepts it counts.
  for (const candidate of attempt.candidates) {
    try {
      const verified = checkTotp(candidate, passCode, org.clock.now());
      org.store.factors.put(verified);
      return { verified };
    } catch (error) {
      // "Used" or "another window" says more than "wrong".
      if (!(refusal instanceof WrongProof) || refusal.code === 'E0000068') refusal = error;
    }
  }
  throw refusal;
}

const totp = (
  provider: Provider,
  policyName: PolicyFactor,
  idPrefix: string,
  isCounted?: true,
): FactorKind => ({
  factorType: 'token:software:totp',
  provider,
  policyName,
  idPrefix,
  amr: ['otp'],
  profile: (_factor, person) => ({ credentialId: person.login }),
  verify,
  enrollment: { ...totpEnrollment, ...(isCounted && { isCounted }) },
});

/** OKTA token:software:totp: the codes of Okta Verify. */
export const oktaTotp = totp('OKTA', 'okta_otp', 'ost', true);
/** GOOGLE token:software:totp: any authenticator app. */
export const googleTotp = totp('GOOGLE', 'google_otp', 'uft');
