import type { Router } from '../http/router.ts';
import { askServer } from './ask-server.ts';
import { SERVERS, SIGN_IN_PATH, type AuthorizationServers } from './authorization-servers.ts';
import { authorize } from './authorize.ts';
import { logOut } from './logout.ts';
import { toSignInPage } from './sign-in-page.ts';

const DOCUMENTS = ['openid-configuration', 'oauth-authorization-server'];

/** OpenID Connect: the org's own authorization server and the one called `default` (spec 4.1). */
export function addOidcRoutes(router: Router, servers: AuthorizationServers): void {
  router.get(SIGN_IN_PATH, (c) => toSignInPage(c.env.call));
  for (const place of SERVERS) {
    const { base, issuerPath } = place;
    router.get(`${base}/authorize`, (c) => authorize(c.env.call, servers, place));
    router.get(`${base}/logout`, (c) => logOut(c.env.call, servers, place));
    for (const path of ['/token', '/userinfo', '/keys', '/introspect', '/revoke', '/logout/success'])
      router.on(['GET', 'POST'], base + path, async (c) => {
        const { response } = await askServer(c.env.call, servers, place);
        return response;
      });
    for (const name of DOCUMENTS)
      router.get(`${issuerPath}/.well-known/${name}`, async (c) => {
        // The library knows its documents by one path, wherever the issuer is.
        const { response } = await askServer(c.env.call, servers, place, { url: `/.well-known/${name}` });
        return response;
      });
  }
}
