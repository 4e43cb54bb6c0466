import type { OrgContext } from '../context.ts';
import { newSessionId } from '../ids.ts';
import { policyFor } from '../policies/effective-policy.ts';
import type { Session } from './session.ts';

const MINUTE = 60_000;

/** Exchanges a session token for a session, once (spec 4.1); undefined if the token is unknown, used or expired. */
export function redeemSessionToken(org: OrgContext, sessionToken: string): Session | undefined {
  const token = org.store.sessionTokens.get(sessionToken);
  org.store.sessionTokens.delete(sessionToken);
  if (!token || org.clock.now() >= token.expiresAt) return undefined;
  const now = org.clock.now();
  const session: Session = {
    id: newSessionId(),
    personId: token.personId,
    createdAt: now,
    expiresAt: now,
    proven: token.proven,
  };
  return extend(org, session);
}

/** The session of this id if it is alive. */
export function liveSession(org: OrgContext, id: string | undefined): Session | undefined {
  const session = id === undefined ? undefined : org.store.sessions.get(id);
  if (!session) return undefined;
  if (org.clock.now() < session.expiresAt && org.store.people.get(session.personId)) return session;
  org.store.sessions.delete(session.id);
  return undefined;
}

/** Starts the idle time anew, within the absolute lifetime of the policy (spec 4.2). */
export function extend(org: OrgContext, session: Session): Session {
  const person = org.store.people.get(session.personId);
  if (!person) return session;
  const { maxSessionIdleMinutes, maxSessionLifetimeMinutes } = policyFor(org.store, person).signOn.session;
  const idleEnd = org.clock.now() + maxSessionIdleMinutes * MINUTE;
  const end = session.createdAt + maxSessionLifetimeMinutes * MINUTE;
  session.expiresAt = maxSessionLifetimeMinutes > 0 ? Math.min(idleEnd, end) : idleEnd;
  org.store.sessions.put(session);
  return session;
}

/** Ends all sessions of a person, except one if given. */
export function endSessionsOf(org: OrgContext, personId: string, except?: string): void {
  for (const { id } of org.store.sessions.by('personId', personId))
    if (id !== except) org.store.sessions.delete(id);
}
