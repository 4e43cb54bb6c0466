import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { bundlePages } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { FRAMED_HEADERS, PAGE_HEADERS } from './headers.ts';
import { rememberPage, SIGN_IN, signInPage } from './sign-in-page.ts';

const FILES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/embedded': 'embedded/index.html',
  '/embedded/home': 'embedded/home.html',
  '/embedded/password': 'embedded/password.html',
  '/headless': 'headless/index.html',
  '/phone': 'phone/index.html',
  '/panel': 'panel/index.html',
  '/gallery': 'gallery/index.html',
  '/gallery/scene': 'gallery/scene.html',
};
/** Where password managers ask for the page on which a password is changed (W3C, A Well-Known URL for Changing Passwords). */
export const CHANGE_PASSWORD = '/.well-known/change-password';
const NOT_FOUND = 'not-found.html';
/** Shown in a frame of another page here. */
const FRAMED = '/gallery/scene';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** The pages and what they load. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

/** Makes the pages ready. */
export async function createPages(): Promise<Pages> {
  const bundle = await bundlePages([...Object.values(FILES), NOT_FOUND]);
  return {
    async handle(request, response, { pathname, search }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(`${pathname} can be read only: GET or HEAD.\n`);
        return;
      }
      const file = FILES[pathname];
      const withoutSlash = pathname.replace(/\/+$/, '');
      if (pathname === CHANGE_PASSWORD) response.writeHead(303, { Location: '/embedded/password' }).end();
      else if (pathname === SIGN_IN)
        response
          .writeHead(302, { Location: signInPage(request, search), 'Referrer-Policy': 'no-referrer' })
          .end();
      else if (file !== undefined)
        await sendPage(bundle, request, response, 200, file, {
          ...rememberPage(pathname),
          ...(pathname === FRAMED && FRAMED_HEADERS),
        });
      else if (withoutSlash in FILES) response.writeHead(308, { Location: withoutSlash + search }).end();
      else if (!(await sendPart(bundle, request, response, pathname)))
        await sendPage(bundle, request, response, 404, NOT_FOUND);
    },
  };
}

async function sendPage(
  bundle: Bundle,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const source = String(await bundle.file(file));
  // The org has the origin of its pages; which one that is, only a request can tell. The host was checked before.
  const html = Buffer.from(source.replaceAll('%ORIGIN%', `http://${request.headers.host ?? ''}`));
  response.writeHead(status, { ...PAGE_HEADERS, ...headers, 'Content-Length': html.byteLength });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** What a page loads: its name changes with its content, so it may be kept. False: there is no such thing. */
async function sendPart(
  bundle: Bundle,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<boolean> {
  const type = TYPES[extname(pathname)];
  const part = type && (await bundle.file(pathname.slice(1)));
  if (!part) return false;
  const body = Buffer.from(part);
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.byteLength,
    'Cache-Control': 'max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
