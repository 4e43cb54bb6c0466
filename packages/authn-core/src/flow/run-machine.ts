import { createActor } from 'xstate';
import type { Services } from './call.ts';
import type { FlowContext, FlowEvent } from './events.ts';
import { createAuthnMachine } from './machine.ts';

/** What the flow is doing, as others may know it. */
type Activity = 'idle' | 'requesting' | 'polling' | 'ceremony' | 'coolingDown';

/** What is known and being done at one moment. */
export interface Moment {
  readonly context: FlowContext;
  readonly activity: Activity;
}

/** A machine that runs; xstate stays behind it. */
export interface RunningMachine {
  now(): Moment;
  send(event: FlowEvent): void;
  /** Calls back when what is known or being done has changed. */
  onChange(callback: () => void): void;
  /** Ends timers, polls and requests. */
  stop(): void;
}

let machine: ReturnType<typeof createAuthnMachine> | undefined;

/** Runs the statechart. All flows share one machine: it is without state, and costs more to make than a flow. */
export function runMachine(services: Services): RunningMachine {
  machine ??= createAuthnMachine();
  const actor = createActor(machine, { input: services, clock: services.environment });
  const now = (): Moment => {
    const { context, value } = actor.getSnapshot();
    // `deciding` is left in the breath it is entered in; a request begins with what the browser asks the person.
    if (value.activity === 'deciding') return { context, activity: 'idle' };
    return { context, activity: context.inFlight?.ceremony ? 'ceremony' : value.activity };
  };
  actor.start();
  return {
    now,
    send: (event) => actor.send(event),
    onChange(callback) {
      let seen = now();
      actor.subscribe(() => {
        const { context, activity } = now();
        if (context === seen.context && activity === seen.activity) return;
        seen = { context, activity };
        callback();
      });
    },
    stop: () => void actor.stop(),
  };
}
