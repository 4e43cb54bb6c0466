import { locale as english } from '../locales/en/index.ts';
import type { Catalogue } from './catalogue.ts';

/** Fetches a part behind the first screen; rejects when it does not arrive. */
export async function loadTexts(catalogue: Catalogue, part: 'everyday' | 'seldom'): Promise<void> {
  if (catalogue.has(part)) return;
  await catalogue.load();
  const { texts } = await (catalogue.locale ?? english)[part]();
  catalogue.add(part, texts);
}
