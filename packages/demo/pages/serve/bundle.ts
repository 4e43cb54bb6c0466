import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The pages and what they load, ready for browsers. */
export interface Bundle {
  /** What lies under a path of the pages' folder, e.g. `embedded/index.html`; built anew where sources have changed. */
  file(path: string): Promise<string | Uint8Array | undefined>;
}

interface Built {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Files that it was made of. */
  readonly sources: readonly string[];
  readonly at: number;
}

/**
 * Builds the pages into memory, from the sources of the packages: it takes half a second, and every page after it loads
 * as fast as a company's own would. Edit, then reload.
 */
export async function bundlePages(pages: readonly string[]): Promise<Bundle> {
  let newest = builtOf(pages);
  let looking: Promise<Built> | undefined;
  const fresh = async (): Promise<Built> => {
    const built = await newest;
    if (!(await changedSince(built))) return built;
    const next = builtOf(pages);
    // A mistake in a source is told by the page that needs it; the one after it is built again.
    next.then(
      () => (newest = next),
      () => undefined,
    );
    return next;
  };
  await newest;
  return {
    async file(path) {
      if (!path.endsWith('.html')) return (await newest).files.get(path);
      looking ??= fresh().finally(() => (looking = undefined));
      return (await looking).files.get(path);
    },
  };
}

async function builtOf(pages: readonly string[]): Promise<Built> {
  const at = Date.now();
  let sources: string[] = [];
  const remember: Plugin = {
    name: 'remember-sources',
    buildEnd() {
      const ids = [...this.getModuleIds()].map((id) => id.replace(/\?.*$/, ''));
      sources = [...new Set(ids)].filter((id) => isAbsolute(id) && !id.includes('/node_modules/'));
    },
  };
  const { output } = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [remember],
    css: { postcss: {} },
    resolve: {
      conditions: ['@authn-flow/source', 'module', 'browser', 'production'],
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
    build: {
      write: false,
      minify: false,
      sourcemap: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: pages.map((page) => `${ROOT}${page}`) },
    },
  })) as Rolldown.RolldownOutput;
  const files = new Map(output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]));
  return { files, sources, at };
}

async function changedSince({ sources, at }: Built): Promise<boolean> {
  const times = await Promise.all(
    sources.map((source) =>
      stat(source).then(
        ({ mtimeMs }) => mtimeMs,
        () => Infinity, // gone: moved, or about to be written
      ),
    ),
  );
  return times.some((time) => time > at);
}
