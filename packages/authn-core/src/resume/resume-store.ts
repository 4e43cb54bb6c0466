/** All that is kept of a flow over a reload: where the transaction is, and for how long. No step, no form, no answer. */
export interface ResumeRecord {
  /** Form of the record; others are dropped. */
  readonly v: 1;
  /** Origin of the org; a record of another one is not read. */
  readonly orgUrl: string;
  /** In clear: it is what the next page has to send. */
  readonly stateToken: string;
  /** Ms since 1970 by the org's clock: when it forgets the transaction. */
  readonly expiresAt: number;
}

/**
 * Where a flow keeps its state token so that it goes on after a reload. A store never throws and never rejects: one that
 * cannot keep anything costs the person nothing but the resuming.
 */
export interface ResumeStore {
  /** The state token kept for this org, if it is still worth asking about; asked once, before a flow begins. */
  load(orgUrl: string): string | undefined | Promise<string | undefined>;
  /** Keeps this record and no other. */
  save(record: ResumeRecord): void;
  /** Forgets: the transaction is over. */
  clear(): void;
}
