import { askListener } from '../http/ask-listener.ts';
import { readText } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { liveSession } from '../sessions/sessions.ts';
import type { AuthorizationServers, ServerPlace } from './authorization-servers.ts';

/** What is put to the server instead of what the browser sent. */
interface Instead {
  readonly method?: string;
  /** Path and query. */
  readonly url?: string;
  /** Form fields. */
  readonly form?: URLSearchParams;
  /** Session id. */
  readonly sid?: string | undefined;
}

/** An answer of an authorization server, and the session it meant to begin if there was none. */
export interface Answer {
  readonly response: Response;
  readonly sid: string | undefined;
}

const FORM = 'application/x-www-form-urlencoded';

/** Puts the call to an authorization server. Cookies are the org's business: of the browser's, it gets `sid` alone. */
export async function askServer(
  call: Call,
  servers: AuthorizationServers,
  place: ServerPlace,
  instead: Instead = {},
): Promise<Answer> {
  const { org, origin, request, url, cookies } = call;
  const { protocol, host } = new URL(origin);
  const sid = instead.sid ?? liveSession(org, cookies.get('sid'))?.id;
  const body = instead.form?.toString() ?? (await readBody(request, servers));
  const headers = {
    ...passedOn(request, 'accept', 'origin', 'content-type'),
    ...(await readAuthorization(request, servers)),
    host,
    'x-forwarded-proto': protocol.replace(':', ''),
    ...(sid !== undefined && { cookie: `sid=${sid}` }),
    ...(instead.form && { 'content-type': FORM }),
    ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }),
  };
  const response = await askListener(await servers.listener(origin, place), {
    method: instead.method ?? request.method,
    url: instead.url ?? url.pathname + url.search,
    headers,
    body,
  });
  const begun = response.headers
    .getSetCookie()
    .map((line) => /^sid=([^;]+)/.exec(line)?.[1])
    .find((value) => value !== undefined);
  response.headers.delete('set-cookie');
  // The library says 303, an Okta org says 302 (spec 4.1).
  const isRedirect = response.status === 303;
  return {
    response: isRedirect ? new Response(null, { status: 302, headers: response.headers }) : response,
    sid: begun,
  };
}

const passedOn = ({ headers }: Request, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));

/** `Authorization`, with the short token that the library knows in place of the access token. */
async function readAuthorization(
  request: Request,
  servers: AuthorizationServers,
): Promise<Record<string, string>> {
  const { authorization = '' } = passedOn(request, 'authorization');
  const [, jwt] = /^bearer\s+(\S+)$/i.exec(authorization) ?? [];
  if (jwt !== undefined) return { authorization: `Bearer ${(await servers.innerToken(jwt)) ?? 'unknown'}` };
  return authorization === '' ? {} : { authorization };
}

/** The posted body; a form's `token` (to revoke, to introspect) the same way. */
async function readBody(request: Request, servers: AuthorizationServers): Promise<string> {
  if (request.method !== 'POST') return '';
  const text = await readText(request);
  if (!request.headers.get('content-type')?.startsWith(FORM)) return text;
  const form = new URLSearchParams(text);
  const inner = await servers.innerToken(form.get('token') ?? '');
  if (inner !== undefined) form.set('token', inner);
  return form.toString();
}
