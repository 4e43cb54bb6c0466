import * as z from 'zod/mini';
import type { JsonObject } from './read.ts';
import { readMany, softObject, softText } from './soft.ts';

/** A link as sent (spec §1.5.1); only the href is needed. */
const Link = z.object({
  href: z.string(),
  name: softText,
  title: softText,
  type: softText,
  hints: softObject,
});

/** A link and the HTTP methods that it allows. */
export interface WireLink extends Omit<z.infer<typeof Link>, 'hints'> {
  readonly allow: readonly string[];
}

/** Reads `_links`: a rel has one link or a list of them, and is always read as a list (spec §7.2). Never throws. */
export function readLinks(links: JsonObject = {}): [rel: string, links: WireLink[]][] {
  return Object.entries(links).map(([rel, value]) => [
    rel,
    readMany(Link, value).map(({ hints, ...link }) => ({
      ...link,
      allow: readMany(z.string(), hints?.['allow']),
    })),
  ]);
}
