import type { AnyFactorModule, AttemptSpec, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { enrollable } from '../factors/enrollments.ts';
import { attempt } from './attempt.ts';
import type { Answer, AttemptStepBase, FurtherActions } from './attempt.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { View } from './view.ts';

/** The API's two words for it (spec §2.2). */
export type ActivationStatus = 'MFA_ENROLL_ACTIVATE' | 'FACTOR_ENROLL_ACTIVATE';

/** A factor was enrolled and awaits the proof that it works; narrows on `factorType` (and `provider`). */
export type MfaEnrollActivateStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ActivationStatus = ActivationStatus,
> = KnownActivationStep<F, F, Status> | UnknownActivationStep<F, Status>;

/** Members of every such step. */
export interface ActivationStepBase<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ActivationStatus = ActivationStatus,
> extends AttemptStepBase<F> {
  readonly status: Status;
}

// `F` distributes, one member a factor; `All` does not, so that every action leads back to the whole union.
type KnownActivationStep<
  F extends AnyFactorModule,
  All extends AnyFactorModule,
  Status extends ActivationStatus,
> = F extends { readonly types?: infer S }
  ? S extends FactorSpec
    ? S extends { activation: infer A extends AttemptSpec }
      ? ActivationStepBase<All, Status> &
          FactorIdentity<S> &
          Readonly<A['data']> &
          Answer<A, 'activate', All> &
          FurtherActions<A, All>
      : never
    : never
  : never;

/** The activation of a factor that no module knows. */
export interface UnknownActivationStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ActivationStatus = ActivationStatus,
>
  extends ActivationStepBase<F, Status>, UnknownFactorIdentity {}

/** MFA_ENROLL_ACTIVATE, FACTOR_ENROLL_ACTIVATE: one factor's open activation. */
export const mfaEnrollActivate = (view: View): object =>
  attempt(view, 'activate', (module) => enrollable(module).activation);
