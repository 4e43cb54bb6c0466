import type { AuthnFlow } from '../create-flow.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import type { FlowHooks } from '../hooks.ts';
import type { Problem } from '../problem.ts';
import type { Step } from '../steps/step.ts';
import type { InspectEvent } from './events.ts';
import { inspectFetch } from './inspect-fetch.ts';
import { createRedactor } from './redactor.ts';
import { toStepEvent } from './step-event.ts';

/** What an inspector can be told. */
export interface InspectorOptions {
  /** What the requests go on to; the global `fetch` unless told. */
  fetch?: typeof globalThis.fetch;
  /** The page's own hooks, which are called as if there were no inspector. */
  hooks?: FlowHooks;
  /** `keep` leaves names, addresses and numbers of people as they are: only with their consent. Replaced unless told. */
  identifiers?: 'replace' | 'keep';
  /** Wall clock, ms since 1970. */
  now?: () => number;
}

/** Looks on while one flow runs. */
export interface Inspector {
  /** Whether people's names are in the events. */
  readonly identifiers: 'replace' | 'keep';
  /** For the option `fetch` of the flow: shows requests and answers. */
  readonly fetch: typeof globalThis.fetch;
  /** For the option `hooks` of the flow: shows the names of commands, for those who want them. */
  readonly hooks: FlowHooks;
  /** Shows the steps of a flow, the current one first; returns the way to stop that. */
  watch<F extends AnyFactorModule>(flow: AuthnFlow<F>): () => void;
  /** Calls back with each event from now on; returns the way to stop that. */
  subscribe(listener: (event: InspectEvent) => void): () => void;
}

/**
 * Shows what happens in a flow without its secrets: for a panel, a log, or a recording (`record`). A flow that has no
 * inspector has no code of it either. One inspector is for one flow.
 *
 * @example
 * const inspector = createInspector();
 * const { fetch, hooks } = inspector;
 * const flow = createAuthnFlow({ orgUrl: 'https://id.example.com', fetch, hooks });
 * inspector.subscribe((event) => console.log(event));
 * inspector.watch(flow);
 */
export function createInspector({
  fetch = (...request) => globalThis.fetch(...request),
  hooks = {},
  identifiers = 'replace',
  now = () => Date.now(),
}: InspectorOptions = {}): Inspector {
  const redactor = createRedactor(identifiers === 'keep');
  const listeners = new Set<(event: InspectEvent) => void>();
  const emit = (event: InspectEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        reportError(error); // a listener's fault is not the flow's
      }
    }
  };
  /** Which answers had which status: what a step shows is the last answer of its own. */
  const answered: { exchange: number; status: string }[] = [];

  return {
    identifiers,
    fetch: inspectFetch({ fetch, now, redactor, emit, answered }),
    hooks: {
      ...hooks,
      beforeRequest(request) {
        emit({ type: 'command', at: now(), action: redactor.text(request.action) });
        return hooks.beforeRequest?.(request);
      },
    },
    watch(flow) {
      let problem: Problem | undefined;
      const show = (step: Step<AnyFactorModule>): void => {
        const at = now();
        if (step.problem && step.problem !== problem) {
          emit({ type: 'problem', at, problem: redactor.texts(step.problem) });
        }
        problem = step.problem;
        emit(toStepEvent(step, at, redactor, answered));
        if (step.activity !== 'requesting') redactor.forget();
      };
      show(flow.step);
      return flow.subscribe(show);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
