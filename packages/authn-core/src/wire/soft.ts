import * as z from 'zod/mini';

/** An optional member that counts as absent when it has another shape than ours: tolerant of what we can do without. */
const soft = <T extends z.core.$ZodType>(schema: T) => z.catch(z.optional(schema), undefined);

/** A member that is an object of whatever content. */
export const softObject = soft(z.looseObject({}));

/** Text; the empty string counts as absent (spec §1.6), which is for the reader to see. */
export const softText = soft(z.string());

/** Reads one value or a list of them; what has another shape than ours is left out. Never throws. */
export function readMany<T extends z.core.$ZodType>(schema: T, value: unknown): z.output<T>[] {
  return [value].flat().flatMap((element) => {
    const read = z.safeParse(schema, element);
    return read.success ? [read.data] : [];
  });
}
