import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type * as oidc from '@authn-flow/authn-core/oidc';
import type * as session from '@authn-flow/authn-core/session';
import { build } from 'vite';
import { ROOT } from '../../tools/cli.ts';

const ENTRY = 'virtual:after-success';
const MODULE = `
  import * as session from '@authn-flow/authn-core/session';
  import * as oidc from '@authn-flow/authn-core/oidc';
  Object.assign(globalThis, { session, oidc });
`;

/** What the page's script puts into the page's globals. */
export interface AppGlobals {
  readonly session: typeof session;
  readonly oidc: typeof oidc;
}

/** An application's own site, as strict as sites get: every path is an empty page with the entries for after SUCCESS. */
export async function startAppSite(): Promise<{ origin: string; allow(org: string): void; stop(): void }> {
  const script = await bundle();
  let org = '';
  const server = createServer((request, response) => {
    if (request.url === '/app.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; connect-src ${org}; frame-src ${org}; form-action 'self' ${org}; ` +
        `img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    response.end(
      '<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${portOf(server)}`,
    allow(url) {
      org = url;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function bundle(): Promise<string> {
  const built = await build({
    root: join(ROOT, 'test'),
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@authn-flow/source', 'module', 'browser', 'production'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? join(ROOT, 'test', 'after-success.js') : null),
        load: (id) => (id.endsWith('after-success.js') ? MODULE : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      minify: false,
      rolldownOptions: { input: ENTRY, output: { codeSplitting: false } },
    },
  });
  if (!('output' in built)) throw new Error('expected one bundle');
  return built.output[0].code;
}
