import type { OrgCallOptions } from '../ask-org.ts';
import { checkOrgUrl, wrong } from '../check-options.ts';
import { checkText, checkWebUrl } from '../check-urls.ts';

/** An application of the org's that asks for tokens, and how to reach the org. */
export type OidcOptions = Omit<OrgCallOptions, 'headers' | 'language'> & {
  /** Of the application; one without a secret (a page or an app). */
  clientId: string;
  /** Registered with the application, letter by letter. For `silent` and `popup` it is on the page's own origin. */
  redirectUri: string;
  /** The custom authorization server, like `default` or `aus…`; the org's own unless told. */
  authorizationServerId?: string;
  /** `openid profile email` unless told; without `openid` there is no ID token. */
  scopes?: readonly string[];
};

/** The options, checked. */
export interface OidcSettings {
  readonly orgUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** The options' errors, found before anything is sent. */
export function checkOidcOptions(options: OidcOptions): OidcSettings {
  const { authorizationServerId: id, scopes = ['openid', 'profile', 'email'] } = options;
  const orgUrl = checkOrgUrl(options.orgUrl);
  if (id !== undefined && !/^[\w-]+$/.test(id))
    wrong('authorizationServerId', id, 'the id of an authorization server, like "default", or absent');
  if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(isScope))
    wrong('scopes', scopes, 'a list of scopes, like ["openid", "profile"]');
  const redirectUri = checkWebUrl('redirectUri', options.redirectUri);
  if (redirectUri.hash) wrong('redirectUri', redirectUri.origin + redirectUri.pathname, 'without a fragment');
  return {
    orgUrl,
    issuer: id === undefined ? orgUrl : `${orgUrl}/oauth2/${id}`,
    clientId: checkText('clientId', options.clientId, 'the client id of an application'),
    redirectUri: options.redirectUri,
    scopes,
  };
}

const isScope = (value: unknown): boolean => typeof value === 'string' && /^[^\s"\\]+$/.test(value);
