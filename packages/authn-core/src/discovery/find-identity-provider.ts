import { onlyProblem, reachOrg } from '../ask-org.ts';
import type { Failed, OrgCallOptions } from '../ask-org.ts';
import { checkText } from '../check-urls.ts';
import { given } from '../given.ts';
import { readJrd } from '../wire/discovery.ts';
import type { WireJrdLink } from '../wire/discovery.ts';
import { texts } from '../wire/read.ts';
import { webAddress } from './web-address.ts';

/** Whose provider is wanted. */
export type FindIdentityProviderOptions = OrgCallOptions & {
  /** What the person signs in with. */
  login: string;
  /** Where the person wants to get to, in the org's words: routing rules may depend on it. */
  requestContext?: string;
};

/** Who checks a person's password. */
export interface IdentityProvider {
  /** `OKTA`: the org itself, go on with the password here. Others: `IWA`, `SAML2`, `OIDC`, `GOOGLE` … */
  readonly type: string;
  /** True when the password is for this org, and there is nowhere to go. */
  readonly isOrg: boolean;
  /** The page to send the browser to; only http(s), absent for the org itself. */
  readonly href?: string;
  /** The org's name for it, plain text, by language; `und` where it has none. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * Identifier first: where the holder of a login signs in (WebFinger, spec §5.8). The answer says nothing of whether the
 * login exists. `provider` is `undefined` when the org names none: go on here.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 * @example
 * const found = await findIdentityProvider({ orgUrl, login });
 * if (found.ok && found.provider?.href) location.assign(found.provider.href);
 */
export async function findIdentityProvider(
  options: FindIdentityProviderOptions,
): Promise<{ readonly ok: true; readonly provider: IdentityProvider | undefined } | Failed> {
  const login = checkText('login', options.login, 'what the person signs in with');
  const { ask, orgUrl } = reachOrg(options);
  const url = new URL('/.well-known/webfinger', orgUrl);
  url.searchParams.set('resource', `okta:acct:${login}`);
  if (options.requestContext !== undefined) url.searchParams.set('requestContext', options.requestContext);
  const answer = await ask({ method: 'GET', url: url.href, read: readJrd, wanted: 'links' });
  if (!answer.ok) return onlyProblem(answer);
  const [first] = answer.value;
  return { ok: true, provider: first && providerFrom(first, orgUrl) };
}

/** A link of the other kind has an issuer of OpenID Connect for its address. */
const OIDC_ISSUER = 'http://openid.net/specs/connect/1.0/issuer';

function providerFrom({ rel, href, titles = {}, properties }: WireJrdLink, orgUrl: string): IdentityProvider {
  const named = texts(properties, 'okta:idp:type')['okta:idp:type'];
  const type = named ?? (rel === OIDC_ISSUER ? 'OIDC' : 'OKTA');
  const isOrg = type === 'OKTA';
  return given<IdentityProvider>({
    type,
    isOrg,
    href: isOrg ? undefined : webAddress(href, orgUrl),
    titles: Object.fromEntries(Object.entries(titles).filter(isText)),
  });
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
