import { asObject } from './read.ts';
import type { JsonObject } from './read.ts';

// Apart from read.ts, because a plain sign-in reads no lists.

/** The named member's elements that are objects; one object counts as a list of one. */
export function objectsIn(from: JsonObject | undefined, name: string): readonly JsonObject[] {
  return [from?.[name]].flat().filter((value): value is JsonObject => asObject(value) !== undefined);
}

/** The named member's elements that are texts; one text counts as a list of one. */
export function textsIn(from: JsonObject | undefined, name: string): readonly string[] {
  return [from?.[name]].flat().filter((value) => typeof value === 'string');
}
