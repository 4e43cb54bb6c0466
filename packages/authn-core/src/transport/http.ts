import ky from 'ky';
import type { Environment } from '../environment.ts';
import { reveal, Secret } from '../secret.ts';
import { retryAfter } from './retry-after.ts';

/** One exchange with the org. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends the body as a form. */
  readonly form?: true;
}

/** What came back: an answer of whatever content, or the reason why there is none. */
export type HttpResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' };

export interface Http {
  /** Never rejects. Aborting ends the wait at once with `network`, which nobody then looks at. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResult>;
}

export interface HttpOptions {
  readonly environment: Environment;
  readonly timeout: number;
  readonly fetch?: typeof globalThis.fetch;
  readonly language?: Late<string>;
  readonly headers?: Late<Readonly<Record<string, string>>>;
}

/** An option that may be a function of the moment. */
type Late<T> = T | (() => T);

const valueOf = <T extends string | Readonly<Record<string, string>>>(
  option: Late<T> | undefined,
): T | undefined => (typeof option === 'function' ? option() : option);

/** The one place that talks HTTP: no retries of its own, cookies included, bounded in time to the last byte. */
export function createHttp({ environment, timeout, fetch, language, headers }: HttpOptions): Http {
  async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpResult> {
    const acceptLanguage = valueOf(language);
    const response = await ky(request.url, {
      method: request.method,
      ...(request.form ? { body: toForm(request.body) } : request.body && { json: request.body }),
      headers: {
        accept: 'application/json',
        ...(acceptLanguage && { 'accept-language': acceptLanguage }),
        ...valueOf(headers),
        ...request.headers,
      },
      stringifyJson,
      signal,
      // A followed redirect would carry the body, password and all, to wherever it points.
      redirect: 'manual',
      credentials: 'include',
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      ...(fetch && { fetch }),
    });
    return {
      kind: 'answer',
      status: response.status,
      body: await response.text(),
      retryAfter: retryAfter(response.headers, environment.now()),
    };
  }

  return {
    send: (request, signal) =>
      new Promise((resolve) => {
        // Our own race, because a `fetch` from outside may ignore its signal, and ky's time-out ends at the headers.
        const controller = new AbortController();
        const giveUp = (kind: 'timeout' | 'network'): void => {
          finish({ kind });
          controller.abort();
        };
        const timer = environment.setTimeout(() => giveUp('timeout'), timeout);
        const onAbort = (): void => giveUp('network');
        const finish = (result: HttpResult): void => {
          environment.clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          resolve(result);
        };
        signal.addEventListener('abort', onAbort);
        if (signal.aborted) onAbort();
        else exchange(request, controller.signal).then(finish, onAbort);
      }),
  };
}

/** Where secrets are opened: the body of a request to the org. */
function stringifyJson(body: unknown): string {
  return JSON.stringify(body, function (this: Record<string, unknown>, key, value: unknown) {
    const original = this[key]; // `value` has been through Secret.toJSON already
    return original instanceof Secret ? reveal<unknown>(original) : value;
  });
}

function toForm(body: HttpRequest['body']): URLSearchParams {
  return new URLSearchParams(JSON.parse(stringifyJson(body)) as Record<string, string>);
}
