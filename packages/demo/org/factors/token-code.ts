import type { Factor } from './factor.ts';
import { wrongCode } from './proof.ts';
import { checkTotp } from './totp-code.ts';

/** Seconds a display of an RSA or On-Prem token lasts (spec 3.9.7). */
export const TOKEN_PERIOD = 60;

/** PIN and token code in one string; returns the factor with the step spent. */
export function checkPinAndCode(factor: Factor, passCode: string, now: number): Factor {
  const pin = factor.pin ?? '';
  if (!passCode.startsWith(pin)) throw wrongCode();
  return checkTotp(factor, passCode.slice(pin.length), now, TOKEN_PERIOD);
}
