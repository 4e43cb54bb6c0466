import type { LocaleParts, Messages } from './text.ts';

/** A language: its words for the first screen, and where its other parts are. What `locales/<tag>/index.ts` exports. */
export interface Locale {
  readonly signIn: LocaleParts['sign-in'];
  readonly everyday: () => Promise<{ readonly texts: LocaleParts['everyday'] }>;
  readonly seldom: () => Promise<{ readonly texts: LocaleParts['seldom'] }>;
}

/**
 * Every language that ships, by tag: a new one is its folder and one line here. English is what the first screen falls
 * back to: its words for that come with the entry, the others with what is fetched after the first frame.
 */
export const locales: Readonly<Record<string, (() => Promise<{ readonly locale: Locale }>) | undefined>> = {
  en: undefined,
  ar: () => import('../locales/ar/index.ts'),
  de: () => import('../locales/de/index.ts'),
  es: () => import('../locales/es/index.ts'),
  fr: () => import('../locales/fr/index.ts'),
  ja: () => import('../locales/ja/index.ts'),
};

/** The tag without its region. */
export const language = (tag: string): string => tag.toLowerCase().replace(/-.*/, '');

/** The tag under which the page has a language, or it ships, if so: its own, or that without the region. */
export const known = (tag: string, own: Messages = {}): string | undefined =>
  [tag, language(tag)].find((candidate) => candidate in locales || candidate in own);
