import { given } from '../given.ts';
import { withHidden } from '../unserialised.ts';
import { texts } from '../wire/read.ts';
import type { WireSession } from '../wire/session.ts';
import type { Session } from './session.ts';

/** Dates become numbers, absent and null members are left out, and the id is kept out of sight. */
export function sessionFrom({ id, amr, idp, mfaActive, ...wire }: WireSession): Session {
  return withHidden(
    given<Omit<Session, 'id'>>({
      ...texts(wire, 'userId', 'login', 'status'),
      createdAt: dateOf(wire.createdAt),
      expiresAt: dateOf(wire.expiresAt),
      lastPasswordVerification: dateOf(wire.lastPasswordVerification),
      lastFactorVerification: dateOf(wire.lastFactorVerification),
      amr,
      idp: idp && texts(idp, 'id', 'type'),
      mfaActive,
    }),
    { id },
  );
}

function dateOf(text: string | undefined): number | undefined {
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : date;
}
