import type { Proven } from './session-token.ts';

/** A session of the org (spec 4.2). */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: number;
  expiresAt: number;
  readonly proven: Proven;
}
