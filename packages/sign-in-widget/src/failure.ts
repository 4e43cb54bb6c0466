import type { Message } from '@authn-flow/authn-core';

/** What can go wrong before the engine has a say. */
export interface WidgetProblem {
  /** `configuration`: an option is missing or wrong. `load`: a part of the widget did not arrive. */
  readonly code: 'configuration' | 'load';
  /** The words for it, as in the flow's problems. */
  readonly message: Message;
}

/** A part of the widget did not arrive; a retry may help. */
export const loadProblem: WidgetProblem = { code: 'load', message: { key: 'problem.load' } };
