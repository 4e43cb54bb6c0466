import type { AnyFactorModule, FactorSpec } from '../factors/factor.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';

/** A factor in a list that is only shown; narrows on `factorType` (and `provider`). */
export type ListedFactor<F extends AnyFactorModule> =
  | (F extends { readonly types?: infer S }
      ? S extends FactorSpec
        ? FactorIdentity<S> & { readonly id: string }
        : never
      : never)
  | (UnknownFactorIdentity & { readonly id: string });
