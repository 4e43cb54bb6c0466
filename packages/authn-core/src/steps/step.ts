import type { AnyFactorModule, ChallengeSpec, FactorShape, FactorSpec } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import type { Problem } from '../problem.ts';

/**
 * Where the person is and what they may do now: a closed union that narrows on `status`, in the API's own words.
 *
 * A step is immutable. Its data is plain JSON; its actions are functions that resolve with the next settled step. What
 * the org may or may not offer is an optional action: `step.resend?.()`. The same object is returned while nothing
 * changed, so it can be compared by identity.
 */
export type Step<F extends AnyFactorModule = BuiltInFactor> =
  | UnauthenticatedStep<F>
  | LockedOutStep<F>
  | MfaRequiredStep<F>
  | MfaChallengeStep<F>
  | SuccessStep<F>
  | UnsupportedStep<F>;

/** What the flow itself is doing: the second axis, ours and not the org's. */
export type Activity = 'idle' | 'requesting' | 'polling' | 'coolingDown';

/** A command of a step; resolves with the next settled step, rejects with `AuthnError` for misuse only. */
export type Action<Input extends object, F extends AnyFactorModule> =
  Partial<Input> extends Input ? (input?: Input) => Promise<Step<F>> : (input: Input) => Promise<Step<F>>;

interface StepBase<F extends AnyFactorModule> {
  /** Grows each time status, factor, its result or the next move changed; actions of an older id are refused. */
  readonly id: number;
  readonly activity: Activity;
  /** What went wrong with the last attempt; gone with the next command. */
  readonly problem?: Problem;
  /** What the person typed as their name: kept through problems, expiry and restarts. */
  readonly identifier?: string;
  /** Ms on this device's clock (`Date.now()`) when the org forgets the transaction; absent where it cannot be told. */
  readonly expiresAt?: number;
  /** True in the last 30 s before `expiresAt`; `stay` renews it. */
  readonly expiring?: true;
  /** Reads the state from the org, which renews the transaction (spec §3.2); offered while there is one. */
  readonly stay?: Action<object, F>;
  /** Gives the transaction up, on the org too where it can be, and goes back to the start. */
  readonly cancel: Action<object, F>;
}

/** What `signIn` takes (spec §3.1). The password is sent exactly as given. */
export interface SignInInput {
  username: string;
  password: string;
  /** Echoed by the org through the whole transaction, ≤ 2048 characters. */
  relayState?: string;
}

/** Nobody is known yet: the start of every flow, and where it returns to when a transaction ends without success. */
export interface UnauthenticatedStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'UNAUTHENTICATED';
  readonly signIn: Action<SignInInput, F>;
}

/** The account is locked and the org's policy discloses it (spec §2.1). */
export interface LockedOutStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'LOCKED_OUT';
}

/** An enrolled factor must be verified; the first of `factors` is the one last used. */
export interface MfaRequiredStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'MFA_REQUIRED';
  readonly user?: User;
  readonly factors: readonly FactorChoice<F>[];
  readonly rememberDevice?: RememberDevicePolicy;
}

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

interface FactorIdentity<S extends FactorSpec> {
  readonly factorType: S['factorType'];
  readonly provider: S['provider'];
  readonly shape: FactorShape;
  /** What tells this enrolled factor from others: the masked number, the device's name. */
  readonly profile: Readonly<S['profile']>;
}

/** A challenge of a factor that no module knows: what the org says, and its links' moves. */
export interface UnknownChallengeStep<
  F extends AnyFactorModule = BuiltInFactor,
> extends ChallengeStepBase<F> {
  readonly factorType: 'unknown';
  readonly provider: 'unknown';
  readonly wireFactorType: string;
  readonly wireProvider: string;
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
export interface UnknownFactorChoice {
  readonly id: string;
  readonly factorType: 'unknown';
  readonly provider: 'unknown';
  readonly wireFactorType: string;
  readonly wireProvider: string;
  readonly vendorName?: string;
}

/** The transaction is finished. */
export interface SuccessStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'SUCCESS';
  readonly user?: User;
  /** Spec §1.1; `UNLOCK`: the account is unlocked, and the person signs in anew. */
  readonly recoveryType?: string;
  /**
   * One-time, five minutes; exchange it for a session (spec §4.1). An accessor that no serialisation reads; absent on
   * step-up and on some unlocks.
   */
  readonly sessionToken?: string;
  /** Where the browser must go to finish a step-up or token redirect (spec §7.9). */
  readonly next?: { readonly href: string };
  readonly relayState?: string;
}

/** A status this version does not know: nothing moves by itself, and the org's links stay usable. */
export interface UnsupportedStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'UNSUPPORTED';
  /** The org's word for it. */
  readonly wireStatus: string;
  readonly user?: User;
  readonly links: readonly OfferedLink<F>[];
  /** The org's answer with tokens and everything secret-named cut out, for the integrator. */
  readonly raw: unknown;
}

/** A link of an unsupported step. */
export interface OfferedLink<F extends AnyFactorModule = BuiltInFactor> {
  readonly rel: string;
  readonly name?: string;
  readonly title?: string;
  /** A page to open, on the org or elsewhere; it is given no token. */
  readonly href?: string;
  /** Posts to the link with the state token and these members; only for operations on the org itself. */
  readonly follow?: Action<Record<string, unknown>, F>;
}

/** Published after primary authentication only (spec §1.4.2). */
export interface User {
  readonly id: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** Present where the org lets the person skip the factor on this device (spec §1.4.4). */
export interface RememberDevicePolicy {
  /** 0: without time limit. */
  readonly lifetimeInMinutes: number;
  readonly byDefault: boolean;
}
