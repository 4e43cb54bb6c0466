import type { OrgContext } from '../context.ts';
import { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { newStateToken } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { Step } from '../transaction/step.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { endTransaction } from '../transaction/transactions.ts';

/**
 * What is open between two calls of an administrator on one factor: an enrolment that waits, or a challenge. It is kept as
 * a transaction whose state token nobody is told, so that all that works on transactions (the kinds of factors, QR images,
 * phones, Duo) works here unchanged.
 */
export interface UserFactorWork {
  /** Of the factor. */
  readonly id: string;
  readonly personId: string;
  readonly transactionId: string;
}

/** An administrator's enrolment waits until it is completed or replaced. */
const LIFETIME_MS = 365 * 24 * 3600_000;

/** A step of an administrator: in a transaction of its own, or in the one that is open for the factor. */
export function stepFor(call: Call, person: Person, body = new Body({}), open?: Transaction): Step {
  const { org } = call;
  const transaction = open ?? newTransaction(call, person);
  return { org, call, body, params: {}, transaction, person, policy: policyFor(org.store, person) };
}

/** Not kept unless the work is. */
const newTransaction = ({ org, device }: Call, { id }: Person): Transaction => ({
  id: newStateToken('00'),
  status: 'MFA_CHALLENGE',
  personId: id,
  expiresAt: org.clock.now() + LIFETIME_MS,
  options: { multiOptionalFactorEnroll: false, warnBeforePasswordExpired: false },
  deviceToken: device,
  proven: { amr: [] },
});

/** What is open for this factor. */
export function findWork({ store }: OrgContext, factorId: string): Transaction | undefined {
  return store.transactions.get(store.userFactorWork.get(factorId)?.transactionId ?? '');
}

/** Keeps the transaction of a step for the next call on this factor, instead of what was open before. */
export function keepWork({ org, person, transaction }: Step, factorId: string): void {
  if (findWork(org, factorId)?.id !== transaction.id) endWork(org, factorId);
  org.store.transactions.put({ ...transaction, expiresAt: org.clock.now() + LIFETIME_MS });
  org.store.userFactorWork.put({ id: factorId, personId: person.id, transactionId: transaction.id });
}

/** Nothing is open for this factor any more. */
export function endWork(org: OrgContext, factorId: string): void {
  const open = findWork(org, factorId);
  if (open) endTransaction(org, open);
  org.store.userFactorWork.delete(factorId);
}

/** The enrolments of a person that wait for their activation. */
export const waitingEnrollments = ({ store }: OrgContext, { id }: Person): Transaction[] =>
  store.userFactorWork
    .by('personId', id)
    .flatMap(({ transactionId }) => store.transactions.get(transactionId) ?? [])
    .filter(({ enrollment }) => enrollment !== undefined);
