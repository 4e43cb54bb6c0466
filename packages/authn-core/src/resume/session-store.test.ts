import { describe, expect, it, vi } from 'vitest';
import type { ResumeRecord } from './resume-store.ts';
import { sessionStore } from './session-store.ts';

const ORG = 'https://org.example';
const NOW = Date.UTC(2031, 3, 9, 11, 20);
const record: ResumeRecord = {
  v: 1,
  orgUrl: ORG,
  stateToken: '00c4n4ry',
  expiresAt: NOW + 300_000,
};

/** One tab's session storage. */
const memory = (items = new Map<string, string>()) => ({
  items,
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
});
const now = (): number => NOW;
const holding = (value: unknown) => memory(new Map([['authn-flow', JSON.stringify(value)]]));

/** The locks of an origin: what `navigator.locks` does with exclusive locks, and no more. */
function lockManager() {
  const queues = new Map<string, Promise<unknown>>();
  const names: string[] = [];
  const manager = {
    request(name: string, options: LockOptions, callback: () => Promise<void>) {
      names.push(name);
      const { signal } = options;
      const before = queues.get(name) ?? Promise.resolve();
      const turn = new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        void before.then(resolve);
      }).then(callback);
      const over = turn.catch(() => undefined);
      queues.set(
        name,
        before.then(() => over),
      );
      return turn;
    },
  };
  return { locks: manager as unknown as LockManager, names };
}

describe('[r82] a session store', () => {
  it('gives back the token that it was given, to the same org', async () => {
    const storage = memory();
    sessionStore({ storage, now, locks: false }).save(record);
    expect(await sessionStore({ storage, now, locks: false }).load(ORG)).toBe('00c4n4ry');
  });

  it('keeps a token, its org and its end, and nothing else', () => {
    const storage = memory();
    const more = { ...record, identifier: 'mira', password: 'Tangerine-Kayak-88' };
    sessionStore({ storage, now, locks: false }).save(more);
    expect([...storage.items].map(([key, value]) => [key, JSON.parse(value) as unknown])).toEqual([
      ['authn-flow', record],
    ]);
  });

  it.each<[string, unknown]>([
    ['another version', { ...record, v: 2 }],
    ['another org', { ...record, orgUrl: 'https://other.example' }],
    ['an expired record', { ...record, expiresAt: NOW }],
    ['a record without end', { ...record, expiresAt: undefined }],
    ['a token that is none', { ...record, stateToken: { toString: 1 } }],
    ['an empty token', { ...record, stateToken: '' }],
    ['a list', [record]],
    ['nothing', null],
  ])('drops %s', async (_, value) => {
    const storage = holding(value);
    expect(await sessionStore({ storage, now }).load(ORG)).toBeUndefined();
    expect(storage.items.size).toBe(0);
  });

  it('drops what is no JSON', async () => {
    const storage = memory(new Map([['authn-flow', '{"v":1,']]));
    expect(await sessionStore({ storage, now }).load(ORG)).toBeUndefined();
    expect(storage.items.size).toBe(0);
  });

  it('keeps what is under other keys', async () => {
    const storage = memory();
    sessionStore({ storage, now, locks: false, key: 'a' }).save(record);
    const other = sessionStore({ storage, now, locks: false, key: 'b' });
    expect(await other.load(ORG)).toBeUndefined();
    other.clear();
    expect(await sessionStore({ storage, now, locks: false, key: 'a' }).load(ORG)).toBe('00c4n4ry');
  });

  it('keeps nothing, and throws nothing, where storage does', async () => {
    const refuse = (): never => {
      throw new DOMException('full, or blocked', 'QuotaExceededError');
    };
    const store = sessionStore({ storage: { getItem: refuse, setItem: refuse, removeItem: refuse }, now });
    store.save(record);
    expect(await store.load(ORG)).toBeUndefined();
    store.clear();
  });

  it('keeps nothing, and throws nothing, where there is no storage at all', async () => {
    const store = sessionStore();
    store.save(record);
    expect(await store.load(ORG)).toBeUndefined();
    store.clear();
  });

  it('forgets when the transaction is over', async () => {
    const storage = memory();
    const store = sessionStore({ storage, now, locks: false });
    store.save(record);
    store.clear();
    expect(storage.items.size).toBe(0);
    expect(await store.load(ORG)).toBeUndefined();
  });
});

describe('[r90] a duplicated tab', () => {
  const duplicateOf = (storage: ReturnType<typeof memory>) => memory(new Map(storage.items));

  it('does not drive the transaction of the tab that it was made of', async () => {
    vi.useFakeTimers();
    const { locks, names } = lockManager();
    const storage = memory();
    sessionStore({ storage, now, locks }).save(record);
    await vi.advanceTimersByTimeAsync(0);
    const copy = duplicateOf(storage);
    const resumed = sessionStore({ storage: copy, now, locks }).load(ORG);
    await vi.waitUntil(() => names.length === 2);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(await resumed).toBeUndefined();
    expect(copy.items.size).toBe(0);
    expect(storage.items.size).toBe(1);
    expect(names.join()).not.toContain('c4n4ry');
  });

  it('may resume it once the first tab has let it go', async () => {
    const { locks } = lockManager();
    const storage = memory();
    const first = sessionStore({ storage, now, locks });
    first.save(record);
    const copy = duplicateOf(storage);
    const resumed = sessionStore({ storage: copy, now, locks }).load(ORG);
    first.clear();
    expect(await resumed).toBe('00c4n4ry');
  });

  it('has transactions of its own', async () => {
    const { locks } = lockManager();
    sessionStore({ storage: memory(), now, locks }).save(record);
    const storage = holding({ ...record, stateToken: '00other' });
    expect(await sessionStore({ storage, now, locks }).load(ORG)).toBe('00other');
  });

  it('finds nothing once the entry was read, where there are no locks', async () => {
    const storage = memory();
    const store = sessionStore({ storage, now, locks: false });
    store.save(record);
    expect(await store.load(ORG)).toBe('00c4n4ry');
    const copy = sessionStore({ storage: duplicateOf(storage), now, locks: false });
    expect(await copy.load(ORG)).toBeUndefined();
  });
});
