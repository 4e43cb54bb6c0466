import { signIn } from '../locales/en/sign-in.ts';
import type { LocaleParts } from './text.ts';

/** How to get a language: its direction and its two parts, each loaded when it is needed. */
export interface Locale {
  readonly dir: 'ltr' | 'rtl';
  /** English only: it is what the first screen falls back to, so it comes with it. */
  readonly signIn?: LocaleParts['sign-in'];
  readonly loadSignIn?: () => Promise<LocaleParts['sign-in']>;
  readonly loadRest: () => Promise<{ readonly rest: LocaleParts['rest'] }>;
}

/** Every language that ships, by tag: a new one is its folder and one entry here. */
export const locales: Readonly<Record<string, Locale>> = {
  en: {
    dir: 'ltr',
    signIn,
    loadRest: () => import('../locales/en/rest.ts'),
  },
};

/** The tag under which a language ships, if it does: its own, or that without the region. */
export function known(tag: string): string | undefined {
  const [language = '', ...region] = tag.toLowerCase().split('-');
  return [[language, ...region].join('-'), language].find((candidate) => candidate in locales);
}
