import { given } from '../given.ts';
import { isOperation, isPage } from '../transaction/links.ts';
import { pageOf } from './success.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** A status that this version does not know: no move of our own, every move of the org's. */
export function unsupported(view: View): object {
  const { status, user, links, raw } = view.transaction;
  return {
    wireStatus: status,
    ...given({ user, raw }),
    links: Object.values(links)
      .flat()
      .filter((link) => isOperation(link) || isPage(link))
      .map((link) => {
        const { rel, name, title } = link;
        const labels = given({ rel, name, title });
        return isPage(link)
          ? Object.assign(pageOf(link), labels)
          : { ...labels, ...follow(view, 'follow', link, (body: Record<string, unknown>) => ({ body })) };
      }),
  };
}
