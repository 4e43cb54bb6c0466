import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnswers, type Journey } from './answers.ts';
import { CLIENTS } from './client.ts';
import { spread } from './statistics.ts';

// A benchmark of clients that do not sign in is quick and worth nothing.
describe.each(Object.entries(CLIENTS))('%s against the canned answers', (_name, load) => {
  const realFetch = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = realFetch;
    vi.useRealTimers();
  });

  it.each<[Journey, number]>([
    ['password', 1],
    ['totp', 2],
  ])('signs in with %s, by %i requests', async (journey, requests) => {
    const answers = createAnswers(() => journey);
    const client = (await load())(answers);
    expect(await client.signIn(journey)).toMatch(/^00Fpzf/);
    expect(answers.requests).toBe(requests);
    for (const time of [2, 3]) {
      expect(await client.signInAgain(journey)).toMatch(/^00Fpzf/);
      expect(answers.requests).toBe(time * requests);
    }
  });

  it('stands still where it is asked to', async () => {
    const answers = createAnswers(() => 'totp');
    const client = (await load())(answers);
    await client.fresh();
    expect(answers.requests).toBe(0);
    await client.waiting();
    expect(answers.requests).toBe(1);
  });
});

it('sums up a row of numbers', () => {
  expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spread([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(() => spread([])).toThrow('nothing to sum up');
});
