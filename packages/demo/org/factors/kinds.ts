import type { Factor } from './factor.ts';
import type { FactorKind } from './kind.ts';
import { push } from './push.ts';
import { sms } from './sms.ts';
import { googleTotp, oktaTotp } from './totp.ts';

/** Every kind of factor this org knows: add a new one here. */
export const FACTOR_KINDS: readonly FactorKind[] = [googleTotp, oktaTotp, push, sms];

/** The kind of an enrolled factor. */
export function kindOf({ factorType, provider }: Pick<Factor, 'factorType' | 'provider'>): FactorKind {
  const kind = FACTOR_KINDS.find((one) => one.factorType === factorType && one.provider === provider);
  if (!kind) throw new Error(`No factor kind ${factorType} × ${provider}: add it to factors/kinds.ts.`);
  return kind;
}
