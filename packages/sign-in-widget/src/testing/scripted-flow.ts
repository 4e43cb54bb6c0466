import type { AuthnFlow, AuthnFlowOptions, Step } from '@authn-flow/authn-core';
import type { CreateFlow } from '../flow-gate.ts';
import { unauthenticated } from './steps.ts';

/** A flow that does what a test or a gallery says: no engine, no network. */
export interface ScriptedFlow {
  /** For the element's property of that name. */
  readonly createFlow: CreateFlow;
  /** What the element asked for; undefined until it did. */
  readonly options: AuthnFlowOptions | undefined;
  /** What the element got. */
  readonly flow: AuthnFlow;
  /** How often it was started. */
  readonly started: number;
  /** How often it was stopped. */
  readonly stopped: number;
  /** How many listen now. */
  readonly listeners: number;
  /** Goes to another step, as after an answer of the org. */
  show(step: Step): void;
}

/** Makes one, at a step of choice. */
export function scriptedFlow(first: Step = unauthenticated()): ScriptedFlow {
  const listeners = new Set<(step: Step) => void>();
  const seen = { options: undefined as AuthnFlowOptions | undefined, started: 0, stopped: 0 };
  let step = first;
  const show = (next: Step): void => {
    step = next;
    for (const listener of listeners) listener(step);
  };
  const flow: AuthnFlow = {
    get step() {
      return step;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      seen.started++;
      return Promise.resolve(step);
    },
    restart: () => {
      show(unauthenticated(step.identifier === undefined ? {} : { identifier: step.identifier }));
      return step;
    },
    stop: () => {
      seen.stopped++;
    },
  };
  return {
    flow,
    show,
    createFlow: (options) => {
      seen.options = options;
      return flow;
    },
    get options() {
      return seen.options;
    },
    get started() {
      return seen.started;
    },
    get stopped() {
      return seen.stopped;
    },
    get listeners() {
      return listeners.size;
    },
  };
}
