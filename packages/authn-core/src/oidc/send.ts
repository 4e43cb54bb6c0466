import type { Services } from '../flow/call.ts';
import type { Failure } from '../flow/judge.ts';
import { retryAfter } from '../transport/retry-after.ts';

/** A request that came to nothing; made into a problem by whoever catches it. */
export class CallFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** What oauth4webapi sends. */
interface SendInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams | undefined;
}

/** A `fetch` for oauth4webapi. */
export type Send = (url: string, init: SendInit) => Promise<Response>;

/**
 * Sends one request, bounded in time to the last byte, and sorts out what is no answer. What is left is JSON or not,
 * whatever its content type says (spec §7.20); its other headers are nobody's business.
 *
 * Not transport/http.ts: the token endpoint takes forms, and neither it nor the discovery document wants cookies.
 */
export function createSend(
  { environment }: Services,
  timeout: number,
  fetch: typeof globalThis.fetch | undefined,
): Send {
  async function exchange(
    url: string,
    { method, headers, body }: SendInit,
    signal: AbortSignal,
  ): Promise<Response> {
    let response: Response;
    let text: string;
    try {
      response = await (fetch ?? globalThis.fetch)(url, {
        method,
        headers,
        signal,
        redirect: 'manual',
        credentials: 'omit',
        ...(body && { body }),
      });
      text = await response.text();
    } catch {
      throw new CallFailure({ kind: 'network' });
    }
    const { status } = response;
    // Not followed; browsers show it as status 0.
    if (status < 200 || (status >= 300 && status < 400))
      throw new CallFailure({
        kind: 'protocol',
        detail: `expected an answer with HTTP ${status}, got a redirect`,
      });
    if (status === 429) {
      const wait = retryAfter(response.headers, environment.now());
      throw new CallFailure({ kind: 'limited', error: undefined, retryAfter: wait });
    }
    if (status >= 500) throw new CallFailure({ kind: 'server', status, error: undefined });
    return new Response(text || null, { status, headers: { 'content-type': 'application/json' } });
  }

  return (url, init) =>
    new Promise((resolve, reject) => {
      // Our own race, because a `fetch` from outside may ignore its signal.
      const controller = new AbortController();
      const timer = environment.setTimeout(() => {
        reject(new CallFailure({ kind: 'timeout' }));
        controller.abort();
      }, timeout);
      exchange(url, init, controller.signal)
        .finally(() => environment.clearTimeout(timer))
        .then(resolve, reject);
    });
}
