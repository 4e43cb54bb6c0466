import {
  directionOf,
  directions,
  languages,
  resets,
  themes,
  widths,
} from '../../../packages/demo/pages/gallery/look.ts';
import type { Look } from '../../../packages/demo/pages/gallery/look.ts';

const tags = Object.keys(languages);

/** As most people see it: what pictures are taken of. */
export const plain: Look = { theme: 'light', lang: 'en', dir: 'ltr', width: 375, css: 'none' };

/** The page's own rules that a scene has to withstand. */
export const hostile = resets.filter((reset) => reset !== 'none');

/**
 * A look of a scene's own: another for each, the same at every run, and untouched by scenes that come or go. Small ones are
 * more frequent, because that is where things break.
 */
export function lookOf(name: string): Look {
  const number = hash(name);
  const pick = <T>(all: readonly T[], divisor: number): T => {
    const one = all[Math.floor(number / divisor) % all.length];
    if (one === undefined) throw new Error('Nothing to pick from.');
    return one;
  };
  const lang = pick(tags, 1);
  // One in eight has the direction of another language: pages say `dir` by themselves, and not always rightly.
  const turned = Math.floor(number / 36) % 8 === 0;
  const dir = directionOf(lang);
  return {
    theme: pick(themes, 6),
    lang,
    dir: turned ? (directions.find((one) => one !== dir) ?? dir) : dir,
    width: pick([320, 320, ...widths], 12),
    css: 'none',
  };
}

/** Every theme in every language, English and Arabic in the other's direction too; widths are changed on the way. */
export const everyLook: readonly Look[] = themes.flatMap((theme) => [
  ...tags.map((lang) => ({ ...plain, theme, lang, dir: directionOf(lang) })),
  { ...plain, theme, dir: 'rtl' as const },
  { ...plain, theme, lang: 'ar' },
]);

/** One of a list, by a scene's name. */
export const turnOf = <T>(all: readonly T[], name: string): T => {
  const one = all[hash(`${name}!`) % all.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
};

/** FNV-1a, mixed once more because neighbouring names differ in their last letters only. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
