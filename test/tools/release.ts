// `npm run release`: everything that goes before publishing, and with `--publish` the publishing. Run it where a release
// is made, after `npm test`: it signs nothing by itself, the registry takes the provenance of the machine it runs on.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { isMain, noWords, readFlags, ROOT, runTool, UsageError } from './cli.ts';
import { PUBLISHED, readManifest } from './dist-checks.ts';
import { pnpm, run, type Outcome } from './run.ts';

/** Where a release is laid out: tarballs and bills of materials. */
export const RELEASE = join(ROOT, 'test/results/release');

/** What an audit came to: `unanswered` where the registry has no such endpoint, which is no pass. */
export type Audit = 'clean' | 'unanswered' | { readonly vulnerable: string };

/** Asks the registry for known vulnerabilities of what is published, and of nothing else. */
export async function audit(): Promise<Audit> {
  const { code, output } = await pnpm(['audit', '--prod', '--audit-level', 'low']);
  if (code === 0) return 'clean';
  return /BAD_RESPONSE|responded with \d+|ENOTFOUND|ECONN|fetch failed/.test(output)
    ? 'unanswered'
    : { vulnerable: output };
}

/** The bill of materials of a published package (CycloneDX), as text. */
export async function billOfMaterials(folder: string): Promise<string> {
  const { name } = readManifest(join(ROOT, folder));
  const flags = ['--sbom-format', 'cyclonedx', '--prod', '--filter', name];
  const { code, output } = await pnpm(['sbom', ...flags]);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  if (code !== 0 || !json) throw new Error(`pnpm sbom of ${name} failed:\n${output}`);
  return JSON.stringify(JSON.parse(json), null, 2);
}

/** Packs the published packages into a folder, and writes their bills of materials beside them. */
export async function layOut(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of PUBLISHED) {
    const { name, version } = readManifest(join(ROOT, path));
    demand(await pnpm(['pack', '--pack-destination', folder], join(ROOT, path)), `pnpm pack of ${name}`);
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.cdx.json`;
    writeFileSync(join(folder, file), await billOfMaterials(path));
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readFlags({ publish: { type: 'boolean' } });
  noWords(positionals);
  const { output: changes } = await run('git', ['status', '--porcelain']);
  if (changes) throw new UsageError(`Only what is committed is released. Changed here:\n${changes}`);
  demand(await pnpm(['install', '--frozen-lockfile']), 'the frozen install');
  const problems = await buildAll();
  if (problems.length) throw new UsageError(problems.join('\n'));
  await layOut(RELEASE);
  const found = await audit();
  if (typeof found === 'object') throw new UsageError(`Known vulnerabilities:\n${found.vulnerable}`);
  if (found === 'unanswered')
    console.log('NOT AUDITED: the registry gave no answer. Audit elsewhere before you publish.');
  if (values.publish && found !== 'clean') throw new UsageError('Nothing is published without an audit.');
  for (const path of PUBLISHED) {
    const flags = values.publish ? ['--provenance'] : ['--dry-run', '--no-git-checks'];
    demand(await pnpm(['publish', ...flags], join(ROOT, path)), `pnpm publish of ${path}`);
  }
  console.log(values.publish ? 'Published.' : `A dry run: nothing was published. See ${RELEASE}.`);
  return 0;
}

function demand({ code, output }: Outcome, what: string): void {
  if (code !== 0) throw new UsageError(`${what} failed:\n${output}`);
}

if (isMain(import.meta)) await runTool(main);
