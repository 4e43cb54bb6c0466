import type { SuccessStep, User } from '@authn-flow/authn-core';

/**
 * `authn-success`: signed in. Exchange `sessionToken` for a session (one use, five minutes). Where the org names a page
 * to go on to (`next`), the widget opens it unless a listener calls `preventDefault()`.
 */
export class AuthnSuccessEvent extends Event {
  /** Who signed in, as far as the org says. */
  readonly user: User | undefined;
  /** Where the browser must go to finish a step-up. */
  readonly next: string | undefined;
  /** Where the person wanted to get to, as the page or the link had it. */
  readonly relayState: string | undefined;
  readonly #step: SuccessStep;

  constructor(step: SuccessStep) {
    super('authn-success', { bubbles: true, composed: true, cancelable: true });
    this.user = step.user;
    this.next = step.next?.href;
    this.relayState = step.relayState;
    this.#step = step;
  }

  /** To be exchanged for a session: one use, five minutes. An accessor, so that consoles and serialisers do not print it. */
  get sessionToken(): string | undefined {
    return this.#step.sessionToken;
  }
}

declare global {
  interface HTMLElementEventMap {
    'authn-success': AuthnSuccessEvent;
  }
}
