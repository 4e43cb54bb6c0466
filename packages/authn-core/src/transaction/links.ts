import { given } from '../given.ts';
import { boxed } from '../secret.ts';
import type { Secret } from '../secret.ts';
import { readLinks } from '../wire/links.ts';
import { texts } from '../wire/read.ts';
import type { JsonObject } from '../wire/read.ts';

/** A move that the org offers, or a page or resource it points to (spec §1.5). */
export interface Link {
  readonly rel: string;
  readonly name?: string;
  readonly title?: string;
  /** Absolute, without its query: that may carry a token. Empty where the whole address is a secret. */
  readonly href: string;
  /** The whole address where it has a query, or is a secret; opened by whoever sends the browser or a request there. */
  readonly full?: Secret;
  /** HTTP methods, upper case; empty where the org gave no hints. */
  readonly allow: readonly string[];
  /** A media type marks a resource (image, script), never an operation. */
  readonly type?: string;
  /** On another origin than the org: never given a token. */
  readonly external: boolean;
}

/** All links of a transaction by rel; `resend` may have several, one per way of sending (spec §7.2). */
export type Links = Readonly<Record<string, readonly Link[]>>;

/** Resolves `_links` against the org; what is no http(s) address is not a link. */
export function linksFrom(wire: JsonObject | undefined, orgUrl: string): Links {
  const org = new URL(orgUrl).origin;
  return Object.fromEntries(
    readLinks(wire).map(([rel, entries]) => [
      rel,
      entries.flatMap((entry): Link[] => {
        if (!URL.canParse(entry.href, orgUrl)) return [];
        const url = new URL(entry.href, orgUrl);
        // Whoever sees the picture has the secret: all of its address is one, and it may be the picture itself.
        const isPicture = rel === 'qrcode';
        const full = boxed((isPicture || url.search) && url.href);
        url.search = url.hash = '';
        return isPicture || /^https?:$/.test(url.protocol)
          ? [
              given<Link>({
                rel,
                ...texts(entry, 'name', 'title', 'type'),
                href: isPicture ? '' : url.href,
                full,
                allow: entry.allow,
                external: url.origin !== org,
              }),
            ]
          : [];
      }),
    ]),
  );
}

/** An operation: one that may be posted to with the state token. Everything else is data or a page to open. */
export function isOperation(link: Link): boolean {
  return !link.external && link.type === undefined && link.allow.length === 1 && link.allow[0] === 'POST';
}

/**
 * What we may send ourselves: an operation; Duo's form, which comes without hints (spec §7.69); the list of questions,
 * which is only read.
 */
export function isRequest(link: Link): boolean {
  return isOperation(link) || (!link.external && ['complete', 'questions'].includes(link.rel));
}

/** A page for the browser, here or elsewhere: it is opened, and given no token by us. */
export function isPage(link: Link): boolean {
  return link.type === undefined && (link.external || (link.allow.length === 1 && link.allow[0] === 'GET'));
}
