// `npm run size`: what everything weighs, gzip -9, against its budget. size-limit is the judge.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, noWords, readFlags, runTool } from './cli.ts';
import { run } from './run.ts';
import { sizeChecks, type SizeCheck } from './size/checks.ts';
import { RESULTS } from './size/probes.ts';

/** What size-limit says of one check. */
export interface SizeResult {
  name: string;
  passed: boolean;
  /** Bytes. */
  size: number;
  /** Bytes. */
  sizeLimit: number;
}

/** Asks size-limit; a check that it cannot make is an error, not a pass. */
export async function judge(checks: readonly SizeCheck[]): Promise<SizeResult[]> {
  writeFileSync(join(RESULTS, 'checks.json'), JSON.stringify(checks, null, 2));
  const { output } = await run('size-limit', ['--json']);
  try {
    const results = JSON.parse(output) as SizeResult[];
    if (results.length === checks.length) return results;
  } catch {
    // Its words for what went wrong are better than ours.
  }
  throw new Error(`size-limit could not measure:\n${output}`);
}

const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);

function table(results: readonly SizeResult[]): string {
  const rows = results.map(({ name, size, sizeLimit, passed }) => {
    return `| ${name.padEnd(44)} | ${kilo(size).padStart(5)} | ${kilo(sizeLimit).padStart(6)} |${passed ? '' : ' over'}`;
  });
  return [
    `| ${'what'.padEnd(44)} | kB gz | budget |`,
    `| ${'-'.repeat(44)} | ----: | -----: |`,
    ...rows,
  ].join('\n');
}

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ json: { type: 'boolean' } });
  noWords(positionals);
  const checks = await sizeChecks();
  const results = await judge(checks);
  console.log(values.json ? JSON.stringify(results, null, 2) : table(results));
  const over = results.filter(({ passed }) => !passed);
  for (const { name, size, sizeLimit } of over) {
    const files = checks.find((check) => check.name === name)?.path ?? [];
    console.error(
      `${name}: ${kilo(size)} kB is ${size - sizeLimit} bytes over its ${kilo(sizeLimit)} kB: ${files.join(', ')}`,
    );
  }
  return over.length ? 1 : 0;
}

if (isMain(import.meta)) await runTool(main);
