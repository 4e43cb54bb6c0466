import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../pages/serve/command-line.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** The widget's files for pages without a bundler. */
export const CDN_FOLDER = `${ROOT}packages/sign-in-widget/dist/cdn/`;
const SINGLE_FILE = `${CDN_FOLDER}sign-in-widget.all.js`;

/** Builds the packages, where nobody has. */
export function build(): void {
  if (existsSync(SINGLE_FILE)) return;
  console.log('Building the packages. This happens once and takes about half a minute …');
  const { status } = spawnSync(process.execPath, [`${ROOT}test/tools/build.ts`], { stdio: 'inherit' });
  if (status !== 0) throw new UsageError('The build failed: see above.');
}

/** Throws a UsageError where they are not built. */
export function demandBuild(): void {
  if (!existsSync(SINGLE_FILE))
    throw new UsageError('This example shows what is built of the packages: run `npm run build` first.');
}

/** What a page writes as `integrity` beside the single file. */
export const singleFileIntegrity = (): string =>
  `sha384-${createHash('sha384').update(readFileSync(SINGLE_FILE)).digest('base64')}`;
