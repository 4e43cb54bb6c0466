import type { Problem } from '@authn-flow/authn-core';
import type { WidgetProblem } from '../failure.ts';

/** `authn-problem`: something went wrong, at the org, on the way or in the set-up; it carries nothing personal. */
export class AuthnProblemEvent extends Event {
  /** What went wrong: as a step has it, or as the widget itself found it. */
  readonly problem: Problem | WidgetProblem;

  constructor(problem: Problem | WidgetProblem) {
    super('authn-problem', { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'authn-problem': AuthnProblemEvent;
  }
}
