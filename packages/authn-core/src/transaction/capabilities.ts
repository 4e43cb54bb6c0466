import type { EntryPoint } from './entry-points.ts';
import { given } from '../given.ts';
import { isOperation } from './links.ts';
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
    polls: transaction?.factorResult === 'WAITING' && next?.name === 'poll' && state,
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
export interface Command {
  /** The action's name on the step. */
  readonly name: string;
  readonly link?: Link;
  readonly entryPoint?: EntryPoint;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string | boolean | undefined>>;
  /** What the person calls themselves, as far as this command says it. */
  readonly identifier?: string;
}

/** The machine's own check of a command: un-offered ones are refused, whoever made them. */
export function offers(transaction: Transaction | undefined, command: Command): boolean {
  if (command.link) {
    const links = [
      ...Object.values(transaction?.links ?? {}).flat(),
      ...(transaction?.status === 'MFA_REQUIRED' ? transaction.factors : []).map((factor) => factor.verify),
    ];
    return links.includes(command.link) && isOperation(command.link);
  }
  const can = capabilitiesOf(transaction);
  if (command.entryPoint === 'state') return can.state || command.name === 'start';
  return command.entryPoint ? can.authenticate : command.name === 'cancel';
}
