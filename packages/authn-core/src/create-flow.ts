import { AuthnError } from './authn-error.ts';
import { checkOptions } from './check-options.ts';
import { platform } from './environment.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { BuiltInFactor } from './factors/index.ts';
import { READ_STATE } from './flow/perform-command.ts';
import { runMachine } from './flow/run-machine.ts';
import type { Kit } from './kit.ts';
import type { AuthnFlowOptions } from './options.ts';
import { Secret } from './secret.ts';
import type { Step } from './steps/step.ts';
import { toStep } from './steps/to-step.ts';
import type { Command } from './transaction/capabilities.ts';
import { createHttp } from './transport/http.ts';

/** One sign-in, from its first screen to its end; independent of every other flow on the page or in the process. */
export interface AuthnFlow<F extends AnyFactorModule = BuiltInFactor> {
  /** The current step; the same object while nothing changed. */
  readonly step: Step<F>;
  /** Calls back with each new step, not with the current one; returns the way to stop that. */
  subscribe(listener: (step: Step<F>) => void): () => void;
  /** Begins: reads the state of `options.stateToken` if there is one. Resolves with the first settled step. */
  start(): Promise<Step<F>>;
  /** Forgets everything but the identifier, here and at once, whatever is under way. */
  restart(): Step<F>;
  /** Ends timers, polls and requests; what is awaited, and every later action, rejects with `FLOW_STOPPED`. */
  stop(): void;
}

/** Makes a flow with its kit, or with the way to fetch it. */
export function createFlow<F extends AnyFactorModule>(
  options: AuthnFlowOptions,
  kit: Kit | (() => Promise<Kit>),
): AuthnFlow<F> {
  const orgUrl = checkOptions(options);
  const { stateToken, fetch, headers, language, timeout = 15_000 } = options;
  const environment = platform(options.environment);
  const http = createHttp({
    environment,
    timeout,
    ...(fetch && { fetch }),
    ...(headers && { headers }),
    ...(language && { language }),
  });
  let known = typeof kit === 'function' ? EMPTY : kit;
  const fetchKit =
    typeof kit === 'function' &&
    (async (): Promise<void> => {
      if (known === EMPTY) known = await kit();
    });
  const machine = runMachine({ orgUrl, http, environment, ...(fetchKit && { fetchKit }) });

  const listeners = new Set<(step: Step<F>) => void>();
  let waiting: { resolve: (step: Step<F>) => void; reject: (error: AuthnError) => void }[] = [];
  let stopped = false;

  const project = (): Step<F> => {
    const { context, activity } = machine.now();
    return toStep<F>({ ...context, activity }, known, dispatch);
  };
  const isSettled = (): boolean => machine.now().activity !== 'requesting';

  function settled(): Promise<Step<F>> {
    if (isSettled()) return Promise.resolve(step);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }

  function dispatch(stepId: number, command: Command): Promise<Step<F>> {
    if (stopped) return Promise.reject(stoppedError());
    const { inFlight, stepId: current } = machine.now().context;
    // A double click is one request, and both clicks learn what came of it.
    if (!isSettled() && inFlight !== READ_STATE && command.name !== 'cancel') return settled();
    if (stepId !== current) {
      const message = `${command.name}() belongs to step ${stepId}, but the flow is at step ${current}: use flow.step.`;
      return Promise.reject(new AuthnError('STALE_STEP', message));
    }
    machine.send({ type: 'command', command });
    return settled();
  }

  let step = project();
  machine.onChange(() => {
    step = project();
    for (const listener of listeners) {
      try {
        listener(step);
      } catch (error) {
        reportError(error); // one listener's fault is not the others', nor the flow's
      }
    }
    if (!isSettled()) return;
    const resolved = waiting;
    waiting = [];
    for (const { resolve } of resolved) resolve(step);
  });

  return {
    get step() {
      return step;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      if (stateToken === undefined || step.status !== 'UNAUTHENTICATED')
        return stopped ? Promise.reject(stoppedError()) : settled();
      const body = { stateToken: new Secret(stateToken) };
      return dispatch(step.id, { name: 'start', entryPoint: 'state', body });
    },
    restart() {
      if (stopped) throw stoppedError();
      machine.send({ type: 'restart' });
      return step;
    },
    stop() {
      stopped = true;
      machine.stop();
      listeners.clear();
      for (const { reject } of waiting) reject(stoppedError());
      waiting = [];
    },
  };
}

/** Until it is fetched. */
const EMPTY: Kit = { factors: [], families: [] };

const stoppedError = (): AuthnError =>
  new AuthnError('FLOW_STOPPED', 'This flow was stopped: create a new one with createAuthnFlow().');
