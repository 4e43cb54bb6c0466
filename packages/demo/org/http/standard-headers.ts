import type { OrgClock } from '../clock.ts';
import { newRequestId } from '../ids.ts';
import type { Call } from './call.ts';

const LIMIT = 600;
const MINUTE = 60_000;

/** Counts requests per client address and minute, for the rate-limit headers; it never refuses one (appendix C.2). */
export class RequestCounter {
  readonly #clock: OrgClock;
  #minute = 0;
  #counts = new Map<string, number>();

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  count(address: string): { remaining: number; reset: number } {
    const minute = Math.floor(this.#clock.now() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(address) ?? 0) + 1;
    this.#counts.set(address, count);
    return { remaining: Math.max(0, LIMIT - count), reset: ((minute + 1) * MINUTE) / 1000 };
  }
}

/** The headers of every answer (spec 5.5); an error's own rate headers are kept. */
export function addStandardHeaders(counter: RequestCounter, call: Call, headers: Headers): void {
  const { remaining, reset } = counter.count(call.address);
  const defaults = {
    // By the clock that the reset below is told by, whatever time the machine has.
    Date: new Date(call.org.clock.now()).toUTCString(),
    'X-Okta-Request-Id': newRequestId(),
    'X-Rate-Limit-Limit': String(LIMIT),
    'X-Rate-Limit-Remaining': String(remaining),
    'X-Rate-Limit-Reset': String(reset),
    'Cache-Control': 'no-cache, no-store',
    Pragma: 'no-cache',
    Expires: '0',
  };
  for (const [name, value] of Object.entries(defaults)) if (!headers.has(name)) headers.set(name, value);
  for (const cookie of call.cookies.toHeaders()) headers.append('Set-Cookie', cookie);
}
