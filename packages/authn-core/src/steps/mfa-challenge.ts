import type { AnyFactorModule, AttemptSpec, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { attempt } from './attempt.ts';
import type { Answer, AttemptStepBase, FurtherActions } from './attempt.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { View } from './view.ts';

/** The API's two words for it (spec §2.2). */
export type ChallengeStatus = 'MFA_CHALLENGE' | 'FACTOR_CHALLENGE';

/** A challenge of one factor is open; narrows on `factorType` (and `provider`). */
export type MfaChallengeStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ChallengeStatus = ChallengeStatus,
> = KnownChallengeStep<F, F, Status> | UnknownChallengeStep<F, Status>;

/** Members of every such step. */
export interface ChallengeStepBase<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ChallengeStatus = ChallengeStatus,
> extends AttemptStepBase<F> {
  readonly status: Status;
}

// `F` distributes, one member a factor; `All` does not, so that every action leads back to the whole union.
type KnownChallengeStep<
  F extends AnyFactorModule,
  All extends AnyFactorModule,
  Status extends ChallengeStatus,
> = F extends { readonly types?: infer S }
  ? S extends FactorSpec
    ? S extends { challenge: infer C extends AttemptSpec }
      ? ChallengeStepBase<All, Status> &
          FactorIdentity<S> &
          Readonly<C['data']> &
          Answer<C, 'verify', All> &
          FurtherActions<C, All>
      : never
    : never
  : never;

/** A challenge of a factor that no module knows: what the org says, and its links' moves. */
export interface UnknownChallengeStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ChallengeStatus = ChallengeStatus,
>
  extends ChallengeStepBase<F, Status>, UnknownFactorIdentity {}

/** MFA_CHALLENGE, FACTOR_CHALLENGE: one factor's open challenge. */
export const mfaChallenge = (view: View): object => attempt(view, 'verify', (module) => module.challenge);
