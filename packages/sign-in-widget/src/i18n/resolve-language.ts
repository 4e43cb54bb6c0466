import { known } from './locales.ts';
import type { Messages } from './text.ts';

/** A language tag, or what picks one by those that the browser's person reads, best first. */
export type LanguageOption = string | ((browser: readonly string[]) => string | undefined);

/** An element that was told what to speak. */
interface Speaker extends Element {
  readonly language?: LanguageOption | undefined;
  readonly messages?: Messages | undefined;
}

/** Which catalogue speaks, and which language was wanted: the org is asked for the latter. */
export interface Language {
  /** A tag of `locales`, or of the page's own messages. */
  readonly tag: string;
  readonly wanted: string;
}

/**
 * The language of a widget: what it was told, else the nearest ancestor's `lang`, else the browser's; shadow roots in
 * between are looked through. A language that neither ships nor is the page's own falls back to English.
 */
export function resolveLanguage(element: Speaker): Language {
  const { language: told, messages } = element;
  const { languages } = navigator;
  const wanted =
    (typeof told === 'function' ? told(languages) : told) ??
    nearestLang(element) ??
    languages.find((tag) => known(tag, messages)) ??
    'en';
  return { tag: known(wanted, messages) ?? 'en', wanted };
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
