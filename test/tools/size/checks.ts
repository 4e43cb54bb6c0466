import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ROOT, UsageError } from '../cli.ts';
import { chain, dynamicImports, importGraph } from '../import-graph.ts';
import { bundleProbe } from './probes.ts';
import { scriptsOfPasswordSignIn } from './password-sign-in.ts';

/** One entry of size-limit's configuration. */
export interface SizeCheck {
  name: string;
  path: string[];
  limit: string;
  gzip: true;
}

/** Budgets in kB, gzip -9. */
export const BUDGETS = {
  coreWithFactors: 30,
  coreWithEverything: 36,
  /** Without zod, which the core has. */
  bridge: 7,
  firstPaint: 14,
  passwordSignIn: 46,
  /** The same with the screens that are fetched ahead, in case a factor is asked for. */
  fetchedAhead: 60,
  chunk: 4,
  kit: 6,
  languageSignIn: 1.5,
  languageRest: 8,
  singleFile: 97,
  singleFileWithLanguage: 108,
} as const;

const CDN = join(ROOT, 'packages/sign-in-widget/dist/cdn');
const check = (name: string, path: readonly string[], limit: number): SizeCheck => ({
  name,
  path: path.map((file) => relative(ROOT, file)),
  limit: `${limit} kB`,
  gzip: true,
});

/** Every budget with the files that it is for; needs `npm run build` before, and a Chromium. */
export async function sizeChecks(): Promise<SizeCheck[]> {
  const entry = join(CDN, 'sign-in-widget.js');
  const files = globSync('**/*.js', { cwd: CDN }).map((file) => join(CDN, file));
  if (!files.includes(entry)) throw new UsageError('The packages are not built: run `npm run build` first.');
  const withFactors = await bundleProbe('core-with-factors');
  const withEverything = await bundleProbe('core-with-everything');
  // Chunks are known by what only they can contain, where their names are the bundler's to give.
  const engine = find(files, 'the engine', (file) => readFileSync(file, 'utf8').includes('/api/v1/authn'));
  const start = find(files, 'the beginning', (file) =>
    readFileSync(file, 'utf8').includes('/.well-known/okta-organization'),
  );
  const success = find(files, 'the success screen', (file) =>
    /"success\.title"\)|`success\.title`\)/.test(readFileSync(file, 'utf8')),
  );
  const onTheWay = [...chain(entry, engine), ...chain(entry, start), ...chain(entry, success)];
  const needed = new Set(onTheWay.flatMap((file) => [...importGraph(file, 'static').files]));
  const fetched = await scriptsOfPasswordSignIn(CDN);
  const unfetched = [...needed].filter((file) => !fetched.includes(file));
  if (unfetched.length) throw new Error(`A password sign-in went by without ${unfetched.join(', ')}.`);
  return [
    check('core, factors passed explicitly', [withFactors], BUDGETS.coreWithFactors),
    check('core, every factor', [withEverything], BUDGETS.coreWithEverything),
    check('core, the bridge, own code', [await bundleProbe('bridge')], BUDGETS.bridge),
    check(
      'widget, up to a usable username field',
      [...importGraph(entry, 'static').files],
      BUDGETS.firstPaint,
    ),
    check('widget, all that a password sign-in needs', [...needed], BUDGETS.passwordSignIn),
    check('widget, the same with what is fetched ahead', fetched, BUDGETS.fetchedAhead),
    check('widget, everything in one file', [join(CDN, 'sign-in-widget.all.js')], BUDGETS.singleFile),
    ...globSync('sign-in-widget.all.*.js', { cwd: CDN }).map((file) =>
      check(`widget, ${file}`, [join(CDN, file)], BUDGETS.singleFileWithLanguage),
    ),
    ...chunkChecks(engine, files),
  ];
}

/**
 * Chunks by what they are: the engine (the core's own budget holds for it), languages, the kit that screens share, the
 * rest, among it what only some screens share.
 */
export function chunkChecks(engine: string, files: readonly string[]): SizeCheck[] {
  const later = new Set(files.flatMap((file) => dynamicImports(file)));
  const chunks = files.filter((file) => file.includes('/chunks/')).sort();
  const shared = chunks.filter((file) => !later.has(file) && file !== engine);
  const isKit = (file: string): boolean => basename(file) === 'screens-kit.js';
  const own = chunks.filter((file) => later.has(file) && file !== engine);
  return [
    ...shared.filter(isKit).map((file) => check('widget, shared kit', [file], BUDGETS.kit)),
    ...[...own, ...shared.filter((file) => !isKit(file))].map((file) => {
      const name = basename(file, '.js');
      if (/\.(everyday|seldom)$/.test(name)) return check(`language, ${name}`, [file], BUDGETS.languageRest);
      if (/\.sign-in$/.test(name)) return check(`language, ${name}`, [file], BUDGETS.languageSignIn);
      return check(`chunk, ${name}`, [file], BUDGETS.chunk);
    }),
  ];
}

function find(files: readonly string[], what: string, is: (file: string) => boolean): string {
  const found = files.find((file) => file.includes('/chunks/') && is(file));
  if (!found) throw new UsageError(`No chunk of the widget holds ${what}: has it moved into the entry?`);
  return found;
}
