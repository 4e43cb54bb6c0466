import type { KoaContextWithOIDC } from 'oidc-provider';
import { newNonce } from '../ids.ts';

// Text that cannot end the script element it stands in.
const asScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${hex(sign)}`);
const hex = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(4, '0');

/**
 * `response_mode=okta_post_message`: a page that posts the answer to the window it was opened from, or that frames it,
 * and to no page of another origin than the redirect URI's.
 */
export function postMessage(ctx: KoaContextWithOIDC, redirectUri: string, answer: unknown): void {
  const nonce = newNonce();
  ctx.status = 200;
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', `default-src 'none'; script-src 'nonce-${nonce}'`);
  ctx.body =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Signing in</title>' +
    `<script nonce="${nonce}">(window.opener || window.parent).postMessage(` +
    `${asScript(answer)}, ${asScript(new URL(redirectUri).origin)});</script></html>`;
}
