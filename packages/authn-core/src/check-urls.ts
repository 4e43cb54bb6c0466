import { isSafeWeb, wrong } from './check-options.ts';

/** The text of a token; the message says only what kind of thing came. */
export function checkToken(option: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  return wrong(
    option,
    value === undefined || value === '' ? value : typeof value,
    `the text of the token, as SUCCESS hands it over`,
  );
}

/** A text that is not blank and no secret. */
export function checkText(option: string, value: unknown, wanted: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : wrong(option, value, wanted);
}

/** An absolute address with nobody in between; its query, which may carry a token, is not shown. */
export function checkWebUrl(option: string, value: unknown): URL {
  const wanted = 'an absolute https address (http only on localhost), without credentials';
  if (typeof value !== 'string' || !URL.canParse(value)) return wrong(option, withoutQuery(value), wanted);
  const url = new URL(value);
  return isSafeWeb(url) && !url.username && !url.password ? url : wrong(option, withoutQuery(value), wanted);
}

/**
 * An address that a browser may be led to: on the org, on the page that asks, or on an origin that the caller vouches
 * for. Anything else is what an open redirect looks like.
 */
export function checkRedirectUrl(
  option: string,
  value: unknown,
  orgUrl: string,
  trustedOrigins: readonly string[] = [],
): string {
  const url = checkWebUrl(option, value);
  const known = [orgUrl, pageOrigin(), ...trustedOrigins.map(checkOrigin)];
  if (known.includes(url.origin)) return url.href;
  return wrong(
    option,
    withoutQuery(value),
    'on the org, on the origin of this page, or on one of trustedOrigins',
  );
}

/** The page's, where there is a page. */
export function pageOrigin(): string | undefined {
  return (globalThis as Partial<typeof globalThis>).location?.origin;
}

function checkOrigin(value: unknown): string {
  const { origin, href } = checkWebUrl('trustedOrigins', value);
  return href === `${origin}/` ? origin : wrong('trustedOrigins', origin, 'a list of origins, without paths');
}

const withoutQuery = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//…@') : value;
