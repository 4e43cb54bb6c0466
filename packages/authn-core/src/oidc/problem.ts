import { given } from '../given.ts';
import type { Message, Problem } from '../problem.ts';

/** What can go wrong on the way to tokens: what can with any call, OAuth's own refusals, and windows. */
export type OidcProblem = Problem | OAuthProblem | PopupProblem;

/** The authorization server said no, in the words of OAuth 2.0 (RFC 6749 §4.1.2.1, §5.2; OpenID Connect Core §3.1.2.6). */
export interface OAuthProblem {
  readonly code: 'oauth';
  /** `login_required`, `access_denied`, `invalid_grant` … */
  readonly error: string;
  /** The server's sentence, for developers: it comes by way of an address, so show people your own words. */
  readonly errorDescription?: string;
  /** What helps. */
  readonly remedy: OAuthRemedy;
  /** `problem.<error>`; catalogues fall back to `problem.oauth`. */
  readonly message: Message;
}

/**
 * What helps. `sign-in`: the session or the session token is not good (any more), so the person signs in. `interact`: the
 * server wants to ask the person something, which `silent` cannot show: use `begin` or `popup`. `retry`: later. `stop`:
 * the application's set-up is wrong, or the person may not.
 */
export type OAuthRemedy = 'sign-in' | 'interact' | 'retry' | 'stop';

/** No window, or no window any more. */
export interface PopupProblem {
  /** `popup-blocked`: the browser opened none; call `popup` in a click, before anything is awaited. */
  readonly code: 'popup-blocked' | 'popup-closed';
  /** The words for it, as in the flow's problems. */
  readonly message: Message;
}

/** No tokens, and why. */
export interface OidcFailed {
  readonly ok: false;
  /** What went wrong. */
  readonly problem: OidcProblem;
}

const REMEDIES: ReadonlyMap<string, OAuthRemedy> = new Map([
  ['login_required', 'sign-in'],
  ['invalid_grant', 'sign-in'],
  ['interaction_required', 'interact'],
  ['consent_required', 'interact'],
  ['account_selection_required', 'interact'],
  ['server_error', 'retry'],
  ['temporarily_unavailable', 'retry'],
]);

/** Puts OAuth's words into a problem. */
export function oauthProblem(error: string, errorDescription: string | undefined): OAuthProblem {
  return given<OAuthProblem>({
    code: 'oauth',
    error,
    errorDescription,
    remedy: REMEDIES.get(error) ?? 'stop',
    message: { key: `problem.${error}` },
  });
}

/** What became of the window. */
export function popupProblem(code: PopupProblem['code']): PopupProblem {
  return { code, message: { key: `problem.${code}` } };
}
