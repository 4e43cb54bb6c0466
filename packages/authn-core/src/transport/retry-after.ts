/**
 * How long the org asks us to stay away, in ms: `Retry-After` (seconds or a date), else `X-Rate-Limit-Reset` (Unix
 * seconds). Dates are measured against the answer's own `Date`, because the device's clock may be wrong. Cross-origin
 * these headers can usually not be read, and the answer is `undefined`.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after')?.trim();
  if (after !== undefined && /^\d+$/.test(after)) return Number(after) * 1000;

  const sent = Date.parse(headers.get('date') ?? '');
  const reference = Number.isNaN(sent) ? now : sent;
  const reset = Number(headers.get('x-rate-limit-reset') ?? Number.NaN) * 1000;
  const until = after === undefined ? reset : Date.parse(after);
  const wait = until - reference;
  // A moment past or hours ahead is a clock that is off, not a limit.
  return wait >= 0 && wait <= 3_600_000 ? wait : undefined;
}
