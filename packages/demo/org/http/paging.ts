import { invalid } from '../errors/api-error.ts';
import type { JsonObject } from '../json.ts';
import type { Call } from './call.ts';
import { jsonResponse } from './responses.ts';

interface Paging {
  readonly missing: number;
  readonly maximum: number;
}

/** `limit`: a whole number; more than the maximum is the maximum. */
export function readLimit({ url }: Call, { missing, maximum }: Paging): number {
  const text = url.searchParams.get('limit');
  if (text === null || text === '') return missing;
  if (!/^\d{1,9}$/.test(text)) throw invalid('limit', 'limit: must be a whole number.');
  return Math.min(Number(text), maximum);
}

/** One page of a list; `Link` leads to itself and, if there is more, to the next one (spec 6.1). */
export function onePage<Item>(
  call: Call,
  items: readonly Item[],
  paging: Paging,
  { idOf, render }: { idOf: (item: Item) => string; render: (item: Item) => JsonObject },
): Response {
  const limit = Math.max(1, readLimit(call, paging));
  const after = call.url.searchParams.get('after');
  const start = after === null ? 0 : items.findIndex((item) => idOf(item) === after) + 1;
  if (after !== null && start === 0)
    throw invalid('after', 'after: is not a place in this list. Begin again.');
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  const response = jsonResponse(shown.map(render));
  addLinks(call, response, last && start + limit < items.length ? idOf(last) : undefined);
  return response;
}

/** The `Link` header of a page; `next` is the place it ends at. */
export function addLinks({ origin, url }: Call, response: Response, next: string | undefined): void {
  const link = (rel: string, params: URLSearchParams): string => {
    const query = params.size > 0 ? `?${params.toString()}` : '';
    return `<${origin}${url.pathname}${query}>; rel="${rel}"`;
  };
  response.headers.append('Link', link('self', url.searchParams));
  if (next === undefined) return;
  const params = new URLSearchParams(url.searchParams);
  params.set('after', next);
  response.headers.append('Link', link('next', params));
}
