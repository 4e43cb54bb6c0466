import { createOidcClient, keep, takeKept } from '@authn-flow/authn-core/oidc';

const oidc = createOidcClient({
  orgUrl: 'https://id.example.com',
  clientId: '0oa4xq7LkW8sjR2nB5d7',
  redirectUri: 'https://app.example.com/callback',
  authorizationServerId: 'default', // absent: the org's own server
});

/** On the page that signed somebody in. */
export async function begin(sessionToken: string) {
  const begun = await oidc.begin({ sessionToken });
  if (!begun.ok) return begun.problem;
  keep(begun.kept); // sessionStorage, under its state
  location.assign(begun.url);
  return undefined;
}

/** On /callback. */
export async function finish() {
  const kept = takeKept(location.href);
  if (!kept) return undefined; // an old address, or somebody else's
  const result = await oidc.finish(location.href, kept);
  history.replaceState(null, '', '/'); // the code is used up, and nobody's business
  return result.ok ? result.tokens : undefined;
}
