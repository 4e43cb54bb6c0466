import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meet } from './model/meet.ts';
import { sequences, type Tally } from './model/random.ts';

const SEED = Number(process.env['AUTHN_SEED'] ?? 20310409);
const RUNS = 155;
/** A failure is reported as short as it got until then. */
const LIMIT_MS = 110_000;

test(`the org does what the transition table says (AUTHN_SEED=${SEED})`, async () => {
  const tally: Tally = new Map();
  await fc.assert(
    fc.asyncProperty(sequences(tally), async (commands) => {
      const start = await meet();
      try {
        await fc.asyncModelRun(() => start, commands);
      } finally {
        start.real.org.close();
      }
    }),
    { seed: SEED, numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS, markInterruptAsFailure: true },
  );
  const operations = [...tally.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${operations} operations, ${tally.size} rows of the table`);
  expect(operations).toBeGreaterThanOrEqual(20_000);
}, 120_000);
