import type { Environment } from './environment.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { StepFamily } from './steps/families.ts';

/** How to reach the org and what the flow may do. */
export interface AuthnFlowOptions {
  /** The org's base URL, e.g. `https://id.example.com`: https, or http on localhost. */
  orgUrl: string;
  /** Continues a transaction begun elsewhere (step-up, a page that was handed a token): read on `start()`. */
  stateToken?: string;
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
  factors: readonly F[];
  /** What the flow can do besides signing in: `passwordFamily`, `recoveryFamily`. */
  families?: readonly StepFamily[];
}
