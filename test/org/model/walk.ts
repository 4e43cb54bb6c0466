import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet } from './meet.ts';
import { sequences, type Tally } from './random.ts';
import type { Throttle } from './world.ts';

/** Any other number walks other ways. */
const SEED = Number(process.env['AUTHN_SEED'] ?? 20310409);
const RUNS = 88;
/** A failure is reported as short as it got until then. */
const LIMIT_MS = 110_000;

/** Walks an org at random and holds every answer against the table; `off` are the limits that are off at first. */
export function walk(about: string, off: readonly Throttle[] = []): void {
  test(`${about} (AUTHN_SEED=${SEED})`, { timeout: 120_000 }, async () => {
    const tally: Tally = new Map();
    const start = performance.now();
    await fc.assert(
      fc.asyncProperty(sequences(tally), async (commands) => {
        const both = await meet(off);
        try {
          await fc.asyncModelRun(() => both, commands);
        } finally {
          both.real.org.close();
        }
      }),
      {
        seed: SEED,
        numRuns: RUNS,
        plugins: [fc.interruptAfterTimeLimit(LIMIT_MS, { failOnInterrupt: true })],
      },
    );
    const operations = [...tally.values()].reduce((sum, count) => sum + count, 0);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${operations} operations in ${seconds} s, ${tally.size} rows of the table (AUTHN_SEED=${SEED})`,
    );
    expect(operations).toBeGreaterThanOrEqual(10_000);
  });
}
