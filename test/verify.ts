// `npm test`: everything that is checked, with the seconds that it took. `npm test -- types lint` runs those two only.
import { isMain, readFlags, runTool, UsageError } from './tools/cli.ts';
import { endAll, runPart, type Part, type PartResult, type Tally } from './tools/part.ts';
import { schedule } from './tools/schedule.ts';

const vitest = (config: string, ...projects: string[]): string[] => {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return ['vitest', 'run', '--config', config, ...chosen];
};

/** The parts of `npm test`, in the order in which they begin when there is room. */
export const PARTS: readonly Part[] = [
  { name: 'browser', commands: [['node', 'test/browser.js']] },
  { name: 'types', commands: [['tsc', '-b']] },
  // `tsc -b` writes the same dist/ folders.
  { name: 'build', commands: [['node', 'test/tools/build.ts']], after: ['types'] },
  {
    name: 'lint',
    after: ['build'], // the examples' types are those that are published
    commands: [
      ['oxlint', '.'],
      ['eslint', '.'],
      ['prettier', '--check', '.'],
    ],
  },
  { name: 'size', commands: [['node', 'test/tools/size.ts']], after: ['browser'], needs: ['build'] },
  { name: 'rows', commands: [['node', 'test/tools/rows.ts']] },
  {
    name: 'published',
    commands: [vitest('test/published/vitest.config.ts')],
    after: ['browser'],
    needs: ['build'],
    tally: true,
  },
  {
    name: 'tests',
    commands: [vitest('test/vitest.config.ts', 'node', 'chromium')],
    after: ['browser'],
    tally: true,
  },
  // Apart from the others: a person's patience is measured here, and it needs the machine to itself.
  {
    name: 'e2e',
    commands: [vitest('test/vitest.config.ts', 'e2e')],
    after: ['browser'],
    needs: ['build'], // the examples show what a page without a bundler loads
    heavy: true,
    tally: true,
  },
  {
    name: 'gallery',
    commands: [vitest('test/vitest.config.ts', 'gallery')],
    after: ['browser'],
    tally: true,
  },
];

/** What takes longer than a person waits for: `npm run proof`. */
export const PROOFS: readonly Part[] = [
  {
    name: 'walks',
    commands: [vitest('test/vitest.config.ts', 'walks')],
    after: ['browser'],
    needs: ['build'],
    heavy: true,
    tally: true,
  },
  {
    name: 'every-look',
    commands: [vitest('test/vitest.config.ts', 'every-look')],
    after: ['browser'],
    heavy: true,
    tally: true,
  },
  // Real web views, got where they can be; a machine that has none says so.
  { name: 'webview', commands: [vitest('test/webview/vitest.config.ts')], heavy: true, tally: true },
];

const line = (tally: Tally): string =>
  `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
const row = ({ name, ok, seconds, tally }: PartResult): string => {
  const own = [...PARTS, ...PROOFS].find((part) => part.name === name)?.tally ? `  ${line(tally)}` : '';
  return `${name.padEnd(10)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s${own}`;
};
const outputOf = ({ name, output }: PartResult): string =>
  `\n──── ${name} ────\n${output || '(no output)'}\n`;

function choose(names: readonly string[]): readonly Part[] {
  const all = [...PARTS, ...PROOFS];
  const known = all.map((part) => part.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length)
    throw new UsageError(`Unknown part "${unknown.join('", "')}". Parts: ${known.join(', ')}.`);
  return names.length ? all.filter((part) => names.includes(part.name)) : PARTS;
}

async function main(): Promise<number> {
  const parts = choose(readFlags({}).positionals);
  const began = performance.now();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endAll();
      setTimeout(() => {
        endAll('SIGKILL');
        console.error(`\nstopped by ${signal}`);
        process.exit(130);
      }, 500);
    });
  }
  const results = await schedule(parts, async (part) => {
    const result = await runPart(part);
    console.log(row(result));
    // What was skipped has its reason there.
    if (!result.ok || result.tally.skipped) console.log(outputOf(result));
    return result;
  });
  const failed = results.filter((result) => !result.ok);
  if (failed.length && results.length > 1) {
    // Once more, so that the reason is what stands above the verdict.
    for (const result of failed) console.log(outputOf(result));
  }
  console.log(`\n${results.map(row).join('\n')}`);
  console.log(`${'in all'.padEnd(17)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`);
  const sum = (key: keyof Tally): number => results.reduce((total, { tally }) => total + tally[key], 0);
  console.log(line({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
  return failed.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);
