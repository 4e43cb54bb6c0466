import type { AnyFactorModule } from './factors/factor.ts';

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
}

/** What the flow asks of the world besides the network. */
export interface Environment {
  /** Wall clock, ms since 1970; may be wrong by days. */
  now(): number;
  /** A clock that only goes forward, ms; never set by anybody. */
  monotonic(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  /** 0 ≤ random() < 1. */
  random(): number;
  /** False while nobody can see the page: polling pauses. */
  visible(): boolean;
  /** False when the device knows that it has no connection. */
  online(): boolean;
  /** Calls back whenever `visible()` or `online()` may have changed; returns the way to stop that. */
  onChange(callback: () => void): () => void;
}
