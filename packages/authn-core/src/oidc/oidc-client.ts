import type { KeptAuthorization } from './kept.ts';
import type { OidcFailed } from './problem.ts';
import type { Tokens } from './tokens.ts';

/** How to ask. */
export interface AuthorizationOptions {
  /** Of SUCCESS: good once, for five minutes. Without one, the org's session cookie decides who is signed in. */
  sessionToken?: string;
  /**
   * `none`: the org shows nothing and answers `login_required` if it cannot go on; the rule where there is a session token.
   * `login`: the org signs the person in anew.
   */
  prompt?: 'none' | 'login' | 'consent';
  /** Whom the org should expect, where it shows a page of its own. */
  loginHint?: string;
}

/** One attempt: where to send a window, and what its answer is checked against. */
export interface Authorization {
  /**
   * Contains the session token, as the org wants it (spec §4.1), and so is an accessor that no serialisation reads:
   * navigate, and keep it out of logs and links.
   */
  readonly url: string;
  /** What `finish` needs, on the page of `redirectUri`. */
  readonly kept: KeptAuthorization;
}

/** Tokens, or why there are none. */
export type TokensResult = { readonly ok: true; readonly tokens: Tokens } | OidcFailed;

/** How to ask without leaving the page. */
export interface WindowOptions extends AuthorizationOptions {
  /** Longest wait for the org's answer, in ms; 15 000 for `silent`, 300 000 for `popup` unless told. */
  timeout?: number;
}

/**
 * The ways from a session token, or from the org's session cookie, to tokens (spec §4.1). Whatever the network and the
 * org do is a value, `{ ok: false, problem }`; promises reject for misuse only.
 */
export interface OidcClient {
  /**
   * The redirect way, first half: the address to send the browser to, and what to keep until it comes back.
   *
   * @throws AuthnError `BAD_OPTION` for a `sessionToken` that is no text
   */
  begin(options?: AuthorizationOptions): Promise<({ readonly ok: true } & Authorization) | OidcFailed>;
  /**
   * The second half, on the page of `redirectUri`: checks the address against what was kept, and exchanges the code.
   * Afterwards take code and state out of the address (`history.replaceState`).
   *
   * @throws AuthnError `BAD_INPUT` for what was not kept by a `begin` of the same application
   */
  finish(currentUrl: string | URL, kept: KeptAuthorization): Promise<TokensResult>;
  /**
   * Without leaving the page and without anything to see, in a hidden frame. Needs a session token, or a browser that
   * sends the org's cookie from a frame. A page of the org's that shows an error posts nothing: that is a time-out.
   *
   * @throws AuthnError `BAD_OPTION` where there is no page, or `redirectUri` is on another origin
   */
  silent(options?: WindowOptions): Promise<TokensResult>;
  /**
   * In a window of its own, where the org may show pages. Call it in a click, before anything is awaited. A page that cuts
   * itself off from its windows (`Cross-Origin-Opener-Policy: same-origin`) cannot use it.
   *
   * @throws AuthnError `BAD_OPTION` where there is no page, or `redirectUri` is on another origin
   */
  popup(options?: WindowOptions): Promise<TokensResult>;
}
