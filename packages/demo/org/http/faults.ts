import { ApiError } from '../errors/api-error.ts';
import { newId } from '../ids.ts';
import { jsonResponse } from './responses.ts';

/** A ready-made way of answering badly. */
export const FAULT_KINDS = ['html', 'garbage', 'truncated', 'empty', '429'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What shall go wrong with the next requests to a path. */
export interface FaultOrder {
  /** Part of the path, or `/regex/`. */
  readonly path: string;
  readonly method?: string;
  readonly times: number;
  /** Real milliseconds, not those of the org's clock. */
  readonly delayMs?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly contentType?: string;
  readonly drop?: true | 'mid-body';
  readonly kind?: FaultKind;
  /** Seconds, for `kind: '429'`. */
  readonly retryAfter?: number;
  /** The request is processed, then its answer is lost. */
  readonly after?: boolean;
}

/** A fault that still waits for requests. */
export interface Fault extends FaultOrder {
  readonly id: string;
  remaining: number;
}

/** An answer, and whether the connection breaks instead of (or in the middle of) sending it. */
export interface FaultyAnswer {
  readonly response: Response;
  readonly drop?: true | 'mid-body';
}

/** The faults that are still to happen. */
export class Faults {
  #faults: Fault[] = [];

  add(order: FaultOrder): Fault {
    const fault = { ...order, id: newId('flt'), remaining: order.times };
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault for this request, used up by one. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#faults.find((candidate) => applies(candidate, method, path));
    if (!fault) return undefined;
    fault.remaining -= 1;
    this.#faults = this.#faults.filter(({ remaining }) => remaining > 0);
    return fault;
  }
}

/** The pattern of a fault's path; throws a SyntaxError for an ill-formed `/regex/`. */
export function pathPattern(path: string): RegExp {
  const regex = /^\/(.+)\/$/.exec(path)?.[1];
  // "/api/v1/authn/" is a path too: only what holds a regex character is read as one.
  return regex !== undefined && /[\\^$.*+?()[\]{}|]/.test(regex)
    ? new RegExp(regex)
    : new RegExp(path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
}

const applies = (fault: Fault, method: string, path: string): boolean =>
  (fault.method === undefined || fault.method.toUpperCase() === method) && pathPattern(fault.path).test(path);

/** Answers a request with a fault: before it is processed, or `after`. */
export async function answerWithFault(fault: Fault, process: () => Promise<Response>): Promise<FaultyAnswer> {
  const processed = fault.after ? await process() : undefined;
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  if (fault.drop) return { response: processed ?? jsonResponse({ status: 'SUCCESS' }), drop: fault.drop };
  const own = await ownAnswer(fault, processed);
  return { response: own ?? processed ?? (await process()) };
}

/** What the fault itself answers; nothing if it only delays. */
async function ownAnswer(fault: Fault, processed: Response | undefined): Promise<Response | undefined> {
  const preset = fault.kind && (await presetOf(fault, fault.kind, processed));
  const { status, body, contentType, headers } = fault;
  if (!preset && status === undefined && body === undefined && contentType === undefined && !headers)
    return undefined;
  const answer = new Response(body ?? preset?.body ?? '', {
    status: status ?? preset?.status ?? 200,
    headers: { 'Content-Type': contentType ?? preset?.contentType ?? 'application/json', ...preset?.headers },
  });
  for (const [name, value] of Object.entries(headers ?? {})) answer.headers.set(name, value);
  return answer;
}

interface Preset {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

const JSON_TYPE = 'application/json';

async function presetOf(fault: Fault, kind: FaultKind, processed: Response | undefined): Promise<Preset> {
  switch (kind) {
    case 'html':
      return {
        status: 200,
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><h1>Bad gateway</h1>',
      };
    case 'garbage':
      return { status: 200, contentType: JSON_TYPE, body: '\u0000\u001b{]not json' };
    case 'truncated': {
      const whole = processed ? await processed.text() : '{"status":"SUCCESS","_embedded":{"user":{}}}';
      return { status: 200, contentType: JSON_TYPE, body: whole.slice(0, Math.floor(whole.length / 2)) };
    }
    case 'empty':
      return { status: 200, contentType: JSON_TYPE, body: '' };
    case '429': {
      const seconds = fault.retryAfter;
      return {
        status: 429,
        contentType: JSON_TYPE,
        body: JSON.stringify(new ApiError('E0000047').toBody()),
        headers: {
          'X-Rate-Limit-Remaining': '0',
          ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
        },
      };
    }
  }
}
