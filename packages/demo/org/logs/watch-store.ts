import type { OrgContext } from '../context.ts';
import { findPerson } from '../people/find-person.ts';
import type { Push } from '../outside/push.ts';
import type { Session } from '../sessions/session.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { messageEvent } from './message-event.ts';
import { personEvents } from './person-events.ts';
import { recordEvent } from './record.ts';

/**
 * Records what happens by watching what changes: whoever signs in, locks, sends or resets writes to the store, and what is
 * not written did not happen. So no part of the org has to remember the log, and none can forget it.
 */
export function watchStore(org: OrgContext): void {
  const { store } = org;
  store.people.onChange((before, after) => {
    for (const happening of personEvents(org, before, after)) recordEvent(org, happening);
  });
  store.factors.onChange((before, after) => {
    const [was, is] = [before?.status === 'ACTIVE', after?.status === 'ACTIVE'];
    const factor = after ?? before;
    if (was === is || !factor) return;
    const eventType = is ? 'user.mfa.factor.activate' : 'user.mfa.factor.deactivate';
    recordEvent(org, { eventType, person: store.people.get(factor.personId), factor });
  });
  store.messages.onChange((before, message) => {
    if (before || !message) return;
    recordEvent(org, { eventType: messageEvent(message), person: findPerson(store, message.login) });
  });
  store.pushes.onChange((before, after) => watchPush(org, before, after));
  store.sessionTokens.onChange((before, token) => {
    if (before || !token) return;
    recordEvent(org, { eventType: 'user.session.start', person: store.people.get(token.personId) });
  });
  store.sessions.onChange((before, after) => watchSession(org, before, after));
  store.transactions.onChange((before, after) => watchTransaction(org, before, after));
  store.groups.onChange((before, after) => {
    const group = after ?? before;
    if (!before) recordEvent(org, { eventType: 'group.lifecycle.create', group });
    else if (!after) recordEvent(org, { eventType: 'group.lifecycle.delete', group });
    else if (JSON.stringify(before.policy) !== JSON.stringify(after.policy))
      recordEvent(org, { eventType: 'policy.lifecycle.update', group });
  });
}

function watchPush(org: OrgContext, before: Push | undefined, after: Push | undefined): void {
  if (!after || before?.status === after.status) return;
  const about = {
    person: org.store.people.get(after.personId),
    factor: org.store.factors.get(after.factorId),
  };
  if (!before) recordEvent(org, { eventType: 'system.push.send_factor_verify_push', ...about });
  else if (after.status === 'REJECTED')
    recordEvent(org, { eventType: 'user.mfa.okta_verify.deny_push', ...about });
}

function watchSession(org: OrgContext, before: Session | undefined, after: Session | undefined): void {
  if (!before || after) return;
  const isOver = org.clock.now() >= before.expiresAt;
  const eventType = isOver ? 'user.session.expire' : 'user.session.end';
  recordEvent(org, { eventType, person: org.store.people.get(before.personId) });
}

/** A factor was verified: while one was due, something was proven. */
function watchTransaction(
  org: OrgContext,
  before: Transaction | undefined,
  after: Transaction | undefined,
): void {
  if (!before || !after || !['FIRST_FACTOR', 'MFA_REQUIRED', 'MFA_CHALLENGE'].includes(before.status)) return;
  if (JSON.stringify(before.proven) === JSON.stringify(after.proven)) return;
  const person = org.store.people.get(after.personId);
  const factor = org.store.factors.get(person?.lastFactorId ?? '');
  recordEvent(org, { eventType: 'user.authentication.auth_via_mfa', person, factor });
}
