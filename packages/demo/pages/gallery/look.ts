/** How a scene is looked at. Everything of it is in the address, so that a link shows what somebody saw. */
export interface Look {
  readonly theme: Theme;
  readonly lang: string;
  readonly dir: Direction;
  /** Of the page around the widget, in pixels. */
  readonly width: Width;
  /** Rules of the page that were never meant for a widget. */
  readonly css: Reset;
}

export const themes = ['light', 'dark'] as const;
export const directions = ['ltr', 'rtl'] as const;
export const widths = [320, 375, 768] as const;
export const resets = ['none', 'bootstrap', 'tailwind', 'unset'] as const;
/** What ships, by its tag, in its own name. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  ar: 'العربية',
} as const;

type Theme = (typeof themes)[number];
type Direction = (typeof directions)[number];
type Width = (typeof widths)[number];
type Reset = (typeof resets)[number];

/** Where text begins in a language. */
export const directionOf = (lang: string): Direction => (/^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr');

/** Reads the look out of an address; what it does not name, or names wrongly, is as most people have it. */
export function readLook(query: URLSearchParams): Look {
  const lang = query.get('lang') ?? 'en';
  const known = lang in languages ? lang : 'en';
  return {
    theme: oneOf(themes, query.get('theme')) ?? 'light',
    lang: known,
    dir: oneOf(directions, query.get('dir')) ?? directionOf(known),
    width: widths.find((width) => String(width) === query.get('width')) ?? 375,
    css: oneOf(resets, query.get('css')) ?? 'none',
  };
}

/** The address of a scene with a look, without what goes without saying. */
export function writeLook(
  scene: string | undefined,
  { theme, lang, dir, width, css }: Look,
): URLSearchParams {
  const query = new URLSearchParams(scene === undefined ? {} : { scene });
  if (theme !== 'light') query.set('theme', theme);
  if (lang !== 'en') query.set('lang', lang);
  if (dir !== directionOf(lang)) query.set('dir', dir);
  if (width !== 375) query.set('width', String(width));
  if (css !== 'none') query.set('css', css);
  return query;
}

const oneOf = <T extends string>(all: readonly T[], name: string | null): T | undefined =>
  all.find((one) => one === name);
