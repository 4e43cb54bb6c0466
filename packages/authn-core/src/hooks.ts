import type { Problem } from './problem.ts';
import type { reveal, Secret } from './secret.ts';
import type { Command } from './transaction/capabilities.ts';

/**
 * What a page may do around every command. Hooks see what the person typed, in clear: they are the page's own code, and
 * whatever they keep is theirs to guard. They are not called for what the flow does by itself (polls, readings of the state), nor for giving
 * up, which must always succeed.
 */
export interface FlowHooks {
  /**
   * Before a command is sent. Returns what to change, or `false` to take the command back, which is a problem
   * `cancelled`; so is what it throws. May take its time: the step says `requesting` meanwhile.
   */
  beforeRequest?(request: HookedRequest): Verdict | Promise<Verdict>;
  /** After a command led to a step, a problem included: the action's promise waits for it. */
  afterStep?(step: HookedStep): void | Promise<void>;
}

/** What a hook says of a command; a hook that only looks says nothing. */
// oxlint-disable-next-line typescript/no-invalid-void-type -- or it would have to say `return undefined`
export type Verdict = RequestChange | false | void;

/** A command that is about to be sent. */
export interface HookedRequest {
  /** The action's name on the step: `signIn`, `verify` … */
  readonly action: string;
  /** Members of the body as they will be sent, without the state token. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Aborted when the person gave up meanwhile. */
  readonly signal: AbortSignal;
}

/** What of a request to change. */
export interface RequestChange {
  /** Takes the place of the body's members of the same names. */
  body?: Readonly<Record<string, unknown>>;
  /** Added to this one request. */
  headers?: Readonly<Record<string, string>>;
}

/** What every hook can know of a step, whatever its factors. */
export interface HookedStep {
  /** As in `Step`. */
  readonly status: string;
  /** As in `Step`. */
  readonly problem?: Problem;
}

/** Which command a name was typed for. */
export type UsernameOperation = 'signIn' | 'identify' | 'forgotPassword' | 'unlockAccount' | 'unlock';

/** The options that change commands. */
export interface CommandOptions {
  /** Sees, changes or stops commands before they are sent, and steps before they are given out. */
  readonly hooks?: FlowHooks;
  /** Makes the name that is sent of the one that was typed. */
  readonly transformUsername?: (username: string, operation: UsernameOperation) => string | Promise<string>;
  /** Gives the fingerprint of this device, sent as `X-Device-Fingerprint`. */
  readonly deviceFingerprint?: () => string | Promise<string>;
}

/** How boxes are opened and made; handed in, because what is fetched later imports nothing of the base. */
export interface Boxes {
  readonly reveal: typeof reveal;
  readonly Secret: typeof Secret;
  readonly report: (error: unknown) => void;
}

/** Lets the page change a command. Rejects where it takes the command back, or its code throws. */
export async function prepare(
  { hooks, transformUsername, deviceFingerprint }: CommandOptions,
  command: Command,
  signal: AbortSignal,
  boxes: Boxes,
): Promise<Command> {
  // What a flow begins with is a reading too, and its body is the state token.
  if (command.name === 'start') return command;
  const opened = (value: unknown): unknown =>
    value instanceof boxes.Secret ? boxes.reveal(value) : mapped(value, opened);
  const closed = (value: unknown): unknown =>
    typeof value === 'string' ? new boxes.Secret(value) : mapped(value, closed);
  const body = { ...(opened(command.body) as Record<string, unknown> | undefined) };
  let headers = { ...command.headers };
  try {
    if (transformUsername && typeof body['username'] === 'string') {
      body['username'] = await transformUsername(body['username'], command.name as UsernameOperation);
    }
    // One value is good for one request, and only primary authentication looks at it (spec §3.1).
    if (deviceFingerprint && command.entryPoint === 'authenticate') {
      headers = { ...headers, 'x-device-fingerprint': await deviceFingerprint() };
    }
    const change = await hooks?.beforeRequest?.({ action: command.name, body, signal });
    if (change === false) throw new Cancelled();
    return {
      ...command,
      ...((command.body ?? change?.body) && {
        body: closed({ ...body, ...change?.body }) as Record<string, unknown>,
      }),
      headers: { ...headers, ...change?.headers },
    };
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    boxes.report(error); // the page's own fault, which nobody else will ever see
    throw new Cancelled();
  }
}

class Cancelled extends Error {
  readonly problem: Problem = { code: 'cancelled', message: { key: 'problem.cancelled' } };
}

function mapped(value: unknown, change: (member: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}
