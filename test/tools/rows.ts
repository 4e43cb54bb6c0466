// `npm run rows`: which tests show which row of docs/behaviours.md. Fails for a row marked done that no test shows.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBehaviours, type Behaviour } from './behaviours.ts';
import { isMain, noWords, readFlags, ROOT, runTool } from './cli.ts';
import { readTaggedTests, type TaggedTest } from './test-titles.ts';

/** What the tests say about the rows. */
export interface RowReport {
  rows: (Behaviour & { tests: TaggedTest[] })[];
  /** Rows marked done that no running test shows. */
  unproven: number[];
  /** Rows with tests that are not marked done. */
  unmarked: number[];
  /** Tests that name rows that do not exist. */
  strays: TaggedTest[];
  /** Tests that are skipped, todo or expected to fail. */
  idle: TaggedTest[];
}

/** Puts tests beside rows. */
export function report(behaviours: readonly Behaviour[], tests: readonly TaggedTest[]): RowReport {
  const running = tests.filter((test) => test.runs);
  const rows = behaviours.map((row) => ({
    ...row,
    tests: running.filter((test) => test.rows.includes(row.number)),
  }));
  const known = new Set(behaviours.map((row) => row.number));
  return {
    rows,
    unproven: rows.filter((row) => row.done && !row.tests.length).map((row) => row.number),
    unmarked: rows.filter((row) => !row.done && row.tests.length).map((row) => row.number),
    strays: tests.filter((test) => test.rows.some((row) => !known.has(row))),
    idle: tests.filter((test) => !test.runs),
  };
}

const where = (test: TaggedTest): string => `${test.file}:${test.line}: ${test.title}`;

function print({ rows, unproven, strays, idle }: RowReport): void {
  let heading = '';
  for (const row of rows.filter((candidate) => candidate.tests.length || candidate.done)) {
    if (row.heading !== heading) console.log(`\n${(heading = row.heading)}`);
    console.log(`${row.done ? '✓' : ' '} r${row.number} ${row.text}`);
    for (const test of row.tests) console.log(`      ${where(test)}`);
  }
  const done = rows.filter((row) => row.done).length;
  const shown = rows.filter((row) => row.tests.length).length;
  console.log(`\n${rows.length} rows, ${done} done, ${shown} shown by tests`);
  for (const test of strays) console.warn(`warning: names a row that does not exist: ${where(test)}`);
  for (const test of idle) console.warn(`warning: does not run, so it shows nothing: ${where(test)}`);
  for (const number of unproven) console.error(`r${number} is marked done, but no test shows it`);
}

/** Every test file of the workspace, by its path from the root. */
export const testFiles = (): string[] =>
  globSync(['packages/**/*.test.ts', 'test/**/*.{test,check}.ts'], {
    cwd: ROOT,
    exclude: (path) => /(^|[\\/])(node_modules|dist|\.tsbuild|results)$/.test(path),
  }).sort();

function main(): number {
  const { values, positionals } = readFlags({ json: { type: 'boolean' }, suggest: { type: 'boolean' } });
  noWords(positionals);
  const behaviours = readBehaviours(readFileSync(join(ROOT, 'docs/behaviours.md'), 'utf8'));
  const tests = testFiles().flatMap((file) => readTaggedTests(readFileSync(join(ROOT, file), 'utf8'), file));
  const result = report(behaviours, tests);
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else if (values.suggest) {
    for (const row of result.rows.filter(({ number }) => result.unmarked.includes(number))) {
      console.log(`r${row.number} ${row.text}`);
      for (const test of row.tests) console.log(`      ${where(test)}`);
    }
    console.log(`${result.unmarked.length} rows have tests and are not marked done`);
  } else print(result);
  return result.unproven.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);
