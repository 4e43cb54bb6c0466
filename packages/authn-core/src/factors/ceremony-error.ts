import type { CeremonyProblem } from '../problem.ts';

/**
 * Why the browser's dialogue with the person came to nothing.
 *
 * - `unsupported`: there is none here (no WebAuthn, a page that is not served safely, a scheme of before the standard).
 * - `not-allowed`: refused by the person, or not done in time; browsers do not tell which.
 * - `already-registered`: this key is one of the person's keys already.
 * - `unknown-credential`: the key knows nothing of the credentials that were asked for.
 * - `security`: the page's address does not fit the org's.
 * - `aborted`: taken back, by another dialogue or by the flow.
 * - `constraint`: the key cannot do what the org demands.
 * - `not-supported`: page and key have no algorithm in common.
 * - `unreadable`: the key could not be read.
 * - `failed`: anything else.
 */
export type CeremonyReason =
  | 'unsupported'
  | 'not-allowed'
  | 'already-registered'
  | 'unknown-credential'
  | 'security'
  | 'aborted'
  | 'constraint'
  | 'not-supported'
  | 'unreadable'
  | 'failed';

/** What a `ceremony` of a factor rejects with: the flow makes a `CeremonyProblem` of it. */
export class CeremonyError extends Error {
  override readonly name = 'CeremonyError';
  /** Why not, in one word. */
  readonly reason: CeremonyReason;
  /** The same as what `step.problem` becomes. */
  readonly problem: CeremonyProblem;

  constructor(reason: CeremonyReason, options?: ErrorOptions) {
    super(`The browser's dialogue with the person came to nothing: ${reason}.`, options);
    this.reason = reason;
    this.problem = { code: 'ceremony', reason, message: { key: `problem.ceremony.${reason}` } };
  }
}
