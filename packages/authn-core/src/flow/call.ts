import type { Environment } from '../environment.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import type { Command } from '../transaction/capabilities.ts';
import { ENTRY_POINTS } from '../transaction/entry-points.ts';
import { fromWire } from '../transaction/from-wire.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Http } from '../transport/http.ts';
import { readError } from '../wire/error.ts';
import type { OrgError } from '../wire/error.ts';
import { readTransaction } from '../wire/transaction.ts';

/** What the actors need from outside the chart. */
export interface Services {
  readonly orgUrl: string;
  readonly http: Http;
  readonly environment: Environment;
}

/** What one request came to. */
export type Outcome = { readonly kind: 'transaction'; readonly transaction: Transaction } | Failure;

export type Failure =
  | { readonly kind: 'refused'; readonly status: number; readonly error: OrgError }
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
  { http, orgUrl }: Services,
  command: Command,
  transaction: Transaction | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const result = await http.send(
    {
      method: 'POST',
      url: addressOf(command, orgUrl),
      body: { ...given({ stateToken: transaction?.stateToken }), ...command.body },
    },
    signal,
  );
  if (result.kind === 'redirected') return { kind: 'protocol', detail: 'expected an answer, got a redirect' };
  if (result.kind !== 'answer') return result;

  const { status, body: text } = result;
  const body = parse(text);
  const error = readError(body);
  if (status === 429) return { kind: 'limited', error, retryAfter: result.retryAfter };
  if (status >= 500) return { kind: 'server', status, error };
  if (status >= 400) {
    return error
      ? { kind: 'refused', status, error }
      : { kind: 'protocol', detail: `expected an error object with HTTP ${status}, got something else` };
  }

  const wire = readTransaction(body);
  if (!wire) {
    const what = body === undefined ? 'no JSON' : 'JSON without a status';
    return { kind: 'protocol', detail: `expected a transaction with HTTP ${status}, got ${what}` };
  }
  const read = fromWire(wire, body, orgUrl);
  return typeof read === 'string'
    ? { kind: 'protocol', detail: `expected a usable transaction, got ${read}` }
    : { kind: 'transaction', transaction: read };
}

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
