/** Holds one transaction for this tab: a duplicated tab, which knows the same token, finds it taken. */
export interface TabLock {
  /** True once this tab has the transaction to itself; false when another one has it, and will not give it up. */
  hold(stateToken: string): Promise<boolean>;
  release(): void;
}

/**
 * How long to wait for the lock, in ms: a page that was just reloaded may still have it. A duplicate waits this long to
 * learn that it is one.
 */
const PATIENCE = 400;

/** Over Web Locks, which end with the page, however it ends. */
export function createTabLock(locks: LockManager): TabLock {
  let token: string | undefined;
  let held: Promise<boolean> | undefined;
  let letGo: AbortController | undefined;

  const release = (): void => {
    letGo?.abort();
    token = held = letGo = undefined;
  };

  return {
    release,
    hold(stateToken) {
      if (token === stateToken && held) return held;
      release();
      const own = new AbortController();
      token = stateToken;
      letGo = own;
      // What cannot be locked counts as taken: that costs the resuming, not the sign-in.
      held = acquire(locks, stateToken, own.signal).catch(() => false);
      return held;
    },
  };
}

async function acquire(locks: LockManager, stateToken: string, over: AbortSignal): Promise<boolean> {
  const name = await nameOf(stateToken);
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const granted = (): Promise<void> => {
      clearTimeout(timer);
      resolve(!over.aborted);
      return new Promise((release) => {
        if (over.aborted) release();
        over.addEventListener('abort', () => release());
      });
    };
    locks.request(name, { signal: patience.signal }, granted).catch(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

/** Every page of the origin can list the names of locks: it is a digest of the token, not the token. */
async function nameOf(stateToken: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`authn-flow ${stateToken}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `authn-flow ${hex}`;
}
