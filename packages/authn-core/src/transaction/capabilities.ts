import type { EntryPoint } from './entry-points.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import { isOperation, isRequest } from './links.ts';
import type { Link } from './links.ts';
import type { Transaction } from './transaction.ts';

/** What a transaction allows now: every move of a step comes from here. No link, no move. */
export interface Capabilities {
  readonly next?: Link;
  /** The org is waiting for somebody else: ask again until it is not. */
  readonly polls: boolean;
  readonly resend?: Link;
  readonly previous?: Link;
  readonly skip?: Link;
  readonly cancel?: Link;
  /** The state can be read anew. */
  readonly state: boolean;
  /** Credentials can be posted, and a recovery begun. */
  readonly authenticate: boolean;
}

/** Reads the links of a transaction, or of the blank start (spec §1.5.2). */
export function capabilitiesOf(transaction: Transaction | undefined): Capabilities {
  const operation = (rel: string): Link | undefined => transaction?.links[rel]?.find(isOperation);
  const next = operation('next');
  const state = transaction?.stateToken !== undefined && transaction.status !== 'SUCCESS';
  return given<Capabilities>({
    next,
    polls:
      (transaction?.factorResult === 'WAITING' || transaction?.status === 'POLL') &&
      next?.name === 'poll' &&
      state,
    resend: operation('resend'),
    previous: operation('prev'),
    skip: operation('skip'),
    // LOCKED_OUT has no token, and going back is ours alone even where a link is sent (spec §7.7).
    cancel: state ? operation('cancel') : undefined,
    state,
    authenticate: transaction === undefined || transaction.status === 'UNAUTHENTICATED',
  });
}

/** A request that a step makes: to a link of the transaction, to a fixed address, or to nobody (a local reset). */
export interface Command extends Addition {
  /** The action's name on the step. */
  readonly name: string;
  readonly link?: Link;
  readonly entryPoint?: EntryPoint;
  /** Reads an answer that is no transaction, in the light of the one it was asked in. */
  readonly read?: (body: unknown, transaction: Transaction) => Transaction;
  /** Only looks: whatever the person wants takes its place. */
  readonly yields?: true;
  /** Extra headers, by a hook. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a command adds to its link: members of the body, whose texts the flow boxes, and query parameters. */
export interface Submission {
  /** Members of the JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Parameters of the address; `undefined` is left out. */
  readonly query?: Readonly<Record<string, string | boolean | undefined>>;
  /** Asks the browser first, which asks the person: what it gives back is added to the body. Rejects with why not. */
  readonly ceremony?: (signal: AbortSignal) => Promise<Readonly<Record<string, unknown>>>;
  /** Posted as a form instead of JSON (Duo, spec §3.9.3). */
  readonly form?: true;
}

/** What an action's input adds to its command. */
export interface Addition extends Submission {
  /** What the person calls themselves. */
  readonly identifier?: string;
}

/** True where a command asks what the org knows and wants nothing: what it leads to was not done now. */
export const isReading = ({ entryPoint }: Command): boolean =>
  entryPoint === 'state' || entryPoint === 'introspect';

/** True where a command need not wait for the one under way: giving up, and anything over a look or an open question. */
export function givesWay(inFlight: Command | undefined, { name }: Command): boolean {
  return (
    name === 'cancel' ||
    inFlight?.yields === true ||
    (inFlight?.ceremony !== undefined && inFlight.name !== name)
  );
}

/** The machine's own check of a command: un-offered ones are refused, whoever made them. */
export function offers(transaction: Transaction | undefined, command: Command): boolean {
  if (command.link) {
    const { factor, factors = [], factorTypes = [] } = transaction ?? {};
    // The list that a challenge was chosen from is for showing: another factor means going back first.
    const open = factor ? [factor] : [...factors, ...factorTypes];
    return (
      isRequest(command.link) &&
      [transaction, ...open].some((owner) =>
        Object.values(owner?.links ?? {}).some((links) => links.some((link) => isSame(link, command.link))),
      )
    );
  }
  const can = capabilitiesOf(transaction);
  if (command.entryPoint === 'state') return can.state || command.name === 'start';
  return command.entryPoint ? can.authenticate : command.name === 'cancel';
}

/** The same move, also where it came with another answer since: a step is good for as long as its id is. */
const isSame = (link: Link, other: Link | undefined): boolean =>
  link === other || (JSON.stringify(link) === JSON.stringify(other) && addressOf(link) === addressOf(other));

const addressOf = (link: Link | undefined): string | undefined => link?.full && reveal(link.full);
