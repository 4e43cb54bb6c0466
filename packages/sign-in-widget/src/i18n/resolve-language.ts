import { known } from './locales.ts';

/** Which catalogue speaks, and which language was wanted: the org is asked for the latter. */
export interface Language {
  /** A tag of `locales`. */
  readonly tag: string;
  readonly wanted: string;
}

/**
 * The language of a widget: what it was told, else the nearest ancestor's `lang`, else the browser's; shadow roots in
 * between are looked through. A language that does not ship falls back to English.
 */
export function resolveLanguage(element: Element, told: string | undefined): Language {
  const wanted = told ?? nearestLang(element) ?? navigator.languages.find(known) ?? 'en';
  return { tag: known(wanted) ?? 'en', wanted };
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
