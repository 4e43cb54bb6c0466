import type { AnyFactorModule, BuiltInFactor } from './factors/index.ts';
import type { AuthnFlowFactorOptions, AuthnFlowOptions } from './options.ts';
import type { Step } from './steps/step.ts';

/** One sign-in, from its first screen to its end; independent of every other flow on the page or in the process. */
export interface AuthnFlow<F extends AnyFactorModule = BuiltInFactor> {
  /** The current step; the same object while nothing changed. */
  readonly step: Step<F>;
  /** Calls back with each new step, not with the current one; returns the way to stop that. */
  subscribe(listener: (step: Step<F>) => void): () => void;
  /** Begins: reads the state of `options.stateToken` if there is one. Resolves with the first settled step. */
  start(): Promise<Step<F>>;
  /** Forgets everything but the identifier, locally and at once, whatever is under way. */
  restart(): Step<F>;
  /** Ends timers, polls and requests; every later action rejects with `FLOW_STOPPED`. */
  stop(): void;
}

export function createAuthnFlow(options: AuthnFlowOptions): AuthnFlow {
  throw new Error(options.orgUrl);
}

export function createAuthnFlowWith<F extends AnyFactorModule>(
  options: AuthnFlowFactorOptions<F>,
): AuthnFlow<F> {
  throw new Error(options.orgUrl);
}
