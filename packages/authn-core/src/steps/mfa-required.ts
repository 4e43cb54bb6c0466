import type { AnyFactorModule, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import type { Factor } from '../transaction/transaction.ts';
import { identityOf, unknownFactor } from './factor-identity.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { Action, RememberDevicePolicy, StepBase, User } from './step-base.ts';
import { follow, withPolicy } from './view.ts';
import type { View } from './view.ts';

/** An enrolled factor must be verified; the first of `factors` is the one last used. */
export interface MfaRequiredStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'MFA_REQUIRED';
  readonly user?: User;
  readonly factors: readonly FactorChoice<F>[];
  readonly rememberDevice?: RememberDevicePolicy;
}

/** One enrolled factor to choose; narrows on `factorType` (and `provider`). */
export type FactorChoice<F extends AnyFactorModule = BuiltInFactor> =
  KnownFactorChoice<F, F> | UnknownFactorChoice;

type KnownFactorChoice<F extends AnyFactorModule, All extends AnyFactorModule> = F extends {
  readonly types?: infer S;
}
  ? S extends FactorSpec
    ? FactorIdentity<S> & {
        readonly id: string;
        readonly vendorName?: string;
        /** True: `verify` opens a challenge and the proof goes to MFA_CHALLENGE. False: `verify` takes the proof. */
        readonly challenged: boolean;
        readonly verify: Action<S['verify'], All>;
      }
    : never
  : never;

/** A factor that no module knows: shown, explained, not usable. */
export interface UnknownFactorChoice extends UnknownFactorIdentity {
  readonly id: string;
  readonly vendorName?: string;
}

/** MFA_REQUIRED: the choice of an enrolled factor. */
export function mfaRequired(view: View): object {
  const { user, factors, rememberDevice } = view.transaction;
  return given({ user, rememberDevice, factors: factors.map((factor) => choiceOf(view, factor)) });
}

function choiceOf(view: View, factor: Factor): object {
  const module = view.moduleFor(factor);
  const { id, vendorName, verify } = factor;
  return {
    ...given({ id, vendorName }),
    ...(module && verify
      ? {
          ...identityOf(factor, module),
          challenged: module.challenge !== undefined,
          ...follow(
            view,
            'verify',
            verify,
            withPolicy(view, (input) => module.verify(input)),
          ),
        }
      : unknownFactor(factor)),
  };
}
