import type { OrgContext } from '../context.ts';
import { newRecoveryToken } from '../ids.ts';

/** Sent to a new user: `token` of POST /authn (spec 1.3). */
export interface ActivationToken {
  /** The token itself. */
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: number;
}

/** Seven days (appendix C.3). */
const LIFETIME_MS = 7 * 24 * 3600_000;

/** Makes a token; one that was made before for the same person is void. */
export function mintActivationToken(
  { store, clock }: Pick<OrgContext, 'store' | 'clock'>,
  personId: string,
): string {
  voidActivationTokens({ store }, personId);
  const id = newRecoveryToken();
  store.activationTokens.put({ id, personId, expiresAt: clock.now() + LIFETIME_MS });
  return id;
}

/** The token if it is alive; using it does not burn it. */
export function readActivationToken({ store, clock }: OrgContext, id: string): ActivationToken | undefined {
  const token = store.activationTokens.get(id);
  return token && clock.now() < token.expiresAt ? token : undefined;
}

/** Burns what this person was sent. */
export function voidActivationTokens({ store }: Pick<OrgContext, 'store'>, personId: string): void {
  for (const { id } of store.activationTokens.by('personId', personId)) store.activationTokens.delete(id);
}
