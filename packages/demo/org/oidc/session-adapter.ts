import type { AdapterPayload } from 'oidc-provider';
import type { OrgContext } from '../context.ts';
import { liveSession } from '../sessions/sessions.ts';
import { MemoryAdapter, type OidcMemory } from './memory.ts';

/** The org's own sessions, as oidc-provider sees them: one session, one `sid` cookie for both. */
export class SessionAdapter extends MemoryAdapter {
  readonly #org: OrgContext;

  constructor(org: OrgContext, memory: OidcMemory, kind: string) {
    super(memory, kind);
    this.#org = org;
  }

  override async find(id: string): Promise<AdapterPayload | undefined> {
    // What the library adds (its grants, a sign-out under way) is its own; who is signed in is the org's word.
    const kept = await super.find(id);
    const session = liveSession(this.#org, id);
    if (!session) return kept?.accountId === undefined ? kept : undefined;
    const { personId, createdAt, expiresAt, proven } = session;
    return {
      ...kept,
      jti: id,
      uid: id,
      kind: 'Session',
      accountId: personId,
      loginTs: this.#machineTime(proven.passwordAt ?? proven.factorAt ?? createdAt),
      amr: [...proven.amr],
      exp: this.#machineTime(expiresAt),
    };
  }

  override async destroy(id: string): Promise<void> {
    await super.destroy(id);
    this.#org.store.sessions.delete(id);
  }

  /** Tokens carry the machine's own time, in seconds: clients compare it with theirs. The org's clock may be moved. */
  #machineTime(at: number): number {
    return Math.floor((Date.now() - this.#org.clock.now() + at) / 1000);
  }
}
