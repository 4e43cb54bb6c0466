import type { Environment } from '../environment.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import type { Command } from '../transaction/capabilities.ts';
import { ENTRY_POINTS } from '../transaction/entry-points.ts';
import { fromWire } from '../transaction/from-wire.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Http, HttpRequest } from '../transport/http.ts';
import { readError } from '../wire/error.ts';
import type { OrgError } from '../wire/error.ts';
import { readTransaction } from '../wire/transaction.ts';

/** What the actors need from outside the chart. */
export interface Services {
  readonly orgUrl: string;
  readonly http: Http;
  readonly environment: Environment;
  /** Fetches what reads the statuses beyond those of a password that is enough, if it is not here yet. */
  readonly fetchKit?: () => Promise<void>;
  /** Lets the page's hooks change a command before it is sent; rejects where they take it back. */
  readonly prepare?: (command: Command, signal: AbortSignal) => Promise<Command>;
  /** Ms between two polls, where the page has its own idea and the org none. */
  readonly pollInterval?: number;
}

/** What one request came to. */
export type Outcome = { readonly kind: 'transaction'; readonly transaction: Transaction } | Failure;

export type Failure =
  | { readonly kind: 'refused'; readonly error: OrgError }
  | {
      readonly kind: 'limited';
      readonly error: OrgError | undefined;
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'server'; readonly status: number; readonly error: OrgError | undefined }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'protocol'; readonly detail: string };

/** Sends one command and reads what comes back: one command, one request. Never rejects. */
export async function call(
  { http, orgUrl, fetchKit }: Services,
  command: Command,
  transaction: Transaction | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  // While the org thinks; by the time it has answered, this is here.
  const kit = fetchKit?.().then(
    () => true,
    () => false,
  );
  const body = { ...given({ stateToken: transaction?.stateToken }), ...command.body };
  const url = addressOf(command, orgUrl);
  // What is only read (a list of questions) is asked for without a token.
  const isRead = command.link?.allow[0] === 'GET';
  const { headers, form } = command;
  const request: HttpRequest = isRead ? { method: 'GET', url } : { method: 'POST', url, body };
  const result = await http.send({ ...request, ...given({ headers, form }) }, signal);
  if (result.kind !== 'answer') return result;

  const { status, body: text } = result;
  const answer = parse(text);
  const error = readError(answer);
  const unlike = (expected: string, got: string): Failure => ({
    kind: 'protocol',
    detail: `expected ${expected} with HTTP ${status}, got ${got}`,
  });
  // Not followed; browsers show it as status 0.
  if (status < 200 || (status >= 300 && status < 400)) return unlike('an answer', 'a redirect');
  // A quota does not come back in minutes: another way has to be found, now.
  if (status === 429 && !QUOTAS.test(error?.errorCode ?? ''))
    return { kind: 'limited', error, retryAfter: result.retryAfter };
  if (status >= 500) return { kind: 'server', status, error };
  if (status >= 400) return error ? { kind: 'refused', error } : unlike('an error object', 'something else');

  if (command.read && transaction)
    return { kind: 'transaction', transaction: command.read(answer, transaction) };
  const wire = readTransaction(answer);
  if (!wire) return unlike('a transaction', answer === undefined ? 'no JSON' : 'JSON without a status');
  if (!BASIC.includes(wire.status) && (await kit) === false) return { kind: 'network' };
  const read = fromWire(wire, text, orgUrl);
  return typeof read === 'string'
    ? unlike('a usable transaction', read)
    : { kind: 'transaction', transaction: read };
}

/** Daily and monthly quotas of messages and calls (spec §5.2). */
const QUOTAS = /^E0000(146|147|186|204|205)$/;

/** Statuses that a flow can read without its kit. */
const BASIC = ['UNAUTHENTICATED', 'SUCCESS'];

function addressOf({ link, entryPoint, query }: Command, orgUrl: string): string {
  const url = link
    ? new URL(link.full ? reveal(link.full) : link.href)
    : new URL(ENTRY_POINTS[entryPoint ?? 'state'], orgUrl);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** Whatever the content type says, the text decides (spec §7.20). */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
