import { createOidcClient } from '@authn-flow/authn-core/oidc';

const oidc = createOidcClient({
  orgUrl: 'https://id.example.com',
  clientId: '0oa4xq7LkW8sjR2nB5d7',
  redirectUri: `${location.origin}/callback`, // this page's origin: the org posts its answer there
});

export async function tokensFor(sessionToken: string, signInAgain: () => void) {
  const result = await oidc.silent({ sessionToken });
  if (result.ok) return result.tokens; // accessToken, claims, …
  const { problem } = result;
  if (problem.code === 'oauth' && problem.remedy === 'sign-in') signInAgain();
  return undefined;
}

/** In a click: the org may show a page of its own, for consent say. */
export async function tokensByPopup() {
  const result = await oidc.popup();
  return result.ok ? result.tokens : undefined;
}
