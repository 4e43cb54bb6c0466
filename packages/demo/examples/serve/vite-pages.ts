import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import type { Example } from './examples.ts';
import { notThere, pagesBuilt } from './pages.ts';
import type { Pages } from './pages.ts';
import { placesPlugin } from './places.ts';
import type { Places } from './places.ts';

const SOURCE = '@authn-flow/source'; // the export condition that leads to our sources: no build before an example

/** The example's own configuration, and what differs in this repository. */
const configOf = ({ folder }: Example, places: Places): InlineConfig => {
  const configFile = join(folder, 'vite.config.ts');
  return {
    root: folder,
    configFile: existsSync(configFile) && configFile,
    logLevel: 'warn',
    clearScreen: false,
    plugins: [placesPlugin(folder, places)],
    css: { postcss: {} },
    resolve: { conditions: [SOURCE, 'module', 'browser', 'development|production'] },
    ssr: { resolve: { conditions: [SOURCE, 'module', 'node', 'development|production'] } },
  };
};

/** As an example is developed: what is edited is there at once. `server` is the page's, which Vite speaks to it by. */
export async function pagesInDevelopment(example: Example, places: Places, server: Server): Promise<Pages> {
  const vite = await createServer({
    ...configOf(example, places),
    appType: 'mpa',
    server: { middlewareMode: true, hmr: { server } },
  });
  const renders = existsSync(join(example.folder, 'render.ts'));
  return {
    async handle(request, response, url) {
      if (renders && url.pathname === '/') {
        const { render } = (await vite.ssrLoadModule('/render.ts')) as { render: () => string };
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(await vite.transformIndexHtml('/', render()));
        return;
      }
      vite.middlewares(request, response, () => {
        notThere(response, url.pathname);
      });
    },
    close: () => vite.close(),
  };
}

/** As an example is deployed: built, into memory. */
export async function pagesInProduction(example: Example, places: Places): Promise<Pages> {
  const built = (await build({
    ...configOf(example, places),
    build: { write: false, emptyOutDir: false },
  })) as Rolldown.RolldownOutput;
  return pagesBuilt(
    new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source])),
  );
}

/** A page's own Lit, in one file, as it would have it from a CDN. */
export async function ownLit(): Promise<string> {
  const widget = new URL('../../../sign-in-widget/package.json', import.meta.url);
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      lib: { entry: createRequire(widget).resolve('lit'), formats: ['es'], fileName: 'lit' },
    },
  })) as Rolldown.RolldownOutput[];
  const [file] = built.flatMap(({ output }) => output);
  if (file?.type !== 'chunk') throw new Error('Lit was not built.');
  return file.code;
}
