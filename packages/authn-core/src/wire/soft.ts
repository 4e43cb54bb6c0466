import * as z from 'zod/mini';

/** An optional member that counts as absent when it has another shape than ours: tolerant of what we can do without. */
export const soft = <T extends z.core.$ZodType>(schema: T) => z.catch(z.optional(schema), undefined);

/** A list whose elements of another shape than ours are holes, to be skipped by the reader. */
export const softList = <T extends z.core.$ZodType>(schema: T) => soft(z.array(soft(schema)));

/** A member that is an object of whatever content. */
export const softObject = soft(z.looseObject({}));

/** Text; the empty string counts as absent (spec §1.6), which is for the reader to see. */
export const softText = soft(z.string());

/** The elements of a soft list. */
export function present<T>(list: readonly (T | undefined)[] | undefined): T[] {
  return list?.filter((element) => element !== undefined) ?? [];
}
