import { AuthnError } from '../authn-error.ts';
import { checkOrgUrl } from '../check-options.ts';
import { checkRedirectUrl, checkToken, checkWebUrl } from '../check-urls.ts';
import { wrong } from '../check-options.ts';

/** Where a browser is led to get its session cookie, and from there. */
export interface CookieRedirectOptions {
  /** The org's base URL, e.g. `https://id.example.com`. */
  orgUrl: string;
  /** Of SUCCESS: good once, for five minutes. */
  sessionToken: string;
  /**
   * Where the org sends the browser afterwards: absolute, and on the org, on the origin of this page, or on one of
   * `trustedOrigins`. The org itself knows it as a trusted origin of type Redirect, or refuses with 400.
   */
  redirectUrl: string;
  /** Further origins that may be led to, like `https://app.example.com`; on a server there is no page to go by. */
  trustedOrigins?: readonly string[];
  /** Has the org ask for what is missing in the account (a second mail address, say) on the way. */
  checkAccountSetupComplete?: boolean;
}

/** A form to post: to render on a server, or for `submitForm`. */
export interface FormPost {
  readonly method: 'POST';
  /** Address to post to. */
  readonly action: string;
  /** Names and values of hidden inputs; escape them when you write HTML yourself. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The address to send the browser to, which comes back to `redirectUrl` with the session cookie of the org (spec §4.1).
 * It contains the token: navigate, and keep it out of logs and links. If the token is no longer good the org comes back
 * all the same, without a cookie; a browser that has a session keeps the one it has.
 *
 * @throws AuthnError `BAD_OPTION`
 * @example
 * location.assign(sessionCookieRedirect({ orgUrl, sessionToken, redirectUrl: location.href }));
 */
export function sessionCookieRedirect(options: CookieRedirectOptions): string {
  const { action, fields } = sessionCookieForm(options);
  return `${action}?${new URLSearchParams(fields).toString()}`;
}

/**
 * The same as a form: nothing secret in an address, and no limit to the length of `redirectUrl` (spec §4.1).
 *
 * @throws AuthnError `BAD_OPTION`
 */
export function sessionCookieForm(options: CookieRedirectOptions): FormPost {
  const { sessionToken, redirectUrl, trustedOrigins, checkAccountSetupComplete } = options;
  const orgUrl = checkOrgUrl(options.orgUrl);
  return {
    method: 'POST',
    action: `${orgUrl}/login/sessionCookieRedirect`,
    fields: {
      token: checkToken('sessionToken', sessionToken),
      redirectUrl: checkRedirectUrl('redirectUrl', redirectUrl, orgUrl, trustedOrigins),
      ...(checkAccountSetupComplete && { checkAccountSetupComplete: 'true' }),
    },
  };
}

/**
 * Posts a form from this page, which leaves the page. Builds elements and no HTML: nothing for a strict content
 * security policy or Trusted Types to refuse but `form-action`, which must allow the org and the address that it
 * redirects to. The inputs are gone from the document as soon as the form is on its way.
 *
 * @throws AuthnError `BAD_OPTION` where there is no page
 */
export function submitForm({ method, action, fields }: FormPost): void {
  const { document: page } = globalThis as Partial<typeof globalThis>;
  if (!page) {
    throw new AuthnError(
      'BAD_OPTION',
      'submitForm() needs a page: on a server, write the form into your HTML.',
    );
  }
  const form = page.createElement('form');
  form.method = method;
  form.action = action;
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = page.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  page.body.append(form);
  form.submit();
  form.remove();
}

/** An application to open with a session token. */
export interface AppLinkOptions {
  /** The org's base URL: the application's link must be on it, because nobody else is given the token. */
  orgUrl: string;
  /** The application's embed link, or its SAML or WS-Federation address on the org. */
  appUrl: string;
  /** Of SUCCESS: good once, for five minutes. */
  sessionToken: string;
}

/**
 * The address that opens an application of the org's and signs the browser in on the way (spec §4.1). It contains the
 * token: navigate, and keep it out of logs and links.
 *
 * @throws AuthnError `BAD_OPTION`
 */
export function appLink({ orgUrl, appUrl, sessionToken }: AppLinkOptions): string {
  const org = checkOrgUrl(orgUrl);
  const url = checkWebUrl('appUrl', appUrl);
  if (url.origin !== org) wrong('appUrl', url.origin, `on the org, ${org}: nobody else is given the token`);
  url.searchParams.set('sessionToken', checkToken('sessionToken', sessionToken));
  return url.href;
}

/** Where a browser is led to sign out, and from there. */
export interface SignOutOptions {
  /** The org's base URL. */
  orgUrl: string;
  /** Where the org sends the browser afterwards, under the same rules as for `sessionCookieRedirect`. */
  redirectUrl?: string;
  /** Further origins that may be led to. */
  trustedOrigins?: readonly string[];
}

/**
 * The address that ends the browser's session at the org (spec §4.2). It needs no cross-origin call, and so works where
 * the browser keeps cookies from pages of other sites; `closeSession` does it without leaving the page.
 *
 * @throws AuthnError `BAD_OPTION`
 */
export function signOutUrl(options: SignOutOptions): string {
  const orgUrl = checkOrgUrl(options.orgUrl);
  const url = new URL('/login/signout', orgUrl);
  if (options.redirectUrl !== undefined) {
    const target = checkRedirectUrl('redirectUrl', options.redirectUrl, orgUrl, options.trustedOrigins);
    url.searchParams.set('fromURI', target);
  }
  return url.href;
}
