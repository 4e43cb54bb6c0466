import type { AnswerEvent, InspectEvent } from './events.ts';
import type { Redactor } from './redactor.ts';

/** What an inspected `fetch` is made of. */
export interface InspectFetchOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly redactor: Redactor;
  readonly emit: (event: InspectEvent) => void;
  /** Gets the status of every answer that is a transaction. */
  readonly answered: { exchange: number; status: string }[];
}

/** Longer answers are not shown; honest ones have a tenth of it. In characters. */
const LONGEST_BODY = 200_000;
/** No longer than that is remembered which answer had which status. */
const MOST_ANSWERS = 100;

/** A `fetch` that tells what goes out and comes back. What it hands on is what it was given, on both ways. */
export function inspectFetch(options: InspectFetchOptions): typeof globalThis.fetch {
  const { fetch, now, redactor, emit, answered } = options;
  let exchanges = 0;

  return async (input, init) => {
    const exchange = ++exchanges;
    const request = new Request(input instanceof Request ? input.clone() : input, init);
    const sent = bodyOf(await request.clone().text(), request.headers.get('content-type'));
    redactor.hear(sent);
    const began = now();
    const { origin, pathname, search } = new URL(request.url);
    emit({
      type: 'request',
      at: began,
      exchange,
      method: request.method,
      origin,
      path: redactor.address(pathname + search),
      members:
        typeof sent === 'object' && sent !== null ? Object.keys(sent).map((name) => redactor.text(name)) : [],
    });
    try {
      const response = await fetch(input, init);
      // Read here first, so that the answer is shown before what comes of it.
      const text = await response.clone().text();
      const at = now();
      const body = text.length > LONGEST_BODY ? undefined : parse(text);
      const shown: Pick<AnswerEvent, 'body' | 'note'> =
        body === undefined
          ? { note: text.length > LONGEST_BODY ? 'too long' : 'no JSON' }
          : { body: redactor.body(body) };
      if (request.signal.aborted) {
        emit({ type: 'lost', at, exchange, ms: at - began, reason: 'aborted' });
        return response;
      }
      const { status } = (body ?? {}) as { status?: unknown };
      if (response.ok && typeof status === 'string') answered.push({ exchange, status });
      if (answered.length > MOST_ANSWERS) answered.shift();
      emit({ type: 'answer', at, exchange, status: response.status, ms: at - began, ...shown });
      return response;
    } catch (error) {
      const at = now();
      const reason = request.signal.aborted ? 'aborted' : 'network';
      emit({ type: 'lost', at, exchange, ms: at - began, reason });
      throw error;
    }
  };
}

/** What a request carries: JSON, or a form (Duo, spec §3.9.3). */
const bodyOf = (text: string, type: string | null): unknown =>
  type?.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(text))
    : parse(text);

/** JSON; `undefined` where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
