import { invalid } from '../errors/api-error.ts';
import { matches } from '../filter/matches.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { Call } from '../http/call.ts';
import { addLinks, readLimit } from '../http/paging.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Router } from '../http/router.ts';
import { requireAdmin } from '../users/admin-call.ts';
import type { LogEvent } from './log-event.ts';

const WEEK_MS = 7 * 24 * 3600_000;
/** Keywords `q` may have, and how long each may be. */
const MAX_KEYWORDS = 10;
const MAX_KEYWORD_LENGTH = 40;
/** Where a poll goes on that has seen nothing yet. */
const BEGINNING = 'beginning';

const MEMBERS =
  /^(uuid|published|eventType|version|severity|displayMessage|actor|client|outcome|target|transaction|debugContext|authenticationContext|securityContext|request)(\.\w+)*$/;

/** GET /api/v1/logs (spec 6.5). */
export function addLogRoutes(router: Router): void {
  router.get('/api/v1/logs', (c) => list(c.env.call));
}

function list(call: Call): Response {
  requireAdmin(call);
  const { org, url } = call;
  const limit = readLimit(call, { missing: 100, maximum: 1000 });
  const isDescending = readOrder(url) === 'DESCENDING';
  const all = org.store.logEvents.all();
  const wanted = wantedBy(call);
  const ordered = isDescending ? all.toReversed() : all;
  const rest = ordered.slice(startOf(ordered, url.searchParams.get('after')));
  const found = rest.filter(wanted);
  const shown = found.slice(0, limit);
  const response = jsonResponse(shown.map(({ body }) => body));
  const isPoll = !url.searchParams.has('until') && !isDescending;
  // A poll can always be gone on with: what it has seen it does not see again.
  const last = found.length > limit ? shown.at(-1) : isPoll ? ordered.at(-1) : undefined;
  const next =
    found.length > limit || isPoll ? (last?.id ?? url.searchParams.get('after') ?? BEGINNING) : undefined;
  addLinks(call, response, next);
  return response;
}

function startOf(events: readonly LogEvent[], after: string | null): number {
  if (after === null || after === BEGINNING) return 0;
  const at = events.findIndex(({ id }) => id === after);
  if (at < 0) throw invalid('after', 'after: is not a place in the log. Begin again without it.');
  return at + 1;
}

/** What `since`, `until`, `filter` and `q` ask for together. */
function wantedBy({ org, url }: Call): (event: LogEvent) => boolean {
  const until = readDate(url, 'until') ?? Infinity;
  const since = readDate(url, 'since') ?? Math.min(until, org.clock.now()) - WEEK_MS;
  const text = url.searchParams.get('filter');
  const filter = text === null ? undefined : parseFilter(text, (attribute) => MEMBERS.test(attribute));
  const keywords = readKeywords(url);
  return ({ at, body }) => {
    if (at < since || at >= until) return false;
    if (filter && !matches(filter, body)) return false;
    if (keywords.length === 0) return true;
    const whole = JSON.stringify(Object.values(body)).toLowerCase();
    return keywords.every((word) => whole.includes(word));
  };
}

function readKeywords({ searchParams }: URL): string[] {
  const words = (searchParams.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > MAX_KEYWORDS || words.some((word) => word.length > MAX_KEYWORD_LENGTH))
    throw invalid('q', `q: at most ${MAX_KEYWORDS} words of ${MAX_KEYWORD_LENGTH} letters.`);
  return words;
}

function readDate({ searchParams }: URL, name: 'since' | 'until'): number | undefined {
  const text = searchParams.get(name);
  if (text === null) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw invalid(name, `${name}: must be a date such as 2031-04-09T11:20:00.000Z.`);
  return at;
}

function readOrder({ searchParams }: URL): string {
  const order = searchParams.get('sortOrder') ?? 'ASCENDING';
  if (order !== 'ASCENDING' && order !== 'DESCENDING')
    throw invalid('sortOrder', 'sortOrder: must be ASCENDING or DESCENDING.');
  return order;
}
