/** What the flow asks of the world besides the network: time, chance, and whether anybody is looking. */
export interface Environment {
  /** Wall clock, ms since 1970; may be wrong by days. */
  now(): number;
  /** A clock that only goes forward, ms; never set by anybody. */
  monotonic(): number;
  /** Calls back once, after so many ms; returns the handle for `clearTimeout`. */
  setTimeout(callback: () => void, ms: number): unknown;
  /** Takes such a call back; one that was made already does no harm. */
  clearTimeout(handle: unknown): void;
  /** 0 ≤ random() < 1. */
  random(): number;
  /** False while nobody can see the page: polling pauses. */
  visible(): boolean;
  /** False when the device knows that it has no connection. */
  online(): boolean;
  /** Calls back whenever `visible()` or `online()` may have changed; returns the way to stop that. */
  onChange(callback: () => void): () => void;
  /** Calls back whenever the page comes back as it was left, out of the browser's back/forward cache; until `over`. */
  onRestore(callback: () => void, over: AbortSignal): void;
}

/** Longest delay that timers take: a larger one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The browser's, or Node's, where there is no page and always somebody who waits. */
export function platform(overrides: Partial<Environment> = {}): Environment {
  const { document: page, navigator: device } = globalThis as Partial<typeof globalThis>;
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    setTimeout: (callback, ms) => setTimeout(callback, Math.min(ms, LONGEST_TIMER)),
    clearTimeout: (handle) => clearTimeout(handle as number),
    random: () => Math.random(),
    visible: () => page?.visibilityState !== 'hidden',
    online: () => device?.onLine !== false, // Node has a navigator that does not know
    onChange(callback) {
      const over = new AbortController();
      page?.addEventListener('visibilitychange', callback, over);
      if (page)
        for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, callback, over);
      return () => over.abort();
    },
    onRestore(callback, signal) {
      if (page) addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
    },
    ...overrides,
  };
}
