/** A notification on somebody's phone (spec 3.10.1). */
export interface Push {
  readonly id: string;
  readonly personId: string;
  readonly factorId: string;
  readonly at: number;
  status: 'WAITING' | 'APPROVED' | 'REJECTED' | 'UPGRADE_REQUIRED' | 'TIMEOUT' | 'WITHDRAWN';
  /** Number challenge: the right number and what the phone lets people pick from. */
  readonly numberChallenge?: { readonly correctAnswer: number; readonly choices: readonly number[] };
  /** The phone shows the prompt: from now on the sign-in page learns the number. */
  opened?: boolean;
}

/** How long a notification can be answered. */
export const PUSH_LIFETIME_MS = 300_000;
