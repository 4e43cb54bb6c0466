import { newSessionToken } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { SESSION_TOKEN_LIFETIME_MS, type SessionToken } from '../sessions/session-token.ts';
import { nextDue } from './next-due.ts';
import { renderTransaction } from './render/render-transaction.ts';
import { renderSuccess } from './render/success.ts';
import type { Step } from './step.ts';
import { endTransaction, renewTransaction, saveTransaction } from './transactions.ts';

/** Moves the transaction to what is due next, and answers with it. */
export function proceed(step: Step): JsonObject {
  const { org, transaction } = step;
  const due = nextDue(step);
  transaction.status = due;
  delete transaction.challenge;
  renewTransaction(org, transaction);
  saveTransaction(org, transaction);
  return due === 'SUCCESS' && !transaction.stepUp ? finish(step) : renderTransaction(step);
}

/** The state token dies with the answer that carries the session token (appendix C.3). */
export function finish(step: Step): JsonObject {
  const { org, person, transaction } = step;
  person.lastLogin = org.clock.now();
  org.store.people.put(person);
  const sessionToken: SessionToken = {
    id: newSessionToken(),
    personId: person.id,
    expiresAt: org.clock.now() + SESSION_TOKEN_LIFETIME_MS,
    proven: transaction.proven,
  };
  org.store.sessionTokens.put(sessionToken);
  endTransaction(org, transaction);
  return renderSuccess(step, sessionToken);
}
