import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as viteBuild } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

// For pages without a bundler: dist/cdn. The modules for npm come from `tsc -b`.

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('./dist/cdn');
/** Other people's work in the files, and whose dependency it is. */
const BUNDLED = [
  ['lit', './package.json'],
  ['ky', '../authn-core/package.json'],
  ['xstate', '../authn-core/package.json'],
  ['zod', '../authn-core/package.json'],
] as const;

/** What a page would notice of Lit, with what stands there instead. */
const LIT: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  // A policy may be made once on a page, and the page's own Lit needs the name for itself.
  ['lit-html', 'createPolicy("lit-html"', 'createPolicy("authn-flow"'],
  // Marks on `globalThis`: versions, and metadata of decorators, which we do not use.
  ['lit-html', /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0'],
  ['lit-element', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0'],
  ['reactive-element', /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0'],
  ['reactive-element', /\w+\.litPropertyMetadata\?\?=new WeakMap/, 'void 0'],
  ['reactive-element', 'Symbol.metadata??=Symbol("metadata")', 'void 0'],
  ['reactive-element', 'litPropertyMetadata.get(t)', 'void 0'],
];

/** Lit as it is, but for what a page would notice; fails where Lit has changed. */
const ownLit: Plugin = {
  name: 'own-lit',
  transform(code, id) {
    const [, file] = /\/(lit-html|lit-element|reactive-element)\.js$/.exec(id) ?? [];
    if (!file) return null;
    return LIT.filter(([name]) => name === file).reduce((changed, [, from, to]) => {
      const next = changed.replace(from, to);
      if (next === changed) throw new Error(`${id}: ${String(from)} is not there any more.`);
      return next;
    }, code);
  },
};

/** Style sheets in templates are strings to the minifier: their white space and comments go here. */
const smallStyles: Plugin = {
  name: 'small-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.styles.ts') && !code.includes('css`')) return null;
    return code.replace(/css`([^`]*)`/g, (_, sheet: string) => {
      const small = sheet
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/\b0\.(\d)/g, '.$1')
        .replace(/='([\w-]+)'\]/g, '=$1]');
      return `css\`${small.trim()}\``;
    });
  },
};

/** After minifying, line breaks are left in markup only, where one space means the same; hints to bundlers are spent. */
const smallMarkup: Plugin = {
  name: 'small-markup',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const code = file.code
        .replace(/\/\/ @__NO_SIDE_EFFECTS__\n/g, '')
        .replace(/(\w?)\/\* @__PURE__ \*\/ /g, (_match, word: string) => (word ? `${word} ` : ''));
      const [comment] = /(?:^|[;{}()\s])\/\/.*\n/.exec(code) ?? [];
      if (comment) throw new Error(`${file.fileName} has a comment left: ${comment}`);
      file.code = code.replace(/\s*\n\s*/g, ' ').replace(/ ([a-z-]+)="([\w-]+)"(?=[ >])/g, ' $1=$2');
    }
  },
};

/** What the engine cannot do without, by module: everything that its entry imports, directly or not. */
const engine = new Set<string>();
const gatherEngine: Plugin = {
  name: 'gather-engine',
  buildEnd() {
    engine.clear();
    const gather = (id: string): void => {
      if (engine.has(id)) return;
      engine.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(gather);
    };
    [...this.getModuleIds()].filter((id) => /authn-core\/src\/lazy\.ts$/.test(id)).forEach(gather);
  },
};

// The entry carries all that it needs: chunks import from it by its URL, and it imports no chunk, which would cost a round
// trip before the first paint. The engine is one chunk, whatever later pieces take from it. What several further screens
// share is one chunk, not a handful.
const GROUPS = [
  { name: 'sign-in-widget', tags: ['$initial' as const], priority: 3 },
  { name: 'lazy', test: (id: string) => engine.has(id), priority: 2 },
  // With the beginning of the flow and its end, which every sign-in needs: small files together are smaller.
  {
    name: 'backstage',
    test: /src\/backstage\.ts$|src\/start\.ts$|flow\/wrong-door\.ts$|screens\/success\//,
    priority: 1,
  },
  { name: 'screens-kit', test: /sign-in-widget\/src\/kit\// },
];

/** The languages of a single file: English, and one more. */
const onlyLanguage = (language: string): Plugin => ({
  name: 'only-language',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/i18n/locales.ts')) return null;
    return code.replace(/^ +(\w+): \(\) => import\(.*\n/gm, (line, tag: string) =>
      tag === language ? line : '',
    );
  },
});

const config = (name: string, splitting: boolean, plugins: Plugin[] = []): InlineConfig => ({
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['@authn-flow/source', 'module', 'browser', 'production'] },
  plugins: [...plugins, gatherEngine, ownLit, smallStyles, smallMarkup],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: { [name]: here('./src/define.ts') }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        // The folder has a version and does not change: names need no hash, which would weigh on whatever imports them.
        chunkFileNames: ({ name, facadeModuleId }) => {
          // The parts of languages are called alike, and whoever looks for one knows the language.
          const [, language] = /src\/locales\/([\w-]+)\//.exec(facadeModuleId ?? '') ?? [];
          return `chunks/${language ? `${language}.` : ''}${name === language ? 'sign-in' : name}.js`;
        },
        minify: true,
        codeSplitting: splitting && { groups: GROUPS },
      },
    },
  },
});

/** Size of a file of `dist/cdn`. */
export interface BuiltFile {
  readonly file: string;
  readonly bytes: number;
  /** gzip -9. */
  readonly gzip: number;
}

/** Licences of what is inside: the files carry no comments. */
async function licences(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, from] of BUNDLED) {
    const entry = createRequire(here(from)).resolve(name);
    // Up from the entry to the package's own folder.
    const folder = entry.slice(
      0,
      entry.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length,
    );
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    if (!file) throw new Error(`${name} has no licence file.`);
    found[name] = await readFile(folder + file, 'utf8');
  }
  return found;
}

/** What browsers are to hold each file against: an import map for a page beside the files (`integrity`). */
async function integrity(files: readonly string[]): Promise<{ integrity: Record<string, string> }> {
  const hashes = files.map(async (file) => {
    const hash = createHash('sha384').update(await readFile(`${OUT}/${file}`));
    return [`./${file}`, `sha384-${hash.digest('base64')}`] as const;
  });
  return { integrity: Object.fromEntries(await Promise.all(hashes)) };
}

/** Writes `dist/cdn`: the entry with its chunks, and everything in one file. Returns what was written. */
export async function build(): Promise<BuiltFile[]> {
  await rm(OUT, { recursive: true, force: true });
  await viteBuild(config('sign-in-widget', true));
  // In one file nothing is fetched later, so it has one language besides English at most.
  await viteBuild(config('sign-in-widget.all', false, [onlyLanguage('en')]));
  for (const language of (await readdir(here('./src/locales'))).filter((name) => name !== 'en'))
    await viteBuild(config(`sign-in-widget.all.${language}`, false, [onlyLanguage(language)]));
  await writeFile(`${OUT}/licenses.json`, JSON.stringify(await licences(), null, 2));
  const names = (await readdir(OUT, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  await writeFile(`${OUT}/importmap.json`, JSON.stringify(await integrity(names), null, 2));
  return Promise.all(
    names.map(async (file) => {
      const content = await readFile(`${OUT}/${file}`);
      return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  for (const { file, bytes, gzip } of await build()) {
    console.log(`${file.padEnd(44)} ${String(bytes).padStart(7)} B  ${String(gzip).padStart(6)} B gzip`);
  }
}
