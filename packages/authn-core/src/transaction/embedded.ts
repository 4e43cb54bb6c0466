import { given } from '../given.ts';
import { reveal, Secret } from '../secret.ts';
import { objectIn } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';
import type { Factor, Transaction } from './transaction.ts';

/** What the org embeds in its answer (spec §1.4). */
export function embeddedIn({ embedded }: Transaction): JsonObject {
  return embedded ? reveal(embedded) : {};
}

/** What the org embeds in a factor; secrets are in here. */
export function embeddedOf(factor: Factor): JsonObject {
  return objectIn(reveal(factor.raw), '_embedded') ?? {};
}

/** The transaction with more embedded in one of its factors. */
export function embedInto(transaction: Transaction, factor: Factor, more: JsonObject): Transaction {
  const raw = { ...reveal(factor.raw), _embedded: { ...embeddedOf(factor), ...more } };
  const fuller = { ...factor, raw: new Secret<JsonObject>(raw) };
  const replaced = (each: Factor): Factor => (each === factor ? fuller : each);
  return given<Transaction>({
    ...transaction,
    factors: transaction.factors.map(replaced),
    factor: transaction.factor && replaced(transaction.factor),
  });
}
