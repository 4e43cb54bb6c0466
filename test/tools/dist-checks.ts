import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, UsageError } from './cli.ts';
import { importGraph, packageOf } from './import-graph.ts';

/** Folders of the packages that are published. */
export const PUBLISHED = ['packages/authn-core', 'packages/sign-in-widget'] as const;
/** The export condition that leads to sources; for this workspace only, never for consumers. */
export const SOURCE_CONDITION = '@authn-flow/source';
/** Files that pages without a bundler load. */
export const CDN_FILES = ['dist/cdn/sign-in-widget.js', 'dist/cdn/sign-in-widget.all.js'] as const;

/** The parts of a package.json that matter here. */
export interface Manifest {
  name: string;
  version: string;
  files?: string[];
  scripts?: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  dependencies?: Record<string, string>;
  publishConfig?: { exports?: Manifest['exports'] };
}

/** Reads the package.json of a folder. */
export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

// Libraries that may be replaced at any time, so no public type may mention them …
const HIDDEN = new Set(['xstate', 'zod', 'ky', 'oauth4webapi']);
// … but for the entry that exists to hand one out.
const MAY_SHOW: Record<string, string> = { './machine': 'xstate' };

/** Entries of types for a framework, which are for whoever has it, and what they name of it. */
export const FRAMEWORKS: Readonly<Record<string, string>> = {
  './react': 'react',
  './vue': 'vue',
  './svelte': 'svelte',
  './solid': 'solid-js',
};

/** One way into a package: `.`, `./machine` …, with its files from the package's folder. */
export interface Entry {
  name: string;
  js?: string;
  types?: string;
}

/** The entries of a manifest that lead to modules: no wildcards, no package.json. */
export function entriesOf(exports: Manifest['exports']): Entry[] {
  return Object.entries(exports)
    .filter(([name]) => !name.includes('*') && !name.endsWith('.json'))
    .map(([name, target]) => {
      if (typeof target === 'string') return { name, js: target };
      const { types, default: js } = target;
      return { name, ...(js && { js }), ...(types && { types }) };
    });
}

/** Everything wrong with the built `dist/` of a package, one sentence each. */
export function checkPackage(folder: string): string[] {
  const manifest = readManifest(folder);
  if (!existsSync(join(folder, 'dist'))) {
    throw new UsageError(`${manifest.name} is not built: run \`npm run build\` first.`);
  }
  return [
    ...missingTargets(folder, manifest),
    ...entriesOf(manifest.exports).flatMap((entry) => checkEntry(folder, manifest, entry)),
    ...sourceLeaks(folder),
  ].map((problem) => `${manifest.name}: ${problem}`);
}

function missingTargets(folder: string, manifest: Manifest): string[] {
  const targets = Object.entries(manifest.exports).flatMap(([name, target]) =>
    (typeof target === 'string' ? [target] : Object.values(target)).map((path) => ({ name, path })),
  );
  return targets
    .filter(({ path }) => !globSync(path, { cwd: folder }).length)
    .map(({ name, path }) => `exports["${name}"] names ${path}, which does not exist`);
}

function checkEntry(folder: string, manifest: Manifest, { name, js, types }: Entry): string[] {
  const problems: string[] = [];
  const declared = new Set([...Object.keys(manifest.dependencies ?? {}), manifest.name]);
  for (const path of [js, types]) {
    if (!path || !existsSync(join(folder, path))) continue;
    const graph = importGraph(join(folder, path));
    const local = (file: string): string => relative(folder, file);
    problems.push(
      ...graph.missing.map((what) => `${path} reaches ${what.replace(folder, '.')}, which does not exist`),
    );
    for (const [specifier, files] of graph.bare) {
      const library = packageOf(specifier);
      const via = `${local(files[0]!)} (reached from "${name}")`;
      if (!declared.has(library) && FRAMEWORKS[name] !== library)
        problems.push(`${via} imports "${specifier}", which is not a dependency`);
      if (path === types && HIDDEN.has(library) && MAY_SHOW[name] !== library) {
        problems.push(`${via} shows types of "${specifier}", a library that is ours to change`);
      }
    }
  }
  return problems;
}

function sourceLeaks(folder: string): string[] {
  return globSync('dist/**/*.{js,ts,json}', { cwd: folder })
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes(SOURCE_CONDITION))
    .map((file) => `${file} mentions the source condition ${SOURCE_CONDITION}`);
}

/** Checks every published package and the CDN files. */
export function checkDist(): string[] {
  const widget = join(ROOT, PUBLISHED[1]);
  return [
    ...PUBLISHED.flatMap((folder) => checkPackage(join(ROOT, folder))),
    ...CDN_FILES.filter((file) => !existsSync(join(widget, file))).map(
      (file) => `${PUBLISHED[1]}/${file} does not exist`,
    ),
  ];
}
