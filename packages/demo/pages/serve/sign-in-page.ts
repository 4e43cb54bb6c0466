import type { IncomingMessage } from 'node:http';

/** Where the org sends people to sign in, from applications, partners and mails. It leads on to one of the pages below. */
export const SIGN_IN = '/sign-in';

const PAGES = ['/embedded', '/headless'];
const COOKIE = 'sign-in-page';

/** Remembers a page that people sign in at: the one that a browser opened last is the one that it is sent to. */
export const rememberPage = (pathname: string): Readonly<Record<string, string>> =>
  PAGES.includes(pathname)
    ? { 'Set-Cookie': `${COOKIE}=${pathname}; Path=${SIGN_IN}; HttpOnly; SameSite=Lax` }
    : {};

/** The page that a browser is sent to, with all that came in the address. */
export function signInPage({ headers }: IncomingMessage, search: string): string {
  const kept = (headers.cookie ?? '').split('; ').find((cookie) => cookie.startsWith(`${COOKIE}=`));
  const page = kept?.slice(COOKIE.length + 1) ?? '';
  return `${PAGES.includes(page) ? page : '/embedded'}${search}`;
}
