import type { Environment } from '../environment.ts';

/** A world in a test's hand: nothing happens until it says so. */
export interface VirtualEnvironment extends Environment {
  /** Lets time pass, timer by timer, with everything that each of them sets off. */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock off by this many ms, as wrong devices do; the monotonic clock is untouched. */
  skew(ms: number): void;
  /** The page can be seen. */
  show(): void;
  /** The page cannot be seen. */
  hide(): void;
  /** The page was left, and comes back out of the back/forward cache. */
  restore(): void;
  /** The device has a connection. */
  goOnline(): void;
  /** The device has none. */
  goOffline(): void;
  /** Timers that have not fired: 0 when nothing was left behind. */
  readonly timers: number;
}

/** Starts at a fixed moment, visible, online, with a chance that is always the same. */
export function virtualEnvironment({
  start = Date.UTC(2031, 3, 9, 11, 20),
  random = 0,
} = {}): VirtualEnvironment {
  const timers = new Map<number, { at: number; callback: () => void }>();
  const watchers = new Set<() => void>();
  const restorers = new Set<() => void>();
  let elapsed = 0;
  let offset = 0;
  let handles = 0;
  let visible = true;
  let online = true;
  const tell = (): void => {
    for (const callback of [...watchers]) callback();
  };

  return {
    now: () => start + elapsed + offset,
    monotonic: () => elapsed,
    setTimeout(callback, ms) {
      timers.set(++handles, { at: elapsed + ms, callback });
      return handles;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    random: () => random,
    visible: () => visible,
    online: () => online,
    onChange(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    onRestore(callback, over) {
      restorers.add(callback);
      over.addEventListener('abort', () => restorers.delete(callback));
    },
    async advance(ms) {
      const end = elapsed + ms;
      for (;;) {
        await dust();
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        const [handle, { at, callback }] = due;
        timers.delete(handle);
        elapsed = Math.max(elapsed, at);
        callback();
      }
      elapsed = end;
    },
    skew(ms) {
      offset += ms;
    },
    show() {
      visible = true;
      tell();
    },
    hide() {
      visible = false;
      tell();
    },
    restore() {
      for (const callback of [...restorers]) callback();
    },
    goOnline() {
      online = true;
      tell();
    },
    goOffline() {
      online = false;
      tell();
    },
    get timers() {
      return timers.size;
    },
  };
}

/** Lets promises and streams that are already under way come to rest: turns of the event loop, no time. */
async function dust(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise<void>(nextTurn);
}

/** Not `setTimeout`: browsers hold nested ones back for 4 ms, and a test may have replaced it. */
function nextTurn(resolve: () => void): void {
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => void };
  if (setImmediate) {
    setImmediate(resolve);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(undefined);
}
