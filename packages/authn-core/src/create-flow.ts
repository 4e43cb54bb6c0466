import { AuthnError } from './authn-error.ts';
import { checkOptions } from './check-options.ts';
import { platform } from './environment.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { BuiltInFactor } from './factors/index.ts';
import { PROBE } from './flow/perform-command.ts';
import { runMachine } from './flow/run-machine.ts';
import type { Kit } from './kit.ts';
import type { AuthnFlowOptions } from './options.ts';
import { report } from './report.ts';
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
  const { stateToken, store, fetch, headers, language, timeout = 15_000 } = options;
  const { hooks, transformUsername, deviceFingerprint, pollInterval, probe } = options;
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
  const machine = runMachine({
    orgUrl,
    http,
    environment,
    ...(fetchKit && { fetchKit }),
    ...(pollInterval && { pollInterval }),
    // Fetched only by those who use it.
    ...((hooks || transformUsername || deviceFingerprint) && {
      prepare: async (command, signal) => (await import('./hooks.ts')).prepare(options, command, signal),
    }),
  });

  const listeners = new Set<(step: Step<F>) => void>();
  let waiting: { resolve: (step: Step<F>) => void; reject: (error: AuthnError) => void }[] = [];
  let stopped = false;

  const project = (): Step<F> => {
    const { context, activity } = machine.now();
    // A look at what kind of org it is keeps nobody from anything.
    return toStep<F>(
      { ...context, activity: context.inFlight === PROBE ? 'idle' : activity },
      known,
      dispatch,
    );
  };
  const isSettled = (): boolean => !['requesting', 'ceremony'].includes(machine.now().activity);

  function settled(): Promise<Step<F>> {
    if (isSettled()) return Promise.resolve(step);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }

  function dispatch(stepId: number, command: Command): Promise<Step<F>> {
    if (stopped) return Promise.reject(stoppedError());
    const { activity, context } = machine.now();
    const { inFlight, stepId: current } = context;
    // A double click is one request, and both clicks learn what came of it. The browser's question can be taken back.
    const mayTakeOver =
      inFlight?.yields ||
      command.name === 'cancel' ||
      (activity === 'ceremony' && command.name !== inFlight?.name);
    if (!isSettled() && !mayTakeOver) return settled();
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
        report(error); // one listener's fault is not the others', nor the flow's
      }
    }
    if (!isSettled()) return;
    const resolved = waiting;
    waiting = [];
    const resolve = (): void => {
      for (const each of resolved) each.resolve(step);
    };
    if (resolved.length && hooks?.afterStep) void afterStep().then(resolve, report).then(resolve);
    else resolve();
  });
  const afterStep = async (): Promise<void> => hooks?.afterStep?.(step);
  if (store) void import('./resume/keep.ts').then(({ keep }) => keep(store, orgUrl, machine));

  return {
    get step() {
      return step;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const isBlank = (): boolean => machine.now().context.transaction === undefined;
      const token = isBlank() ? (stateToken ?? (await store?.load(orgUrl))) : undefined;
      if (stopped) throw stoppedError();
      if (!isBlank()) return settled();
      if (token === undefined) return probe === false ? settled() : dispatch(step.id, PROBE);
      const body = { stateToken: new Secret(token) };
      // The tokens of Identity Engine orgs begin so (spec §0.4).
      const foreign = token.startsWith('01') && { foreign: true as const };
      return dispatch(step.id, { name: 'start', entryPoint: 'state', body, ...foreign });
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
