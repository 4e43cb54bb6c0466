const SECOND = 1000;

/** What the last poll came to. */
export type PollOutcome =
  | { readonly kind: 'waiting'; /** Ms that somebody asked for. */ readonly interval?: number }
  /** Nothing usable came back, for the n-th time in a row. */
  | { readonly kind: 'lost'; readonly times: number }
  /** 429, for the n-th time in a row. */
  | { readonly kind: 'limited'; readonly times: number; readonly retryAfter: number | undefined };

/**
 * Ms until the next poll. `elapsed` is the time since the first one: a person who looks at their phone answers within
 * seconds, so 2 s at first, 4 s after 20 s; up to a fifth more by chance, so that a fleet does not march in step.
 */
export function nextDelay(elapsed: number, outcome: PollOutcome, random: number): number {
  switch (outcome.kind) {
    case 'waiting':
      return jitter(outcome.interval ?? (elapsed < 20 * SECOND ? 2 * SECOND : 4 * SECOND), random);
    case 'lost':
      return jitter(Math.min(SECOND * 2 ** (outcome.times - 1), 16 * SECOND), random);
    case 'limited':
      return coolDown(outcome.times, outcome.retryAfter, random);
  }
}

/** Ms to stay away after the n-th 429 in a row: as told, else 10 s, doubling to 60 s (spec §5.5: often unreadable). */
export function coolDown(times: number, retryAfter: number | undefined, random: number): number {
  return jitter(retryAfter ?? Math.min(10 * SECOND * 2 ** (times - 1), 60 * SECOND), random);
}

const jitter = (ms: number, random: number): number => Math.round(ms * (1 + random / 5));
