import type { AnyFactorModule, CodeFormat, FactorShape, FactorSpec } from '../factors/factor.ts';
import { given } from '../given.ts';
import type { Factor } from '../transaction/transaction.ts';

/** Which factor it is; narrows on `factorType` and `provider`. */
export interface FactorIdentity<S extends FactorSpec> {
  /** The org's word for its type. */
  readonly factorType: S['factorType'];
  /** The org's word for who makes or checks it. */
  readonly provider: S['provider'];
  /** How a UI that does not know the type can still show it. */
  readonly shape: FactorShape;
  /** What its codes look like; only of those that have some. */
  readonly code?: CodeFormat;
  /** The org's name for it, where it has one of its own. */
  readonly vendorName?: string;
  /** What tells this enrolled factor from others: the masked number, the device's name. */
  readonly profile: Readonly<S['profile']>;
}

/** Which factor it is, where no module knows it. */
export interface UnknownFactorIdentity {
  readonly factorType: 'unknown';
  readonly provider: 'unknown';
  /** The org's name for it, where it has one. */
  readonly vendorName?: string;
  /** The org's own word for its type. */
  readonly wireFactorType: string;
  /** The org's own word for who makes or checks it. */
  readonly wireProvider: string;
}

/** Who a factor is, with or without a module that knows it. */
export function identityOf(factor: Factor, module: AnyFactorModule | undefined): object {
  const { factorType, provider, vendorName } = factor;
  return given(
    module
      ? {
          factorType,
          provider,
          vendorName,
          shape: module.shape,
          code: module.code,
          profile: module.profile(factor),
        }
      : {
          factorType: 'unknown',
          provider: 'unknown',
          vendorName,
          wireFactorType: factorType,
          wireProvider: provider,
        },
  );
}
