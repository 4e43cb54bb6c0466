import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { newStateToken } from '../ids.ts';
import { isOnPipeline } from './public-status.ts';
import type { Status, Transaction } from './transaction.ts';

const LIFETIME_MS = 300_000;
/** Recovery by phone leaves more time (spec 1.3). */
const RECOVERY_CHALLENGE_LIFETIME_MS = 3_600_000;

const lifetimeOf = (status: Status): number =>
  status === 'RECOVERY_CHALLENGE' ? RECOVERY_CHALLENGE_LIFETIME_MS : LIFETIME_MS;

/** Begins a transaction under a fresh state token; `01` for those of OAuth applications. */
export function beginTransaction(
  org: OrgContext,
  start: Omit<Transaction, 'id' | 'expiresAt'>,
  prefix: '00' | '01' = '00',
): Transaction {
  const expiresAt = org.clock.now() + lifetimeOf(start.status);
  sweep(org, start.personId);
  const transaction: Transaction = { ...start, id: newStateToken(prefix), expiresAt };
  org.store.transactions.put(transaction);
  return transaction;
}

/** Forgets what this person (or nobody) began and never ended. */
function sweep(org: OrgContext, personId: string): void {
  for (const transaction of org.store.transactions.by('personId', personId)) {
    if (org.clock.now() >= transaction.expiresAt) endTransaction(org, transaction);
  }
}

/** The transaction with this state token, or 401 E0000011. */
export function liveTransaction(org: OrgContext, stateToken: unknown): Transaction {
  const transaction = typeof stateToken === 'string' ? org.store.transactions.get(stateToken) : undefined;
  if (transaction && org.clock.now() < transaction.expiresAt) return transaction;
  if (transaction) endTransaction(org, transaction);
  throw new ApiError('E0000011', { summary: 'The state token is expired or unknown' });
}

/** Starts the sliding expiry anew: every call does, failed ones included (appendix C.2). */
export function renewTransaction(org: OrgContext, transaction: Transaction): void {
  transaction.expiresAt = org.clock.now() + lifetimeOf(transaction.status);
}

/** Keeps what a call changed, unless the call ended the transaction. */
export function saveTransaction(org: OrgContext, transaction: Transaction): void {
  if (org.store.transactions.get(transaction.id)) org.store.transactions.put(transaction);
}

/** The same transaction under a new state token; the old one is dead (appendix C.1.1). */
export function replaceToken(org: OrgContext, transaction: Transaction): Transaction {
  endTransaction(org, transaction);
  return beginTransaction(org, transaction, isOnPipeline(transaction) ? '01' : '00');
}

/** The state token is dead from now on. */
export const endTransaction = (org: OrgContext, { id }: Transaction): void =>
  org.store.transactions.delete(id);

/** Kills every state token of a person (spec 5.4). */
export function endTransactionsOf(org: OrgContext, personId: string): void {
  for (const transaction of org.store.transactions.by('personId', personId)) endTransaction(org, transaction);
}
