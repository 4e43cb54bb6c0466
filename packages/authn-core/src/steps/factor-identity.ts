import type { AnyFactorModule, FactorShape, FactorSpec } from '../factors/factor.ts';
import type { Factor } from '../transaction/transaction.ts';

/** Which factor it is; narrows on `factorType` and `provider`. */
export interface FactorIdentity<S extends FactorSpec> {
  readonly factorType: S['factorType'];
  readonly provider: S['provider'];
  readonly shape: FactorShape;
  /** What tells this enrolled factor from others: the masked number, the device's name. */
  readonly profile: Readonly<S['profile']>;
}

/** Which factor it is, where no module knows it. */
export interface UnknownFactorIdentity {
  readonly factorType: 'unknown';
  readonly provider: 'unknown';
  readonly wireFactorType: string;
  readonly wireProvider: string;
}

export function identityOf(factor: Factor, module: AnyFactorModule): object {
  const { factorType, provider } = factor;
  return { factorType, provider, shape: module.shape, profile: module.profile(factor) };
}

export const unknownFactor = ({ factorType, provider }: Factor): object => ({
  factorType: 'unknown',
  provider: 'unknown',
  wireFactorType: factorType,
  wireProvider: provider,
});
