import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './tools/cli.ts';

const SOURCES = join(ROOT, 'packages/sign-in-widget/src');
/** The base of a part comes before the later look of the same part, and both are always there. */
const IN_TWO_STEPS = ["[data-part='icon']", "[data-part='submit']"];

/** Selectors of the rules of a style sheet that stand alone: not those in `@media` and the like. */
function selectorsOf(file: string): string[] {
  const sheet = readFileSync(join(SOURCES, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return [...sheet.matchAll(/\n {2}(\.authn-screen [^{}@]*?) \{/g)].flatMap(([, list = '']) =>
    list.split(',').map((selector) => selector.trim().replace(/\s+/g, ' ')),
  );
}

it('styles a part in one place: style sheets of screens stay on the page, and meet those of others', () => {
  const places = new Map<string, string[]>();
  for (const file of globSync('**/*.styles.ts', { cwd: SOURCES }).sort()) {
    for (const selector of new Set(selectorsOf(file)))
      places.set(selector, [...(places.get(selector) ?? []), file]);
  }
  expect(places.size).toBeGreaterThan(100);
  const twice = [...places].filter(
    ([selector, files]) => files.length > 1 && !IN_TWO_STEPS.includes(selector.replace('.authn-screen ', '')),
  );
  expect(twice).toEqual([]);
});
