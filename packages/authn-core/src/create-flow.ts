import { AuthnError } from './authn-error.ts';
import { checkOptions } from './check-options.ts';
import { platform } from './environment.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import type { BuiltInFactor } from './factors/index.ts';
import type { Services } from './flow/call.ts';
import { given } from './given.ts';
import { runMachine } from './flow/run-machine.ts';
import type { Kit } from './kit.ts';
import type { AuthnFlowOptions } from './options.ts';
import { report } from './report.ts';
import { reveal, Secret } from './secret.ts';
import type { Step } from './steps/step.ts';
import { toStep } from './steps/to-step.ts';
import { givesWay } from './transaction/capabilities.ts';
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
  const { store, hooks, timeout = 15_000, pollInterval } = options;
  const environment = platform(options.environment);
  let known = typeof kit === 'function' ? EMPTY : kit;
  let fetching: Promise<Kit> | undefined;
  const fetchKit = async (status?: string): Promise<void> => {
    if (status === 'SUCCESS') return;
    if (known === EMPTY && typeof kit === 'function')
      known = await (fetching ??= kit().finally(() => (fetching = undefined)));
    const isKnown = known.families.some((family) => Object.hasOwn(family, status ?? 'MFA_REQUIRED'));
    if (!isKnown && known.more) known = await known.more();
  };
  const services = given<Services>({
    orgUrl,
    environment,
    http: createHttp({ ...options, environment, timeout }),
    pollInterval,
    fetchKit,
    poll: (input, sendBack) => known.poll?.(input, sendBack) ?? (() => undefined),
    // Fetched only by those who use it.
    prepare:
      (hooks ?? options.transformUsername ?? options.deviceFingerprint)
        ? async (command, signal) =>
            (await import('./hooks.ts')).prepare(options, command, signal, { reveal, Secret, report })
        : undefined,
  });
  const machine = runMachine(services);

  const listeners = new Set<(step: Step<F>) => void>();
  let waiting: { resolve: (step: Step<F>) => void; reject: (error: AuthnError) => void }[] = [];
  const over = new AbortController();

  const project = (): Step<F> => {
    const { context, activity } = machine.now();
    return toStep<F>({ ...context, activity }, known, dispatch);
  };
  const isSettled = (): boolean => !['requesting', 'ceremony'].includes(machine.now().activity);

  function settled(): Promise<Step<F>> {
    if (over.signal.aborted) return Promise.reject(stoppedError());
    if (isSettled()) return Promise.resolve(step);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }

  function dispatch(stepId: number, command: Command): Promise<Step<F>> {
    const { inFlight, stepId: current } = machine.now().context;
    // A double click is one request, and both clicks learn what came of it.
    if (!isSettled() && !givesWay(inFlight, command)) return settled();
    if (stepId !== current) {
      const message = `${command.name}() belongs to step ${stepId}, but the flow is at step ${current}: use flow.step.`;
      return Promise.reject(new AuthnError('STALE_STEP', message));
    }
    if (!over.signal.aborted) machine.send({ type: 'command', command });
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
  if (store) void import('./resume/keep.ts').then(({ keep }) => keep(store, orgUrl, machine, reveal));

  return {
    get step() {
      return step;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      if (over.signal.aborted) throw stoppedError();
      const resume = (token: string): Promise<unknown> =>
        dispatch(step.id, {
          name: 'start',
          // Tokens of this kind come from the org's own pages (spec §0.4, §3.2).
          entryPoint: token.startsWith('01') ? 'introspect' : 'state',
          body: { stateToken: new Secret(token) },
        });
      try {
        const { begin } = await import('./start.ts');
        if (isSettled()) await begin({ options, services, machine, resume, over: over.signal });
      } catch {
        // Stopped meanwhile, which `settled` says, or not loaded: then there is no token to go on with.
      }
      return settled();
    },
    restart() {
      if (over.signal.aborted) throw stoppedError();
      machine.send({ type: 'restart' });
      return step;
    },
    stop() {
      over.abort();
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
