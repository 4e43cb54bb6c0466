// `npm run build`: publishable dist/ folders of both packages, the widget's files for pages without a bundler, and what
// editors and frameworks know about it.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { checkDist, PUBLISHED } from './dist-checks.ts';
import { writeManifest } from './manifest.ts';

const TSC = join(ROOT, 'node_modules/typescript7/bin/tsc');

/** Builds everything anew; returns what is wrong with the result, one sentence each. */
export async function buildAll(): Promise<string[]> {
  for (const folder of PUBLISHED) rmSync(join(ROOT, folder, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [TSC, '-b', ...PUBLISHED], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return ['tsc -b failed; nothing after it was built'];
  await buildCdn();
  return [...(await writeManifest()), ...checkDist()];
}

/** The package's own script; imported by its address, because it belongs to that package's types, not to ours. */
async function buildCdn(): Promise<void> {
  const script = join(ROOT, 'packages/sign-in-widget/build.ts');
  if (!existsSync(script))
    throw new UsageError('packages/sign-in-widget/build.ts is missing: it builds the CDN files.');
  const { build } = (await import(pathToFileURL(script).href)) as { build: () => Promise<unknown> };
  await build();
}

async function main(): Promise<number> {
  const { positionals } = readFlags({});
  noWords(positionals);
  const began = performance.now();
  const problems = await buildAll();
  for (const problem of problems) console.error(problem);
  if (problems.length) return 1;
  console.log(`built ${PUBLISHED.join(' and ')} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

if (isMain(import.meta)) await runTool(main);
