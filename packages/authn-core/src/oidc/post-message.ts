import type { Environment } from '../environment.ts';
import { CallFailure } from './send.ts';

/** Which message is the answer. */
interface Expected {
  /** The window that was sent to the org. */
  readonly source: Window | null;
  /** The org's. */
  readonly origin: string;
  readonly state: string;
  /** Ms. */
  readonly timeout: number;
}

/** What an authorization server answers with; anything else in the message is left out. */
const PARAMETERS = ['code', 'state', 'error', 'error_description', 'iss'];

/** A wait for one answer. */
interface Wait {
  readonly answer: Promise<URLSearchParams>;
  /** There will be none, for this reason. */
  readonly giveUp: (reason: Error) => void;
  /** Nobody waits any more; must be called, however it ended. */
  readonly stop: () => void;
}

/**
 * Waits for the answer that the org's page posts (`response_mode=okta_post_message`). Messages of other windows, other
 * origins and other attempts are other people's mail.
 */
export function answerByMessage(expected: Expected, environment: Environment): Wait {
  const over = new AbortController();
  let giveUp: (reason: Error) => void = () => undefined;
  let timer: unknown;
  const answer = new Promise<URLSearchParams>((resolve, reject) => {
    giveUp = reject;
    timer = environment.setTimeout(() => reject(new CallFailure({ kind: 'timeout' })), expected.timeout);
    addEventListener(
      'message',
      ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source === null || source !== expected.source || origin !== expected.origin) return;
        const parameters = parametersIn(data);
        if (parameters.get('state') === expected.state) resolve(parameters);
      },
      over,
    );
  });
  return {
    answer,
    giveUp,
    stop() {
      over.abort();
      environment.clearTimeout(timer);
    },
  };
}

function parametersIn(data: unknown): URLSearchParams {
  const members = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return new URLSearchParams(
    members.flatMap(([name, value]: [string, unknown]) =>
      PARAMETERS.includes(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}
