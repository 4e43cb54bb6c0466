import { describe, expect, it } from 'vitest';
import { coolDown, nextDelay } from './delays.ts';

const waiting = { kind: 'waiting' } as const;

describe('nextDelay', () => {
  it('[r50] asks every 2 s for the first 20 s and every 4 s after', () => {
    expect(nextDelay(0, waiting, 0)).toBe(2000);
    expect(nextDelay(19_999, waiting, 0)).toBe(2000);
    expect(nextDelay(20_000, waiting, 0)).toBe(4000);
  });

  it('[r178] adds up to a fifth by chance', () => {
    expect(nextDelay(0, waiting, 0.5)).toBe(2200);
    expect(nextDelay(0, waiting, 0.999)).toBeLessThan(2401);
  });

  it('[r56] backs off from 1 s to 16 s while nothing usable comes back', () => {
    const delays = [1, 2, 3, 4, 5, 6, 50].map((times) => nextDelay(0, { kind: 'lost', times }, 0));
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 16_000, 16_000]);
  });

  it('[r59] stays away as long as it was told, however long that is', () => {
    expect(nextDelay(0, { kind: 'limited', times: 1, retryAfter: 90_000 }, 0)).toBe(90_000);
  });
});

describe('coolDown', () => {
  it('doubles from 10 s to 60 s where the headers cannot be read', () => {
    expect([1, 2, 3, 4, 40].map((times) => coolDown(times, undefined, 0))).toEqual([
      10_000, 20_000, 40_000, 60_000, 60_000,
    ]);
  });
});
