import { Secret, TOTP } from 'otpauth';
import { WrongProof } from '../errors/api-error.ts';
import type { Factor } from './factor.ts';
import { wrongCode } from './proof.ts';

/** Seconds. */
export const TIME_STEP = 30;
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
