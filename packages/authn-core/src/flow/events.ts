import type { Problem } from '../problem.ts';
import type { Command } from '../transaction/capabilities.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Services } from './call.ts';

/** Everything the machine remembers. Secrets are boxed; nothing here is a form's content. */
export interface FlowContext {
  readonly services: Services;
  /** Grows with every new move; steps and their actions carry it. */
  readonly stepId: number;
  readonly transaction: Transaction | undefined;
  readonly problem: Problem | undefined;
  readonly identifier: string | undefined;
  /** The command whose answer is awaited. */
  readonly inFlight: Command | undefined;
  /** The last command's fate is unknown: the state is read before anything else is sent. */
  readonly uncertain: boolean;
  /** A poll was refused for good; it is not begun again by itself. */
  readonly pollHalted: boolean;
  /** 429 answers in a row. */
  readonly timesLimited: number;
  /** Ms to stay away from the org, where it said so last. */
  readonly coolDown: number | undefined;
  /** On this device's clock; `undefined` where the org does not say or the clock cannot be trusted. */
  readonly expiresAt: number | undefined;
  /** The same moment on the clock that nobody sets: what the countdown runs on. */
  readonly deadline: number | undefined;
  readonly expiring: boolean;
  /** False once the org was found alive after its time by our clock. */
  readonly clockTrusted: boolean;
  /** When the org last sent a code or notification, on this device's clock. */
  readonly sentAt: number | undefined;
  /** When it last answered, on the same clock. */
  readonly answeredAt: number | undefined;
}

export type FlowEvent =
  /** A person's move. */
  | { readonly type: 'command'; readonly command: Command }
  /** Back to the blank start, whatever is under way. */
  | { readonly type: 'restart' }
  /** The org's answer. */
  | {
      readonly type: 'answered';
      readonly by: 'command' | 'poll';
      readonly transaction: Transaction;
      readonly problem?: Problem;
    }
  /** The person has answered the browser's question; what is left is the request. */
  | { readonly type: 'proven' }
  /** The org confirmed the end of the transaction. */
  | { readonly type: 'ended' }
  | {
      readonly type: 'failed';
      readonly by: 'command' | 'poll';
      readonly problem: Problem;
      /** The org may have acted on it. */
      readonly uncertain: boolean;
    }
  /** A poll failed and goes on. */
  | { readonly type: 'pollTroubled'; readonly problem: Problem }
  | { readonly type: 'expiryNeared' }
  | { readonly type: 'expiryReached' };
