import type { AnyFactorModule, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { isOperation } from '../transaction/links.ts';
import type { Factor } from '../transaction/transaction.ts';
import { identityOf } from './factor-identity.ts';
import type { FactorIdentity, UnknownFactorIdentity } from './factor-identity.ts';
import type { Action, RememberDevicePolicy, StepBase, User } from './step-base.ts';
import { follow, withPolicy } from './view.ts';
import type { View } from './view.ts';

/** An enrolled factor must be verified; the first of `factors` is the one last used. */
export interface MfaRequiredStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends 'MFA_REQUIRED' | 'FACTOR_REQUIRED' = 'MFA_REQUIRED' | 'FACTOR_REQUIRED',
>
  extends StepBase<F>, FactorChoices<F> {
  /** Of either kind of transaction: the same step. */
  readonly status: Status;
  /** Who is asked. */
  readonly user?: User;
}

/** What can be verified, and for how long the device may be remembered. */
export interface FactorChoices<F extends AnyFactorModule> {
  /** Each enrolled factor; the first is the one last used. */
  readonly factors: readonly FactorChoice<F>[];
  /** Types of which any enrolled factor will do: several security keys are asked for at once (spec §3.10). */
  readonly factorTypes: readonly FactorTypeChoice<F>[];
  /** Present where the device may be remembered. */
  readonly rememberDevice?: RememberDevicePolicy;
}

/** One enrolled factor to choose; narrows on `factorType` (and `provider`). */
export type FactorChoice<F extends AnyFactorModule = BuiltInFactor> =
  KnownFactorChoice<F, F> | UnknownFactorChoice;

type KnownFactorChoice<F extends AnyFactorModule, All extends AnyFactorModule> = F extends {
  readonly types?: infer S;
}
  ? S extends FactorSpec
    ? FactorIdentity<S> &
        Verify<S, All> & {
          readonly id: string;
          /** True: `verify` opens a challenge and the proof goes to MFA_CHALLENGE. False: `verify` takes the proof. */
          readonly challenged: boolean;
        }
    : never
  : never;

/** Absent where the factor cannot be verified with this API's clients of today (U2F). */
type Verify<S extends FactorSpec, All extends AnyFactorModule> = [S['verify']] extends [never]
  ? object
  : { readonly verify: Action<S['verify'], All> };

/** A type of factor to choose; narrows on `factorType`. */
export type FactorTypeChoice<F extends AnyFactorModule = BuiltInFactor> =
  TypeChoice<F, F> | UnknownFactorIdentity;

type TypeChoice<F extends AnyFactorModule, All extends AnyFactorModule> = F extends {
  readonly types?: infer S;
}
  ? S extends FactorSpec
    ? Pick<FactorIdentity<S>, 'factorType' | 'shape' | 'code'> & Verify<S, All>
    : never
  : never;

/** A factor that no module knows: shown, explained, not usable. */
export interface UnknownFactorChoice extends UnknownFactorIdentity {
  /** The org's id of it. */
  readonly id: string;
}

/** MFA_REQUIRED, FACTOR_REQUIRED: the choice of an enrolled factor. */
export const mfaRequired = (view: View): object => ({
  ...given({ user: view.transaction.user }),
  ...factorChoices(view),
});

/** What can be verified, wherever a status lists it. */
export function factorChoices(view: View): object {
  const { factors, factorTypes = [], rememberDevice } = view.transaction;
  return given({
    rememberDevice,
    factors: factors.map((factor) => ({ id: factor.id, ...choiceOf(view, factor, 'verify') })),
    factorTypes: factorTypes.map((type) => choiceOf(view, type, 'next')),
  });
}

function choiceOf(view: View, factor: Factor, rel: 'verify' | 'next'): object {
  const module = view.moduleFor(factor);
  const link = factor.links[rel]?.find(isOperation);
  const { verify, challenge } = module ?? {};
  // Known but neither listed with a link nor meant to go without: nothing could be done with it.
  const known = link || !verify ? module : undefined;
  return {
    ...identityOf(factor, known),
    ...(known && { challenged: challenge !== undefined }),
    ...(verify && follow(view, 'verify', link, withPolicy(view, verify))),
  };
}
