import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PAGE_HEADERS } from './headers.ts';
import { rememberPage, SIGN_IN, signInPage } from './sign-in-page.ts';
import { createTranslator, PAGES_ROOT } from './vite.ts';

const FILES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/embedded': 'embedded/index.html',
  '/embedded/home': 'embedded/home.html',
  '/headless': 'headless/index.html',
  '/phone': 'phone/index.html',
};

/** The pages and what they load. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  close(): Promise<void>;
}

/** Makes the pages ready; `cacheDir` is where prepared dependencies are kept. */
export async function createPages(cacheDir?: string): Promise<Pages> {
  const vite = await createTranslator(cacheDir);
  return {
    async handle(request, response, { pathname, search }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(`${pathname} can be read only: GET or HEAD.\n`);
        return;
      }
      const file = FILES[pathname];
      const withoutSlash = pathname.replace(/\/+$/, '');
      if (pathname === SIGN_IN)
        response
          .writeHead(302, { Location: signInPage(request, search), 'Referrer-Policy': 'no-referrer' })
          .end();
      else if (file !== undefined) await sendPage(request, response, 200, file, rememberPage(pathname));
      else if (withoutSlash in FILES) response.writeHead(308, { Location: withoutSlash + search }).end();
      else {
        await new Promise((notThere) => vite.middlewares(request, response, notThere));
        await sendPage(request, response, 404, 'not-found.html');
      }
    },
    close: () => vite.close(),
  };
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const source = await readFile(join(PAGES_ROOT, file), 'utf8');
  // The org has the origin of its pages; which one that is, only a request can tell. The host was checked before.
  const html = Buffer.from(source.replaceAll('%ORIGIN%', `http://${request.headers.host ?? ''}`));
  response.writeHead(status, { ...PAGE_HEADERS, ...headers, 'Content-Length': html.byteLength });
  response.end(request.method === 'HEAD' ? undefined : html);
}
