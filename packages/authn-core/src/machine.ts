/**
 * The statechart itself, for those who inspect, visualise or explore it with xstate 5.33 or newer. This entry follows
 * xstate's own types and stands outside semver; everything else of the package hides them.
 */
export { describeMachine } from './flow/describe-machine.ts';
export type {
  ArrowDescription,
  Doings,
  MachineDescription,
  RegionDescription,
  StateDescription,
} from './flow/describe-machine.ts';
export { createAuthnMachine } from './flow/machine.ts';
export type { FlowContext, FlowEvent } from './flow/events.ts';
export type { Services } from './flow/call.ts';
export type { Command } from './transaction/capabilities.ts';
export type { Transaction } from './transaction/transaction.ts';
