import type { Message, Problem } from '@authn-flow/authn-core';

/** What can go wrong before the engine has a say. */
export interface WidgetProblem {
  /** `configuration`: an option is missing or wrong. `load`: a part of the widget did not arrive. */
  readonly code: 'configuration' | 'load';
  readonly message: Message;
}

/** A part of the widget did not arrive; a retry may help. */
export const loadProblem: WidgetProblem = { code: 'load', message: { key: 'problem.load' } };

/** What somebody did came to nothing outside of the flow; `problem` is what they are told, if there is more to tell. */
export class Refusal extends Error {
  readonly problem: WidgetProblem | Problem | undefined;

  constructor(problem: WidgetProblem | Problem | undefined, cause?: unknown) {
    super(problem?.code, { cause });
    this.problem = problem;
  }
}
