import { WrongProof } from '../errors/api-error.ts';
import type { Factor } from './factor.ts';
import { wrongCode } from './proof.ts';

const MODHEX_44 = /^[cbdefghijklnrtuv]{44}$/;

/** A touch of the key types 44 letters, the first 12 its name; each value is good once (spec 3.9.7). */
export function checkTouch(factor: Factor, typed: string): Factor {
  const value = typed.toLowerCase();
  if (!MODHEX_44.test(value) || !value.startsWith(factor.keyName ?? ' ')) throw wrongCode();
  const used = factor.usedValues ?? [];
  if (used.includes(value)) throw new WrongProof('E0000082');
  return { ...factor, usedValues: [...used, value] };
}
