import * as z from 'zod/mini';
import { Factor } from './factor.ts';
import type { WireFactor } from './factor.ts';
import { objectIn } from './read.ts';
import type { JsonObject } from './read.ts';
import { readMany, softObject, softText } from './soft.ts';
import { User } from './user.ts';

/**
 * The transaction object (spec §1). Only `status` is needed to call it one; whatever else has another shape than ours
 * counts as absent, and what a status cannot do without is judged in transaction/from-wire.ts.
 */
const Transaction = z.object({
  status: z.string(),
  stateToken: softText,
  sessionToken: softText,
  expiresAt: softText,
  relayState: softText,
  factorResult: softText,
  factorResultMessage: softText,
  recoveryType: softText,
  recoveryToken: softText,
  factorType: softText,
  _embedded: softObject,
  _links: softObject,
});

export interface WireTransaction extends Omit<z.infer<typeof Transaction>, '_embedded'> {
  readonly user: z.infer<typeof User> | undefined;
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
  const [read] = readMany(Transaction, [body]);
  if (!read?.status) return undefined;
  const { _embedded: embedded = {}, ...rest } = read;
  const { user, factors, factor, factorTypes } = embedded;
  const isList = Array.isArray(factor);
  return {
    ...rest,
    embedded,
    user: readMany(User, user)[0],
    policy: objectIn(embedded, 'policy'),
    // One list under two names, and sometimes a single object (spec §7.1).
    factors: readMany(Factor, factors ?? (isList ? factor : undefined)),
    factor: isList ? undefined : readMany(Factor, factor)[0],
    factorTypes: readMany(Factor, factorTypes),
  };
}
