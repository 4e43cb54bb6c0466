import { isIP } from 'node:net';
import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { newDeviceToken } from '../ids.ts';
import { Cookies } from './cookies.ts';
import { ownOrigin } from './own-origin.ts';

/** Where a request comes from, as far as the server below knows. */
export interface Peer {
  readonly address?: string;
  /** Breaks the connection instead of answering; with `partial`, after the head and the beginning of an answer. */
  readonly drop?: (partial?: PartialAnswer) => void;
}

/** The beginning of an answer. */
export interface PartialAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** One request to the API, with everything about the caller that its answer depends on. */
export interface Call {
  readonly org: OrgContext;
  readonly request: Request;
  readonly url: URL;
  /** Scheme and host as the browser sees them: what absolute links start with (appendix C.1.3). */
  readonly origin: string;
  readonly address: string;
  readonly cookies: Cookies;
  /** The value of the `DT` cookie, new if the browser has none yet (spec 5.6). */
  readonly device: string;
}

const TWO_YEARS = 2 * 365 * 24 * 3600;

export function newCall(org: OrgContext, request: Request, peer: Peer): Call {
  const url = new URL(request.url);
  const origin = ownOrigin(request);
  const cookies = new Cookies(request.headers.get('cookie'), origin.startsWith('https:'));
  let device = cookies.get('DT');
  if (!device && request.method !== 'OPTIONS') {
    device = newDeviceToken();
    cookies.set('DT', device, TWO_YEARS);
  }
  const address = forwardedFor(org, request) ?? peer.address ?? '127.0.0.1';
  return { org, request, url, origin, address, cookies, device: device ?? '' };
}

/** The end user's address, as far as a trusted caller says it (spec 0.3): the first one of `X-Forwarded-For`. */
function forwardedFor(org: OrgContext, request: Request): string | undefined {
  const [first = ''] = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  return isIP(first.trim()) !== 0 && ssws(request) === org.apiToken ? first.trim() : undefined;
}

/** The API token of `Authorization: SSWS …`. */
function ssws(request: Request): string | undefined {
  const [scheme, token] = request.headers.get('authorization')?.split(/\s+/) ?? [];
  return scheme?.toUpperCase() === 'SSWS' ? (token ?? '') : undefined;
}

/** True for a trusted application (spec 0.3); an invalid token is refused, not ignored (appendix C.1.7). */
export function isTrusted({ org, request }: Call): boolean {
  const token = ssws(request);
  if (token === undefined) return false;
  if (token !== org.apiToken) throw new ApiError('E0000011', { summary: 'The API token is invalid' });
  return true;
}
