import type { Body } from '../http/body.ts';
import type { Transaction } from '../transaction/transaction.ts';

/** `options` of a first call: they live as long as the transaction (appendix C.3). */
export function readOptions(body: Body): Transaction['options'] {
  const options = body.object('options');
  return {
    multiOptionalFactorEnroll: options.flag('multiOptionalFactorEnroll') ?? false,
    warnBeforePasswordExpired: options.flag('warnBeforePasswordExpired') ?? false,
  };
}
