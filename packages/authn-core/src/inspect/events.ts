import type { Problem } from '../problem.ts';
import type { Activity } from '../steps/step-base.ts';

/** JSON of unknown content. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * What happens in a flow, as plain data without secrets: it can be logged, sent and kept. Tokens, codes, passwords and
 * whatever else is secret are `[secret 1]`, `[secret 2]` …, the same one for the same value; what is personal is
 * `[person 1]` …, unless it was asked to be kept.
 */
export type InspectEvent = CommandEvent | RequestEvent | AnswerEvent | LostEvent | ProblemEvent | StepEvent;

interface EventBase {
  /** Ms since 1970 by this device's clock. */
  readonly at: number;
}

/** Somebody asked the flow for something; never what for. Only those that make a request (see `Inspector.hooks`). */
export interface CommandEvent extends EventBase {
  readonly type: 'command';
  /** The action's name on the step: `signIn`, `verify` … */
  readonly action: string;
}

/** A request went out. */
export interface RequestEvent extends EventBase {
  readonly type: 'request';
  /** Counts requests; its answer has the same. */
  readonly exchange: number;
  /** HTTP method. */
  readonly method: string;
  /** Where it went. */
  readonly origin: string;
  /** With its query, whose values are replaced but for `true`, `false` and words of the API. */
  readonly path: string;
  /** Names of the body's members, without their values. */
  readonly members: readonly string[];
}

/** An answer came back. */
export interface AnswerEvent extends EventBase {
  readonly type: 'answer';
  /** Of the request. */
  readonly exchange: number;
  /** HTTP status; 0 for a redirect in browsers. */
  readonly status: number;
  /** Time since the request, to the last byte, in ms. */
  readonly ms: number;
  /** The JSON body without its secrets; absent where there was none, or too much of it. */
  readonly body?: Json;
  /** Why there is no body: `no JSON`, `too long`. */
  readonly note?: string;
}

/** No answer came. */
export interface LostEvent extends EventBase {
  readonly type: 'lost';
  /** Of the request. */
  readonly exchange: number;
  /** After so long. */
  readonly ms: number;
  /** `aborted`: the flow gave it up, for a time-out or for something else to do. */
  readonly reason: 'network' | 'aborted';
}

/** Something went wrong; the step after it has this problem. */
export interface ProblemEvent extends EventBase {
  readonly type: 'problem';
  /** As the step has it, without identifying texts. */
  readonly problem: Problem;
}

/** The flow is at another step, or does something else there. */
export interface StepEvent extends EventBase {
  readonly type: 'step';
  /** As in `Step`. */
  readonly id: number;
  /** The API's word, also where the flow does not know it. */
  readonly status: string;
  /** As in `Step`. */
  readonly activity: Activity;
  /** Names of what can be done now. */
  readonly actions: readonly string[];
  /** The exchange whose answer it shows; absent at the blank start. */
  readonly exchange?: number;
  /** True while the last problem is shown. */
  readonly hasProblem: boolean;
  /** Of the open factor. */
  readonly factorType?: string;
  /** As in `Step`; replaced unless `identifiers` is `keep`. */
  readonly identifier?: string;
  /** As in `Step`. */
  readonly expiresAt?: number;
  /** As in `Step`. */
  readonly expiring?: true;
  /** As in the step. */
  readonly resendAt?: number;
}
