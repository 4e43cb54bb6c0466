import type { OrgContext } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Factor } from '../factors/factor.ts';
import type { Transaction } from '../transaction/transaction.ts';
import type { PartnerVisit } from './partner-visit.ts';

/** An open visit, the factor it is for, and the transaction it belongs to. */
export interface Visit {
  readonly transaction: Transaction;
  readonly visit: PartnerVisit;
  readonly factor: Factor;
}

/** The visit that is open in a transaction: of a challenge or of an enrolment. */
export function visitOf({ store }: OrgContext, transaction: Transaction): Visit | undefined {
  const { challenge, enrollment } = transaction;
  const factor = enrollment?.factor ?? store.factors.get(challenge?.factorId ?? '');
  const visit = enrollment?.partner ?? challenge?.partner;
  return factor && visit && { transaction, visit, factor };
}

/** The visit of this key, once: an answered or unknown one is 401 E0000011. */
export function findVisit(org: OrgContext, key: string): Visit {
  for (const transaction of org.store.transactions.all()) {
    const found = visitOf(org, transaction);
    const isOpen = found?.visit.key === key && found.visit.verdict === undefined;
    if (isOpen && org.clock.now() < transaction.expiresAt) return found;
  }
  throw new ApiError('E0000011', { summary: 'This visit is over: start again from the sign-in page' });
}

/** Keeps what the partner said. */
export function answerVisit(
  org: OrgContext,
  { transaction, visit }: Visit,
  isApproved: boolean,
  message?: string,
): void {
  visit.verdict = isApproved ? 'APPROVED' : 'DENIED';
  if (message) visit.message = message;
  org.store.transactions.put(transaction);
}
