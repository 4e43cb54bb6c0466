import { Secret, TOTP } from 'otpauth';
import { WrongProof } from '../errors/api-error.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Factor, Provider } from './factor.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import { missingProof, readProof, wrongCode } from './proof.ts';

/** Seconds. */
const TIME_STEP = 30;
/** Steps a device's clock may be off (spec 3.10.1). */
const SKEW = 1;
/** Up to here a right code of another time is told apart from a wrong one. */
const FAR_SKEW = 10;

/** How far the step of this code is from now, if it is a code of this secret at all. */
export function totpDelta(
  sharedSecret: string,
  code: string,
  now: number,
  period = TIME_STEP,
): number | undefined {
  const secret = Secret.fromBase32(sharedSecret);
  const delta = TOTP.validate({ token: code, secret, timestamp: now, period, digits: 6, window: FAR_SKEW });
  return delta ?? undefined;
}

/** Accepts a code of the current step or a neighbour once; E0000082 for a used step, E0000083 for a distant one. */
export function checkTotp(factor: Factor, code: string, now: number, period = TIME_STEP): Factor {
  const delta = totpDelta(factor.sharedSecret ?? '', code, now, period);
  if (delta === undefined) throw wrongCode();
  const step = Math.floor(now / 1000 / period) + delta;
  const used = factor.usedSteps ?? [];
  if (used.includes(step)) throw new WrongProof('E0000082');
  if (Math.abs(delta) > SKEW) throw new WrongProof('E0000083');
  return { ...factor, usedSteps: [...used, step].slice(-(2 * FAR_SKEW)) };
}

function verify(attempt: Attempt): Verdict {
  const passCode = readProof(attempt, 'passCode');
  if (passCode === undefined) throw missingProof('passCode');
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

const totp = (provider: Provider, policyName: PolicyFactor, idPrefix: string): FactorKind => ({
  factorType: 'token:software:totp',
  provider,
  policyName,
  idPrefix,
  amr: ['otp'],
  profile: (_factor, person) => ({ credentialId: person.login }),
  verify,
});

/** OKTA token:software:totp: the codes of Okta Verify. */
export const oktaTotp = totp('OKTA', 'okta_otp', 'ost');
/** GOOGLE token:software:totp: any authenticator app. */
export const googleTotp = totp('GOOGLE', 'google_otp', 'uft');
