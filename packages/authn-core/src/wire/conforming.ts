import * as z from 'zod/mini';
import type { JsonObject } from './read.ts';

/**
 * Those of one value or a list of them that have what the schema asks for, which is what we cannot do without; the rest
 * of them is unread. Never throws.
 */
export function conforming<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
): (JsonObject & z.output<T>)[] {
  return [value]
    .flat()
    .filter((element): element is JsonObject & z.output<T> => z.safeParse(schema, element).success);
}
