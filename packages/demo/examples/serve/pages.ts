import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { CDN_FOLDER } from './built-files.ts';
import { placed } from './places.ts';
import type { Places } from './places.ts';

/** What answers everything that is not the org's. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): void | Promise<void>;
  close?(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** An example with such a file is sent with that policy. */
const POLICY = 'content-security-policy.txt';
/** Where the pages have put the widget's files. */
const WIDGET = '/authn/';

/** A folder as it lies there, with the widget's files under `/authn/` and further ones by name. */
export function pagesAsTheyAre(
  folder: string,
  places: Places,
  more: ReadonlyMap<string, string> = new Map(),
): Pages {
  const policy = readIfThere(join(folder, POLICY));
  const headers = policy && { 'Content-Security-Policy': placed(policy, places).trim().replace(/\s+/g, ' ') };
  return {
    handle(_, response, { pathname }) {
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const type = TYPES[extname(path)];
      const body = path.startsWith(WIDGET)
        ? readIfThere(join(CDN_FOLDER, path.slice(WIDGET.length)))
        : (more.get(path) ?? readIfThere(join(folder, path)));
      if (type === undefined || body === undefined) {
        notThere(response, pathname);
        return;
      }
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
      response.end(path.startsWith(WIDGET) ? body : placed(body, places));
    },
  };
}

/** What a build made, by path from its root. */
export const pagesBuilt = (files: ReadonlyMap<string, string | Uint8Array>): Pages => ({
  handle(_, response, { pathname }) {
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = files.get(path.slice(1));
    if (body === undefined) notThere(response, pathname);
    else response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
  },
});

/** A page that names what is not there. */
export function notThere(response: ServerResponse, pathname: string): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`This example has nothing at ${pathname}.\n`);
}

const readIfThere = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;
