import { readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as viteBuild } from 'vite';
import type { InlineConfig, Plugin } from 'vite';

// For pages without a bundler: dist/cdn. The modules for npm come from `tsc -b`.

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('./dist/cdn');

/**
 * Lit as it is, but for two things that a page would see: the name of its Trusted Types policy, which may be made once on
 * a page and which the page's own Lit needs for itself, and its version marks on `globalThis`.
 */
const ownLit: Plugin = {
  name: 'own-lit',
  transform(code, id) {
    if (!/\/(lit-html|lit-element|reactive-element)\.js$/.test(id)) return null;
    const renamed = code.replace('createPolicy("lit-html"', 'createPolicy("authn-flow"');
    if (id.endsWith('/lit-html.js') && renamed === code) throw new Error('Lit’s policy is not where it was.');
    return renamed.replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/, 'void 0');
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

// The entry carries all that it needs: chunks import from it by its URL, and it imports no chunk, which would cost a round
// trip before the first paint. What several further screens share is one chunk, not a handful.
const GROUPS = [
  { name: 'sign-in-widget', tags: ['$initial' as const], priority: 2 },
  { name: 'backstage', test: /src\/backstage\.ts$/, priority: 1 },
  { name: 'kit', test: /src\/kit\// },
];

/** After minifying, line breaks are left in markup only, where one space means the same; hints to bundlers are spent. */
const smallMarkup: Plugin = {
  name: 'small-markup',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code
        .replace(/\s*\n\s*/g, ' ')
        .replace(/ ([a-z-]+)="([\w-]+)"(?=[ >])/g, ' $1=$2')
        .replaceAll('/* @__PURE__ */ ', '');
    }
  },
};

const config = (name: string, splitting: boolean): InlineConfig => ({
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['@authn-flow/source', 'module', 'browser', 'production'] },
  plugins: [ownLit, smallStyles, smallMarkup],
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: { [name]: here('./src/define.ts') }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
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

/** Writes `dist/cdn`: the entry with its chunks, and everything in one file. Returns what was written. */
export async function build(): Promise<BuiltFile[]> {
  await rm(OUT, { recursive: true, force: true });
  await viteBuild(config('sign-in-widget', true));
  await viteBuild(config('sign-in-widget.all', false));
  const names = (await readdir(OUT, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
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
