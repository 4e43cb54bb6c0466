import type { WidgetProblem } from './failure.ts';

/** Colours of the widget: the page's own scheme without it, the device's with `auto`. */
export type Theme = 'light' | 'dark' | 'auto';

const THEMES: readonly unknown[] = ['light', 'dark', 'auto'];
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/;

const warn = (attribute: string, came: unknown, allowed: string): void => {
  console.warn(`<sign-in-widget>: ${attribute} is "${String(came)}"; allowed: ${allowed}.`);
};

/** What is wrong with `org-url`, if anything: it must be an origin, by https, or by http on this machine. */
export function orgUrlProblem(orgUrl: string): WidgetProblem | undefined {
  const url = URL.canParse(orgUrl) ? new URL(orgUrl) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.test(url.hostname));
  if (url && safe && `${url.origin}/` === url.href) return undefined;
  const key = orgUrl ? 'problem.org-url-invalid' : 'problem.org-url-missing';
  console.error(
    `<sign-in-widget>: org-url is "${orgUrl}"; it must be an https origin (http on localhost), e.g. https://id.example.com.`,
  );
  return { code: 'configuration', message: { key } };
}

/** Warns of a theme that there is not; the page's own scheme is used then. */
export function checkTheme(theme: string | undefined): void {
  if (theme != null && !THEMES.includes(theme)) warn('theme', theme, 'light, dark, auto');
}

/** 1 to 6; 1 where something else came. */
export function headingLevelOf(level: number | undefined): number {
  if (level === undefined) return 1;
  if (Number.isInteger(level) && level >= 1 && level <= 6) return level;
  warn('heading-level', level, '1 to 6');
  return 1;
}
