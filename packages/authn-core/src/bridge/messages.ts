import type { Problem } from '../problem.ts';
import type { Activity } from '../steps/step-base.ts';
import type { Fields } from './fields.ts';

/** The versions of the protocol that this page speaks. */
export const VERSIONS: readonly number[] = [1];

/** Longest message either way, in bytes of its JSON as UTF-8. */
export const LONGEST_MESSAGE = 65_536;

/**
 * Who draws. `widget`: the page; native is told where the flow is and can say what only native knows. `remote`: native;
 * every step arrives as data and every action goes back as a command.
 */
export type BridgeMode = 'widget' | 'remote';

/** What every message is wrapped in. */
export interface Envelope {
  readonly authn: 1;
  /** 1–64 characters; of a reply the request's own, or null where that could not be read. */
  readonly id: string | null;
  /** A request is answered by exactly one reply, an event by none. */
  readonly kind: 'event' | 'request' | 'reply';
  /** What happened, or what is asked for; a reply has the name of its request. */
  readonly name: string;
  /** By the name: see the schemas. */
  readonly payload?: unknown;
}

/**
 * Why a request was not carried out. `version`: no version or mode in common, or none agreed on yet. `name`: no such
 * request or action, or not offered here and now. `schema`: of a wrong form. `size`: too long. `stale`: made for another
 * step, or too late. `origin`: it came from somebody who is not the host.
 */
export type RefusalCode = 'version' | 'name' | 'schema' | 'size' | 'stale' | 'origin';

/** Nothing has changed; the message is for developers and repeats nothing of what was sent. */
export interface Refusal {
  /** Why, for programs. */
  readonly code: RefusalCode;
  /** What was wrong and what to do, for developers. */
  readonly message: string;
}

/** Payload of a reply. `ok`: carried out; what came of it is in the step. */
export type ReplyPayload = { readonly ok: true } | { readonly error: Refusal };

/** What the page tells, by name. */
export interface PageEvents {
  /** The page is there and waits for `hello`. */
  readonly ready: { readonly versions: readonly number[]; readonly mode: BridgeMode };
  /** Where the person is: in remote mode everything there is to draw, in widget mode the name of it. */
  readonly step: StepData | StepSummary;
  /** Something new went wrong; it is also in the step, in remote mode. */
  readonly problem: { readonly stepId: number; readonly problem: Problem };
  /** The flow is finished. The token is there only where the page opted in. */
  readonly success: { readonly sessionToken?: string };
  /** The browser must go on at another page; without query and fragment unless the page opted in. */
  readonly navigate: { readonly url: string };
  /** CSS pixels that the page's content needs. */
  readonly height: { readonly height: number };
  /** The bridge is closed: nothing more comes, and nothing is answered. */
  readonly closed: object;
}

/** What can be done at a step. */
export interface ActionData {
  /** What to send back as `action`. */
  readonly action: string;
  /** The input's members; absent where any JSON object goes (factors of the page's own, statuses that nobody knows). */
  readonly input?: Fields;
}

/** A step without its secrets, in remote mode: its data under the same names as in `Step`, and what can be done. */
export interface StepData {
  /** The step's number: a command names it, and is stale once there is another. */
  readonly id: number;
  /** As in `Step`. */
  readonly status: string;
  /** As in `Step`. */
  readonly activity: Activity;
  /** By name; lists (`factors`, `factorTypes`, `links`) have elements with actions of their own. */
  readonly actions: Readonly<Record<string, ActionData>>;
  /** As in `Step`. */
  readonly problem?: Problem;
  /** True: the step was too long for a message, and everything else about it is left out. */
  readonly omitted?: true;
  readonly [member: string]: unknown;
}

/** What native is told of a step in widget mode. */
export interface StepSummary {
  /** The step's number. */
  readonly id: number;
  /** As in `Step`. */
  readonly status: string;
  /** Of an UNSUPPORTED step: the org's word. */
  readonly wireStatus?: string;
  /** As in `Step`. */
  readonly activity: Activity;
  /** Of the factor whose challenge or activation is open, and how a recovery's code was sent (`SMS`). */
  readonly factorType?: string;
  /** Whose factor that is, e.g. `OKTA`. */
  readonly provider?: string;
}

/** Where the page's content may not be covered, in CSS pixels. */
export interface SafeArea {
  /** From the top edge. */
  readonly top: number;
  /** From the right edge. */
  readonly right: number;
  /** From the bottom edge. */
  readonly bottom: number;
  /** From the left edge. */
  readonly left: number;
}

/** What native asks for, by name. */
export interface NativeRequests {
  /** The first of all: which version and mode native speaks. */
  readonly hello: { readonly version: number; readonly mode: BridgeMode };
  /** An action of the step with its input, in remote mode. */
  readonly command: {
    readonly stepId: number;
    readonly action: string;
    readonly input?: Readonly<Record<string, unknown>> | undefined;
  };
  /** To the screen or step before, where there is one. */
  readonly back: object;
  /** Gives the sign-in up. */
  readonly cancel: object;
  /** A code that the system read out of a message. */
  readonly code: { readonly code: string };
  /** The app is in front again: polls look at once. */
  readonly resume: object;
  /** The connection came or went. */
  readonly network: { readonly online: boolean };
  /** The language of the app, a BCP 47 tag. */
  readonly locale: { readonly locale: string };
  /** What the app is shown in. */
  readonly colorScheme: { readonly colorScheme: 'light' | 'dark' };
  /** What notches and bars cover. */
  readonly safeArea: SafeArea;
}
