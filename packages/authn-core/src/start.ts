import type { RunningMachine } from './flow/run-machine.ts';
import type { Services } from './flow/call.ts';
import { wrongDoor } from './flow/wrong-door.ts';
import type { AuthnFlowOptions } from './options.ts';

// Fetched by `start()`. Like everything that is fetched later, it imports nothing of the base, which bundlers would
// else cut in two.

/** What beginning needs of the flow. */
export interface Beginning {
  readonly options: AuthnFlowOptions;
  readonly services: Services;
  readonly machine: RunningMachine;
  /** Aborted when the flow is stopped. */
  readonly over: AbortSignal;
  /** Reads the state of a token. */
  readonly resume: (stateToken: string) => Promise<unknown>;
}

/**
 * Goes on with the transaction of `stateToken`, or of the store, if there is one; and looks whether this is an org of
 * the right kind, where nothing else has answered that.
 */
export async function begin({ options, services, machine, over, resume }: Beginning): Promise<void> {
  // Of a page that comes back as it was left, the session token is spent, and nothing else may still be true.
  services.environment.onRestore(() => {
    const { transaction } = machine.now().context;
    if (transaction?.status === 'SUCCESS') machine.send({ type: 'restart' });
    else machine.send({ type: 'command', command: { name: 'stay', entryPoint: 'state' } });
  }, over);
  const isBlank = (): boolean => {
    const { context, activity } = machine.now();
    return context.transaction === undefined && activity === 'idle';
  };
  const { orgUrl } = services;
  const token = options.stateToken ?? (await options.store?.load(orgUrl));
  if (!isBlank()) return;
  if (token !== undefined) await resume(token);
  const { problem } = machine.now().context;
  // An org that refuses, or does not speak, what every org of the right kind does; or one that nobody has asked yet.
  const isOpen = problem ? ['expired', 'refused', 'protocol'].includes(problem.code) : token === undefined;
  if (!isBlank() || !isOpen || options.probe === false) return;
  const found = await wrongDoor(services, token);
  // Whoever signed in meanwhile has found the door.
  if (found && isBlank()) machine.send({ type: 'failed', by: 'command', problem: found, uncertain: false });
}
