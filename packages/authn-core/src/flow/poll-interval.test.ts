import { describe, expect, it } from 'vitest';
import { at, pushChallenge, scriptedFlow, virtualEnvironment } from '../testing/index.ts';

/** The moments of the polls, in ms since the first one, in so many ms. */
async function polls(pollInterval: number | undefined, ms: number, random = 0): Promise<number[]> {
  const world = virtualEnvironment({ random });
  const moments: number[] = [];
  const waiting = () => {
    moments.push(world.monotonic());
    return pushChallenge();
  };
  const answers = Array.from({ length: 500 }, () => waiting);
  const options = pollInterval === undefined ? {} : { pollInterval };
  const { flow } = scriptedFlow([pushChallenge(), ...answers], options, world);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  await world.advance(ms);
  flow.stop();
  return moments;
}

describe('[r50] the time between two polls', () => {
  it('is the page’s own where it says so, from the first to the last', async () => {
    expect(await polls(500, 2_000)).toEqual([0, 500, 1_000, 1_500, 2_000]);
    expect((await polls(500, 60_000)).slice(-2)).toEqual([59_500, 60_000]);
    expect(await polls(9_000, 20_000)).toEqual([0, 9_000, 18_000]);
  });

  it('is a little longer by chance', async () => {
    expect(await polls(1_000, 2_500, 0.5)).toEqual([0, 1_100, 2_200]);
  });

  it('is 2 s, and later 4 s, where nobody says anything', async () => {
    expect(await polls(undefined, 28_000)).toEqual([
      0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 14_000, 16_000, 18_000, 20_000, 24_000, 28_000,
    ]);
  });
});
