/** The outcome of a transaction, to be exchanged for a session once, within five minutes (spec 1.3). */
export interface SessionToken {
  /** The token itself. */
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: number;
  readonly proven: Proven;
}

/** What a person has proven, and when. */
export interface Proven {
  /** Authentication methods, values as in spec 4.2. */
  readonly amr: readonly string[];
  readonly passwordAt?: number;
  readonly factorAt?: number;
}

export const SESSION_TOKEN_LIFETIME_MS = 300_000;
