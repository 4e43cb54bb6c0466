import type { ResumeRecord, ResumeStore } from './resume-store.ts';
import { createTabLock } from './tab-lock.ts';

/** What a `sessionStore` can be told. */
export interface SessionStoreOptions {
  /** Name of the entry, `authn-flow` unless told; one for each flow, where a page has several at a time. */
  key?: string;
  /**
   * The tab's own session storage unless told. Never hand in local storage: it is shared by all tabs, outlives them,
   * and a state token must do neither (spec §1.3).
   */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Web Locks; the platform's own unless told. `false`: as in browsers that have none. */
  locks?: LockManager | false;
  /** Wall clock, ms since 1970. */
  now?: () => number;
}

/**
 * Keeps the state token in the session storage of the tab: a reload goes on where it was, a closed tab forgets.
 *
 * A duplicated tab gets a copy of the session storage, and two tabs must not drive one transaction: the first one to
 * have it holds a Web Lock, and the copy is dropped. Where there are no Web Locks (old browsers, plain http), the
 * entry is taken out when it is read, and put back with the flow's next answer.
 *
 * Whatever is not a record of this version, for this org, with time left by this device's clock, is dropped. Storage
 * that is blocked, full or throws keeps nothing and hurts nobody.
 *
 * @example
 * const flow = createAuthnFlow({ orgUrl: 'https://id.example.com', store: sessionStore() });
 * await flow.start();
 */
export function sessionStore({
  key = 'authn-flow',
  storage,
  locks,
  now = () => Date.now(),
}: SessionStoreOptions = {}): ResumeStore {
  // Looked for when needed and not before: merely naming a blocked storage throws.
  const entry = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => storage ?? sessionStorage;
  const tab = lockManager(locks);
  const lock = tab && createTabLock(tab);

  const remove = (): void => quietly(() => entry().removeItem(key));
  return {
    load(orgUrl) {
      const record = recordFrom(quietly(() => entry().getItem(key)));
      const usable = record?.orgUrl === orgUrl && record.expiresAt > now() ? record : undefined;
      if (!usable || !lock) remove();
      if (!usable || !lock) return usable?.stateToken;
      return lock.hold(usable.stateToken).then((own) => {
        if (own) return usable.stateToken;
        lock.release();
        remove();
        return undefined;
      });
    },
    save({ v, orgUrl, stateToken, expiresAt }) {
      quietly(() => entry().setItem(key, JSON.stringify({ v, orgUrl, stateToken, expiresAt })));
      void lock?.hold(stateToken);
    },
    clear() {
      remove();
      lock?.release();
    },
  };
}

/** Web Locks, and what naming a lock takes: both only where the page came over a safe connection. */
function lockManager(given: LockManager | false | undefined): LockManager | undefined {
  if (given === false) return undefined;
  const { navigator, crypto } = globalThis as {
    navigator?: { locks?: LockManager };
    crypto?: { subtle?: SubtleCrypto };
  };
  return crypto?.subtle && (given ?? navigator?.locks);
}

/** A record, if the text is one; nothing is repaired. */
function recordFrom(text: string | null | undefined): ResumeRecord | undefined {
  const read: unknown = quietly((): unknown => JSON.parse(text ?? ''));
  if (typeof read !== 'object' || read === null) return undefined;
  const { v, orgUrl, stateToken, expiresAt } = read as Record<string, unknown>;
  return v === 1 &&
    typeof orgUrl === 'string' &&
    typeof stateToken === 'string' &&
    stateToken !== '' &&
    typeof expiresAt === 'number'
    ? { v, orgUrl, stateToken, expiresAt }
    : undefined;
}

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
