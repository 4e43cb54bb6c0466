import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { OrgClock } from '../clock.ts';

interface Kept {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** Codes, tokens and grants of the authorization servers, for as long as the org's clock says. */
export class OidcMemory {
  readonly #clock: OrgClock;
  readonly #kept = new Map<string, Kept>();

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  clear(): void {
    this.#kept.clear();
  }

  put(id: string, payload: AdapterPayload, seconds = Infinity): void {
    this.#kept.set(id, { payload, expiresAt: this.#clock.now() + seconds * 1000 });
  }

  get(id: string): AdapterPayload | undefined {
    const found = this.#kept.get(id);
    return found && this.#clock.now() < found.expiresAt ? found.payload : undefined;
  }

  delete(id: string): void {
    this.#kept.delete(id);
  }

  deleteGrant(grantId: string): void {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
  }
}

/** How oidc-provider stores things of one kind; `kind` is unique to the authorization server. */
export class MemoryAdapter implements Adapter {
  readonly #memory: OidcMemory;
  readonly #kind: string;

  constructor(memory: OidcMemory, kind: string) {
    this.#memory = memory;
    this.#kind = kind;
  }

  upsert(id: string, payload: AdapterPayload, seconds?: number): Promise<void> {
    this.#memory.put(`${this.#kind} ${id}`, payload, seconds);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#memory.get(`${this.#kind} ${id}`));
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1000);
  }

  destroy(id: string): Promise<void> {
    this.#memory.delete(`${this.#kind} ${id}`);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    this.#memory.deleteGrant(grantId);
    return Promise.resolve();
  }

  // Device codes and sessions by another name: neither is in use.
  findByUserCode = (): Promise<undefined> => Promise.resolve(undefined);
  findByUid = (): Promise<undefined> => Promise.resolve(undefined);
}
