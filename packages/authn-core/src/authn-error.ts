/** What a caller did wrong. A person's mistakes and the network's are problems (`step.problem`), never errors. */
export type AuthnErrorCode = 'BAD_OPTION' | 'BAD_INPUT' | 'STALE_STEP' | 'FLOW_STOPPED';

/** Thrown or rejected for misuse only; the message says what happened, what was expected and what to do. */
export class AuthnError extends Error {
  override readonly name = 'AuthnError';
  /** What kind of misuse; for a program to switch on. */
  readonly code: AuthnErrorCode;

  constructor(code: AuthnErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
