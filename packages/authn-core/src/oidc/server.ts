import { allowInsecureRequests, customFetch, discoveryRequest, processDiscoveryResponse } from 'oauth4webapi';
import type { AuthorizationServer } from 'oauth4webapi';
import type { OidcSettings } from './options.ts';
import { CallFailure } from './send.ts';
import type { Send } from './send.ts';

/** The authorization server, as it describes itself. */
export type Discover = () => Promise<AuthorizationServer>;

/**
 * Reads the discovery document, once; a failure is not kept. Codes and session tokens are sent to the addresses in it,
 * so they must be the org's.
 */
export function createDiscovery({ issuer, orgUrl }: OidcSettings, send: Send): Discover {
  let known: Promise<AuthorizationServer> | undefined;

  async function discover(): Promise<AuthorizationServer> {
    const url = new URL(issuer);
    const response = await discoveryRequest(url, { ...requestOptions(issuer), [customFetch]: send });
    const server = await processDiscoveryResponse(url, response);
    for (const name of ['authorization_endpoint', 'token_endpoint'] as const) {
      const address: unknown = server[name];
      if (typeof address !== 'string' || !URL.canParse(address) || new URL(address).origin !== orgUrl)
        throw new CallFailure({ kind: 'protocol', detail: `expected ${name} to be on ${orgUrl}` });
    }
    return server;
  }

  return () => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/* oxlint-disable typescript/no-deprecated -- crossed out so that nobody overlooks it; it is not going away */
/** http is for orgs on this machine alone: `orgUrl` was checked for that. */
export const requestOptions = (issuer: string): { [allowInsecureRequests]: boolean } => ({
  [allowInsecureRequests]: issuer.startsWith('http:'),
});
