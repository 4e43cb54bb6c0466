import * as z from 'zod/mini';
import { readFactors } from './factor.ts';
import type { WireFactor } from './factor.ts';
import type { JsonObject } from './read.ts';
import { soft, softObject, softText } from './soft.ts';
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
  _embedded: soft(
    z.object({
      user: soft(User),
      policy: softObject,
      factors: z.optional(z.unknown()),
      factor: z.optional(z.unknown()),
    }),
  ),
  _links: softObject,
});

export interface WireTransaction extends Omit<z.infer<typeof Transaction>, '_embedded'> {
  readonly user: z.infer<typeof User> | undefined;
  readonly policy: JsonObject | undefined;
  readonly factors: readonly WireFactor[];
  readonly factor: WireFactor | undefined;
}

/** The body of a 200 under `/api/v1/authn`; `undefined` when it is no transaction. Never throws. */
export function readTransaction(body: unknown): WireTransaction | undefined {
  const read = z.safeParse(Transaction, body);
  if (!read.success || !read.data.status) return undefined;
  const { _embedded: { user, policy, factors, factor } = {}, ...rest } = read.data;
  const one = Array.isArray(factor) ? undefined : factor;
  return {
    ...rest,
    user,
    policy,
    // One list under two names, and sometimes a single object (spec §7.1).
    factors: readFactors(factors ?? (one === undefined ? factor : undefined)),
    factor: readFactors(one)[0],
  };
}
