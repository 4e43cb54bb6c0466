import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { badFilter } from './bad-filter.ts';
import { matches } from './matches.ts';
import { parseFilter } from './parse-filter.ts';

interface Shape<Item> {
  /** The attributes are those of the item as the caller sees it. */
  readonly render: (item: Item) => JsonObject;
  readonly isKnown: (attribute: string) => boolean;
}

/** What `filter` and `search` leave of a list: all of it without them. */
export function listed<Item>({ url }: Call, items: readonly Item[], shape: Shape<Item>): readonly Item[] {
  const asked = (['filter', 'search'] as const).flatMap((name) => {
    const text = url.searchParams.get(name);
    return text === null ? [] : [text];
  });
  if (asked.length > 1) throw badFilter('Send filter or search, not both.');
  const [text] = asked;
  if (text === undefined) return items;
  const filter = parseFilter(text, shape.isKnown);
  return items.filter((item) => matches(filter, shape.render(item)));
}
