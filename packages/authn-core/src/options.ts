import type { CommandOptions } from './hooks.ts';
import type { ResumeStore } from './resume/resume-store.ts';
import type { Environment } from './environment.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { StepFamily } from './steps/families.ts';

/** How to reach the org and what the flow may do. */
export interface AuthnFlowOptions extends CommandOptions {
  /** The org's base URL, e.g. `https://id.example.com`: https, or http on localhost. */
  orgUrl: string;
  /** Continues a transaction begun elsewhere (step-up, a page that was handed a token): read on `start()`. */
  stateToken?: string;
  /**
   * Keeps the state token over a reload, so that `start()` goes on from there: `sessionStore()` of
   * `@authn-flow/authn-core/resume`, or one's own. Off unless given: the token is then in memory only.
   */
  store?: ResumeStore;
  /** False: does not look on `start()` whether this is a Classic org (spec §5.8). */
  probe?: false;
  /** Ms between two polls, 2 000 and later 4 000 unless told; an org's own word comes first. */
  pollInterval?: number;
  /** Sent as `Accept-Language`, so that the org's own texts, mails and messages come in the person's language. */
  language?: string | (() => string);
  /** Extra headers on every request to the org. */
  headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>);
  /** Replaces the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** Longest wait for one answer, in ms; 15 000 unless told. */
  timeout?: number;
  /** Time, chance and page visibility; the platform's own unless told (tests, native hosts). */
  environment?: Partial<Environment>;
}

/** Options with a list of factors of one's own choosing; the list's types become the steps' types. */
export interface AuthnFlowFactorOptions<F extends AnyFactorModule> extends AuthnFlowOptions {
  /** Those that the flow knows; all others are `unknown`. */
  factors: readonly F[];
  /** What the flow can do besides signing in: `passwordFamily`, `recoveryFamily`. */
  families?: readonly StepFamily[];
}
