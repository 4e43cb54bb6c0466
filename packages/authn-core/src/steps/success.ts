import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import { isPage } from '../transaction/links.ts';
import type { Link } from '../transaction/links.ts';
import type { View } from './view.ts';

/** SUCCESS: what to exchange, or where to go (spec §7.9: `original` before `next`). */
export function success({ transaction }: View): object {
  const { user, recoveryType, relayState, sessionToken, links } = transaction;
  const page = [...(links['original'] ?? []), ...(links['next'] ?? [])].find(
    (link) => isPage(link) && !link.external,
  );
  const step = given({ user, recoveryType, relayState, next: page && pageOf(page) });
  return sessionToken
    ? Object.defineProperty(step, 'sessionToken', { get: () => reveal(sessionToken) }) // not enumerable: not serialised
    : step;
}

/** A page's address may carry a token of the org's: it can be read, and is not serialised. */
export function pageOf(link: Link): object {
  return Object.defineProperty({}, 'href', { get: () => (link.full ? reveal(link.full) : link.href) });
}
