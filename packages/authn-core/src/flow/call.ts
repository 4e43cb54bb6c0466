import type { Environment } from '../environment.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import type { Command } from '../transaction/capabilities.ts';
import { ENTRY_POINTS } from '../transaction/entry-points.ts';
import { fromWire } from '../transaction/from-wire.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { Http, HttpRequest } from '../transport/http.ts';
import { judge, unlike } from './judge.ts';
import type { FlowEvent } from './events.ts';
import type { Failure } from './judge.ts';
import type { PollInput } from './poll-transaction.ts';
import { readTransaction } from '../wire/transaction.ts';

/** What the actors need from outside the chart. */
export interface Services {
  readonly orgUrl: string;
  readonly http: Http;
  readonly environment: Environment;
  /** Fetches what reads a status, or what probably will be needed next, if it is not here yet. */
  readonly fetchKit?: (status?: string) => Promise<void>;
  /** Lets the page's hooks change a command before it is sent; rejects where they take it back. */
  readonly prepare?: (command: Command, signal: AbortSignal) => Promise<Command>;
  /** Asks again until the org no longer waits; returns the way to stop that. */
  readonly poll?: (input: PollInput, sendBack: (event: FlowEvent) => void) => () => void;
  /** Ms between two polls, where the page has its own idea and the org none. */
  readonly pollInterval?: number;
}

/** What one request came to. */
export type Outcome = { readonly kind: 'transaction'; readonly transaction: Transaction } | Failure;

/** Sends one command and reads what comes back: one command, one request. Never rejects. */
export async function call(
  { http, orgUrl, fetchKit }: Services,
  command: Command,
  transaction: Transaction | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  // While the org thinks; by the time it has answered, this is here.
  fetchKit?.().catch(() => undefined);
  const body = { ...given({ stateToken: transaction?.stateToken }), ...command.body };
  const url = addressOf(command, orgUrl);
  // What is only read (a list of questions) is asked for without a token.
  const isRead = command.link?.allow[0] === 'GET';
  const { headers, form } = command;
  const request: HttpRequest = isRead ? { method: 'GET', url } : { method: 'POST', url, body };
  const result = await http.send({ ...request, ...given({ headers, form }) }, signal);
  const judged = judge(result);
  if (judged.failure) return judged.failure;
  const { status, text, body: answer } = judged;

  if (command.read && transaction)
    return { kind: 'transaction', transaction: command.read(answer, transaction) };
  const wire = readTransaction(answer);
  if (!wire)
    return unlike(status, 'a transaction', answer === undefined ? 'no JSON' : 'JSON without a status');
  try {
    await fetchKit?.(wire.status);
  } catch {
    return { kind: 'network' };
  }
  const read = fromWire(wire, text, orgUrl);
  return typeof read === 'string'
    ? unlike(status, 'a usable transaction', read)
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
