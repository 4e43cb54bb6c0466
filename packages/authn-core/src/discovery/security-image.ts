import { onlyProblem, reachOrg } from '../ask-org.ts';
import type { Failed, OrgCallOptions } from '../ask-org.ts';
import { checkText } from '../check-urls.ts';
import { readSecurityImage } from '../wire/discovery.ts';
import { webAddress } from './web-address.ts';

/** Whose picture is wanted. */
export type SecurityImageOptions = OrgCallOptions & { username: string };

/** The picture by which a person recognises the org. */
export interface SecurityImage {
  /** Absolute, http(s); `img-src` must allow the org. */
  readonly href: string;
  /** Plain text for `alt`; empty for the stock picture of unknown people and unknown devices. */
  readonly description: string;
}

/**
 * The picture that a person chose, to be shown beside the password (spec §5.7, §5.8). Unknown people and unknown
 * devices get a stock picture, so that the answer tells nobody who exists; `image` is `undefined` where the org shows
 * none.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function securityImage(
  options: SecurityImageOptions,
): Promise<{ readonly ok: true; readonly image: SecurityImage | undefined } | Failed> {
  const username = checkText('username', options.username, 'what the person signs in with');
  const { ask, orgUrl } = reachOrg(options);
  const url = new URL('/login/getimage', orgUrl);
  url.searchParams.set('username', username);
  const answer = await ask({ method: 'GET', url: url.href, read: readSecurityImage, wanted: 'an image' });
  if (!answer.ok) return onlyProblem(answer);
  const { result, pwdImg, imageDescription = '' } = answer.value;
  const href = result === 'success' ? webAddress(pwdImg, orgUrl) : undefined;
  return { ok: true, image: href === undefined ? undefined : { href, description: imageDescription } };
}
