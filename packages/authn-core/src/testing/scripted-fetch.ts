/** A request as it went out. */
export interface SentRequest {
  /** HTTP method. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** Path and query. */
  readonly path: string;
  /** As they were sent. */
  readonly headers: Headers;
  /** Read as JSON, or as a form. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether the flow has given it up since. */
  readonly aborted: boolean;
}

/** What the scripted org does with one request: answer, fail like a network (`lost`), or never answer (`silence`). */
export type ScriptedAnswer = Reply | ((request: SentRequest) => Reply | Promise<Reply>);
type Reply = object | 'lost' | 'silence';

/** A `fetch` that answers from a list, in order, and keeps what was sent. */
export interface ScriptedFetch {
  /** Takes the place of the global `fetch`. */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What was sent so far, oldest first. */
  readonly requests: readonly SentRequest[];
  /** Adds answers to the end of the list. */
  add(...answers: ScriptedAnswer[]): void;
}

/** Plain objects and lists are answered as JSON with 200; with a numeric `httpStatus` member, with that. */
export function scriptedFetch(...answers: ScriptedAnswer[]): ScriptedFetch {
  const requests: SentRequest[] = [];
  const queue = [...answers];

  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const sent: SentRequest = {
      method: request.method,
      url: request.url,
      path: new URL(request.url).pathname + new URL(request.url).search,
      headers: request.headers,
      body: bodyOf(text, request.headers.get('content-type') ?? ''),
      get aborted() {
        return request.signal.aborted;
      },
    };
    requests.push(sent);
    const next = queue.shift() ?? 'lost';
    const answer =
      typeof next === 'function'
        ? await (next as (request: SentRequest) => Reply | Promise<Reply>)(sent)
        : next;
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    if (answer === 'silence') return new Promise(() => undefined);
    return answer instanceof Response ? answer : json(answer);
  };
  return Object.assign(fetch, { requests, add: (...more: ScriptedAnswer[]) => void queue.push(...more) });
}

function bodyOf(text: string, type: string): Record<string, unknown> {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

function json(answer: object): Response {
  if (Array.isArray(answer)) return Response.json(answer);
  const { httpStatus, ...body } = answer as { httpStatus?: number };
  return Response.json(body, { status: httpStatus ?? 200 });
}
