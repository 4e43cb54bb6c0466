import * as z from 'zod/mini';
import { conforming } from './conforming.ts';
import { objectIn } from './read.ts';
import type { JsonObject } from './read.ts';

/** A link as sent (spec §1.5.1); only the href is needed. */
const Link = z.object({ href: z.string() });

/** A link and the HTTP methods that it allows, upper case. */
export type WireLink = JsonObject & { readonly href: string; readonly allow: readonly string[] };

/** Reads `_links`: a rel has one link or a list of them, and is always read as a list (spec §7.2). Never throws. */
export function readLinks(links: JsonObject = {}): [rel: string, links: WireLink[]][] {
  return Object.entries(links).map(([rel, value]) => [
    rel,
    conforming(Link, value).map((link) => ({
      ...link,
      allow: [objectIn(link, 'hints')?.['allow']]
        .flat()
        .filter((method) => typeof method === 'string')
        .map((method) => method.toUpperCase()),
    })),
  ]);
}
