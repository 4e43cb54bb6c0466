import { invalid } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import { jsonResponse, page } from '../http/responses.ts';
import type { JsonObject } from '../json.ts';

/** Where people sign in, by the domain of their login; everybody else does so at the org itself. */
export const IDENTITY_PROVIDERS = {
  'partner.example.com': { type: 'SAML2', title: 'Partner', path: '/sso/saml2/0oapartner4QhLxTu05d7' },
  'intranet.example.com': { type: 'IWA', title: 'Intranet', path: '/login/sso_iwa' },
} as const;

const OKTA_REL = 'okta:idp';
const ISSUER_REL = 'http://openid.net/specs/connect/1.0/issuer';

/**
 * GET /.well-known/webfinger?resource=okta:acct:{login}&rel=: which identity provider a login belongs to (spec 5.8),
 * whether it exists or not. `rel` narrows it down; the OpenID Connect issuer is named only if it is asked for.
 */
export function webfinger({ url, origin }: Call): Response {
  const subject = url.searchParams.get('resource') ?? '';
  const login = /^okta:acct:(.+)$/s.exec(subject)?.[1]?.trim();
  if (!login) throw invalid('resource', 'resource: must be okta:acct: and a login.');
  if (login.length > 100) throw invalid('resource', 'resource: the login is longer than 100 characters.');
  const asked = url.searchParams.getAll('rel');
  const wanted = asked.length > 0 ? asked : [OKTA_REL];
  const links = [okta(origin, login), { rel: ISSUER_REL, href: `${origin}/oauth2/default` }];
  return jsonResponse({ subject, links: links.filter(({ rel }) => wanted.includes(rel)) });
}

function okta(origin: string, login: string): JsonObject & { rel: string } {
  const domain = login.toLowerCase().split('@').pop();
  const [, provider] = Object.entries(IDENTITY_PROVIDERS).find(([name]) => name === domain) ?? [];
  return {
    rel: OKTA_REL,
    href: origin + (provider?.path ?? '/'),
    titles: { und: provider?.title ?? 'Local org' },
    properties: { 'okta:idp:type': provider?.type ?? 'OKTA' },
  };
}

/** The pages of the providers above: they show that somebody got there, and sign nobody in. */
export const providerPage = ({ org }: Call, title: string): Response =>
  page(
    title,
    'A stand-in for an identity provider: here the people of its domain would sign in.',
    `<p><a href="${org.signInPage}">Back to the sign-in page</a></p>`,
  );
