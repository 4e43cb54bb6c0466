import type { ClientMetadata } from 'oidc-provider';

/** Where clients are sent back to, whatever the port: pages of this machine alone. */
const onThisMachine = (path: string): string[] =>
  ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}${path}`);

/** What the applications of the demo share. Native: the one kind of client whose ports are free (RFC 8252, 7.3). */
const demoClient: Partial<ClientMetadata> = {
  application_type: 'native',
  redirect_uris: onThisMachine('/callback'),
  post_logout_redirect_uris: onThisMachine('/'),
};

/** The applications that may ask for tokens. */
export const CLIENTS: readonly ClientMetadata[] = [
  {
    ...demoClient,
    client_id: 'demo-spa',
    client_name: 'Demo page',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'implicit'],
    response_types: ['code', 'id_token', 'id_token token', 'code id_token'],
  },
  {
    ...demoClient,
    client_id: 'demo-backend',
    client_name: 'Demo server',
    // No secret at all: everybody reads it here. It is as long as a real one, so that nothing breaks on its length.
    client_secret: 'demo-backend-secret-0123456789-0123456789',
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  },
];
