import { isoDate, type JsonObject } from '../json.ts';
import type { Call } from '../http/call.ts';
import type { Session } from './session.ts';

/** A session object (spec 4.2); `name` is its id or `me`, as it was asked for. */
export function renderSession({ org, origin }: Call, session: Session, name = session.id): JsonObject {
  const person = org.store.people.get(session.personId);
  const { amr, passwordAt, factorAt } = session.proven;
  const base = `${origin}/api/v1/sessions/${name}`;
  const date = (at: number | undefined): string | null => (at === undefined ? null : isoDate(at));
  return {
    id: session.id,
    userId: session.personId,
    login: person?.login,
    createdAt: isoDate(session.createdAt),
    expiresAt: isoDate(session.expiresAt),
    status: 'ACTIVE',
    lastPasswordVerification: date(passwordAt),
    lastFactorVerification: date(factorAt),
    amr: [...amr],
    idp: { id: org.orgId, type: 'OKTA' },
    mfaActive: org.store.factors.by('personId', session.personId).some(({ status }) => status === 'ACTIVE'),
    _links: {
      self: { href: base, hints: { allow: ['GET', 'DELETE'] } },
      refresh: { href: `${base}/lifecycle/refresh`, hints: { allow: ['POST'] } },
      user: {
        name: `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim(),
        href: `${origin}/api/v1/users/${name === 'me' ? 'me' : session.personId}`,
        hints: { allow: ['GET'] },
      },
    },
  };
}
