import type { SafeArea } from './messages.ts';

/** What native says of how things should look. */
export interface Appearance {
  /** A BCP 47 tag. */
  readonly locale?: string;
  /** What the app is shown in. */
  readonly colorScheme?: 'light' | 'dark';
  /** What notches and bars cover. */
  readonly safeArea?: SafeArea;
}

/**
 * Puts it on an element, `<sign-in-widget>` or one's own: `lang` (and `language`, where the element has such a property),
 * `theme`, and the custom properties `--authn-safe-area-top` … `-left`. By properties and attributes only, which every
 * content security policy allows.
 */
export function applyAppearance(element: HTMLElement, { locale, colorScheme, safeArea }: Appearance): void {
  if (locale !== undefined) {
    element.setAttribute('lang', locale);
    if ('language' in element) element.language = locale;
  }
  if (colorScheme !== undefined) element.setAttribute('theme', colorScheme);
  for (const [side, pixels] of Object.entries(safeArea ?? {}))
    element.style.setProperty(`--authn-safe-area-${side}`, `${pixels}px`);
}
