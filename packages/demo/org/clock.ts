/** The one source of time: every rule that depends on time reads it, so tests can move it. Milliseconds since 1970. */
export interface OrgClock {
  now(): number;
  /** Moves the clock forward, in milliseconds. */
  advance(milliseconds: number): void;
}

/** A clock that runs like a real one, from `start`. */
export function runningClock(start: number = Date.now()): OrgClock {
  let origin = start - Date.now();
  return {
    now: () => Date.now() + origin,
    advance(milliseconds) {
      origin += milliseconds;
    },
  };
}

/** A clock that stands still until it is advanced. */
export function frozenClock(start: number = Date.now()): OrgClock {
  let now = start;
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
