import { refuseIfLocked } from '../factors/proof.ts';
import { settleDevice } from '../device-grants/device-grant.ts';
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
  refuseIfLocked(step.person);
  const due = nextDue(step);
  transaction.status = due;
  delete transaction.challenge;
  renewTransaction(org, transaction);
  saveTransaction(org, transaction);
  return due === 'SUCCESS' ? succeed(step) : renderTransaction(step);
}

/** Nothing is due any more: a step-up, an application or a device is led on, everybody else is handed a session token. */
function succeed(step: Step): JsonObject {
  const { org, person, transaction } = step;
  const { stepUp, authorization, deviceGrantId } = transaction;
  if (!stepUp && !authorization) return finish(step);
  if (deviceGrantId !== undefined) {
    const isRefused = transaction.deviceActivationStatus !== undefined;
    transaction.deviceActivationStatus = settleDevice(org, deviceGrantId, person.id, isRefused);
  } else if (authorization) transaction.sessionToken ??= newToken(step).id;
  saveTransaction(org, transaction);
  return renderTransaction(step);
}

/** The state token dies with the answer that carries the session token (appendix C.3). */
export function finish(step: Step): JsonObject {
  const sessionToken = newToken(step);
  endTransaction(step.org, step.transaction);
  return renderSuccess(step, sessionToken);
}

/** The person is in: what a session can be had for. */
function newToken({ org, person, transaction }: Step): SessionToken {
  person.lastLogin = org.clock.now();
  org.store.people.put(person);
  const sessionToken: SessionToken = {
    id: newSessionToken(),
    personId: person.id,
    expiresAt: org.clock.now() + SESSION_TOKEN_LIFETIME_MS,
    proven: transaction.proven,
  };
  org.store.sessionTokens.put(sessionToken);
  return sessionToken;
}
