import type { AnyFactorModule } from '../factors/factor.ts';
import type { Problem } from '../problem.ts';
import type { Step } from './step.ts';

/** What the flow itself is doing: the second axis, ours and not the org's. */
export type Activity = 'idle' | 'requesting' | 'polling' | 'ceremony' | 'coolingDown';

/** A command of a step; resolves with the next settled step, rejects with `AuthnError` for misuse only. */
export type Action<Input extends object, F extends AnyFactorModule> =
  Partial<Input> extends Input ? (input?: Input) => Promise<Step<F>> : (input: Input) => Promise<Step<F>>;

/** Members of every step. */
export interface StepBase<F extends AnyFactorModule> {
  /** Grows each time status, factor, its result or the next move changed; actions of an older id are refused. */
  readonly id: number;
  /** What the flow is doing now. */
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

export type { RememberDevicePolicy, User } from '../transaction/transaction.ts';
