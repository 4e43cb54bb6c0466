import type { WidgetProblem } from './failure.ts';

/** Colours of the widget: the page's own scheme without it, the device's with `auto`. */
export type Theme = 'light' | 'dark' | 'auto';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/;

/** What is wrong with `org-url`, if anything: it must be an origin, by https, or by http on this machine. */
export function orgUrlProblem(orgUrl: string): WidgetProblem | undefined {
  const url = URL.canParse(orgUrl) ? new URL(orgUrl) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.test(url.hostname));
  if (url && safe && `${url.origin}/` === url.href) return undefined;
  const key = orgUrl ? 'problem.org-url-invalid' : 'problem.org-url-missing';
  return { code: 'configuration', message: { key } };
}
