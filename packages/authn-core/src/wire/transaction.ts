import * as z from 'zod/mini';
import { conforming } from './conforming.ts';
import { Factor } from './factor.ts';
import type { WireFactor } from './factor.ts';
import { objectIn, texts } from './read.ts';
import type { JsonObject } from './read.ts';
import { User } from './user.ts';

/**
 * The transaction object (spec §1). Only `status` is needed to call it one; whatever else has another shape than ours
 * counts as absent, and what a status cannot do without is judged in transaction/from-wire.ts.
 */
const Transaction = z.object({ status: z.string() });

export interface WireTransaction {
  readonly status: string;
  readonly stateToken?: string;
  readonly sessionToken?: string;
  readonly expiresAt?: string;
  /** May be empty: what was sent is echoed (spec §7.50). */
  readonly relayState?: string;
  readonly factorResult?: string;
  readonly factorResultMessage?: string;
  readonly recoveryType?: string;
  readonly recoveryToken?: string;
  readonly factorType?: string;
  readonly links: JsonObject | undefined;
  readonly user: (JsonObject & z.infer<typeof User>) | undefined;
  readonly policy: JsonObject | undefined;
  readonly factors: readonly WireFactor[];
  readonly factor: WireFactor | undefined;
  /** Types that can be verified with any of their factors (spec §1.4.3). */
  readonly factorTypes: readonly WireFactor[];
  /** Everything embedded, these included. */
  readonly embedded: JsonObject;
}

/** The body of a 200 under `/api/v1/authn`; `undefined` when it is no transaction. Never throws. */
export function readTransaction(body: unknown): WireTransaction | undefined {
  const [read] = conforming(Transaction, [body]);
  if (!read?.status) return undefined;
  const embedded = objectIn(read, '_embedded') ?? {};
  const { user, factors, factor, factorTypes } = embedded;
  const { relayState } = read;
  const isList = Array.isArray(factor);
  return {
    status: read.status,
    ...texts(
      read,
      'stateToken',
      'sessionToken',
      'expiresAt',
      'factorResult',
      'factorResultMessage',
      'recoveryType',
      'recoveryToken',
      'factorType',
    ),
    ...(typeof relayState === 'string' && { relayState }),
    links: objectIn(read, '_links'),
    embedded,
    user: conforming(User, user)[0],
    policy: objectIn(embedded, 'policy'),
    // One list under two names, and sometimes a single object (spec §7.1).
    factors: conforming(Factor, factors ?? (isList ? factor : undefined)),
    factor: isList ? undefined : conforming(Factor, factor)[0],
    factorTypes: conforming(Factor, factorTypes),
  };
}
