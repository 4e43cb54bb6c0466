import type { Status, Transaction } from './transaction.ts';

type Named = Pick<Transaction, 'id' | 'status'>;

/** What states are called on tokens that start with 01: the twins of spec 2.2. */
const TWINS: Partial<Record<Status, string>> = {
  IDENTIFY: 'UNAUTHENTICATED',
  FIRST_FACTOR: 'FACTOR_REQUIRED',
  MFA_REQUIRED: 'FACTOR_REQUIRED',
  MFA_CHALLENGE: 'FACTOR_CHALLENGE',
  MFA_ENROLL: 'FACTOR_ENROLL',
  MFA_ENROLL_ACTIVATE: 'FACTOR_ENROLL_ACTIVATE',
};

/** True for tokens that start with 01: transactions an OAuth application or a device began (spec 0.4). */
export const isOnPipeline = ({ id }: Pick<Transaction, 'id'>): boolean => id.startsWith('01');

/** The state as clients read it: inside there is one name for what outside has two. */
export function publicStatus({ id, status }: Named): string {
  if (isOnPipeline({ id })) return TWINS[status] ?? status;
  return status === 'FIRST_FACTOR' ? 'UNAUTHENTICATED' : status;
}
