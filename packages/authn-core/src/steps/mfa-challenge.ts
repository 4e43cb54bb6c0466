import type { AnyFactorModule, ChallengeSpec, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { identityOf, unknownFactor } from './factor-identity.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { Action, RememberDevicePolicy, StepBase, User } from './step-base.ts';
import { follow, withPolicy } from './view.ts';
import type { View } from './view.ts';

/** A challenge of one factor is open; narrows on `factorType` (and `provider`). */
export type MfaChallengeStep<F extends AnyFactorModule = BuiltInFactor> =
  KnownChallengeStep<F, F> | UnknownChallengeStep<F>;

/** Members of every MFA_CHALLENGE step. */
export interface ChallengeStepBase<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'MFA_CHALLENGE';
  readonly user?: User;
  readonly factorId: string;
  readonly vendorName?: string;
  /** Spec §1.7; `WAITING` while the flow polls by itself. */
  readonly factorResult?: string;
  readonly rememberDevice?: RememberDevicePolicy;
  /** Ms on this device's clock before which the org refuses to send again; for a countdown beside `resend`. */
  readonly resendAt?: number;
  /** Sends the code or notification again. */
  readonly resend?: Action<object, F>;
  /** Back to the choice of factors. */
  readonly previous?: Action<object, F>;
}

// `F` distributes, one member a factor; `All` does not, so that every action leads back to the whole union.
type KnownChallengeStep<F extends AnyFactorModule, All extends AnyFactorModule> = F extends {
  readonly types?: infer S;
}
  ? S extends FactorSpec
    ? S extends { challenge: infer C extends ChallengeSpec }
      ? ChallengeStepBase<All> & FactorIdentity<S> & Readonly<C['data']> & Answer<C, All>
      : never
    : never
  : never;

type Answer<C extends ChallengeSpec, All extends AnyFactorModule> = C['answerable'] extends 'always'
  ? { readonly verify: Action<C['answer'], All> }
  : { readonly verify?: Action<C['answer'], All> };

/** A challenge of a factor that no module knows: what the org says, and its links' moves. */
export interface UnknownChallengeStep<F extends AnyFactorModule = BuiltInFactor>
  extends ChallengeStepBase<F>, UnknownFactorIdentity {}

/** MFA_CHALLENGE: one factor's open challenge. */
export function mfaChallenge(view: View): object {
  const { transaction, can, sentAt } = view;
  const { user, factor, factorResult, rememberDevice } = transaction;
  if (!factor) return {};
  const module = view.moduleFor(factor);
  const { challenge, resendDelay } = module ?? {};
  return {
    ...given({
      user,
      rememberDevice,
      factorId: factor.id,
      vendorName: factor.vendorName,
      factorResult,
      resendAt: sentAt !== undefined && resendDelay !== undefined ? sentAt + resendDelay : undefined,
    }),
    ...(module && challenge
      ? {
          ...identityOf(factor, module),
          ...challenge.data(factor),
          // While the flow polls it has this link to itself.
          ...(!view.polling &&
            follow(
              view,
              'verify',
              can.next,
              withPolicy(view, (input) => challenge.answer(input)),
            )),
        }
      : unknownFactor(factor)),
    ...follow(view, 'resend', can.resend),
    ...follow(view, 'previous', can.previous),
  };
}
