/** The one live code of a factor or of a recovery (spec 3.9.7): every send replaces it. */
export interface SentCode {
  /** The factor's id, or the recovery transaction's. */
  readonly id: string;
  readonly code: string;
  readonly expiresAt: number;
  /** Recovery: wrong codes so far. */
  readonly failures?: number;
}

/** Server choice of spec 1.3. */
export const CODE_LIFETIME_MS = 300_000;
