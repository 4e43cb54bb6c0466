import { createMachine } from 'xstate';
import type { setup as Setup } from 'xstate';

/**
 * xstate's `setup` with its types and without its weight: at run time it only hands names and chart to
 * `createMachine`, but it drags every action creator along, 0.8 kB of the budget (docs/decisions/0002).
 */
export const setup = ((implementations: object) => ({
  createStateConfig: <T>(config: T): T => config,
  createMachine: (config: object) => createMachine(config, implementations),
})) as unknown as typeof Setup;
