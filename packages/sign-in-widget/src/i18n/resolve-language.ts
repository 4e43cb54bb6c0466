import { locales } from './locales.ts';

/** Which catalogue speaks, and which language was wanted: the org is asked for the latter. */
export interface Language {
  /** A tag of `locales`. */
  readonly tag: string;
  readonly wanted: string;
}

const warned = new Set<string>();

const known = (tag: string): string | undefined =>
  [tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? ''].find((candidate) => candidate in locales);

/**
 * The language of a widget: what it was told, else the nearest ancestor's `lang`, else the browser's; shadow roots in
 * between are looked through. A language that does not ship falls back to English and says so once.
 */
export function resolveLanguage(element: Element, told: string | undefined): Language {
  const declared = told ?? nearestLang(element);
  if (declared) {
    const tag = known(declared);
    if (!tag && !warned.has(declared)) {
      warned.add(declared);
      console.warn(
        `<sign-in-widget>: there is no language "${declared}"; English is shown. These ship: ${Object.keys(locales).join(', ')}.`,
      );
    }
    return { tag: tag ?? 'en', wanted: declared };
  }
  const preferred = navigator.languages.find(known);
  return { tag: (preferred && known(preferred)) ?? 'en', wanted: preferred ?? 'en' };
}

function nearestLang(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = node.parentNode ?? hostOf(node)) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
  }
  return undefined;
}

const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);
