import type { Step } from '@authn-flow/authn-core';

/** `authn-step`: the person is somewhere new; the first time when the flow has begun. */
export class AuthnStepEvent extends Event {
  /** Where the person is now, with what can be done there. */
  readonly step: Step;

  constructor(step: Step) {
    super('authn-step', { bubbles: true, composed: true });
    this.step = step;
  }
}

declare global {
  interface HTMLElementEventMap {
    'authn-step': AuthnStepEvent;
  }
}
