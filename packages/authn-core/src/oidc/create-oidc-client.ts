import { AuthnError } from '../authn-error.ts';
import { reach } from '../ask-org.ts';
import { checkTimeout } from '../check-options.ts';
import { checkToken } from '../check-urls.ts';
import { withHidden } from '../unserialised.ts';
import { exchange, newAuthorization } from './authorization.ts';
import type { OidcContext } from './authorization.ts';
import { askInFrame, askInPopup } from './by-window.ts';
import { addressOf, isKept } from './kept.ts';
import type { AuthorizationOptions, OidcClient, TokensResult } from './oidc-client.ts';
import { checkOidcOptions } from './options.ts';
import type { OidcOptions } from './options.ts';
import type { OidcFailed } from './problem.ts';
import { createSend } from './send.ts';
import { createDiscovery } from './server.ts';
import { toOidcProblem } from './to-oidc-problem.ts';
import type { Tokens } from './tokens.ts';
import { pageFor, WindowFailure } from './windows.ts';

/**
 * Makes a client of the org's own authorization server, or of a custom one (`authorizationServerId`): discovery, PKCE,
 * state and nonce included. Asks nothing before it is used.
 *
 * @throws AuthnError `BAD_OPTION`
 * @example
 * const oidc = createOidcClient({ orgUrl, clientId, redirectUri: `${location.origin}/callback` });
 * const result = await oidc.silent({ sessionToken });
 * if (result.ok) call(api, result.tokens.accessToken);
 */
export function createOidcClient(options: OidcOptions): OidcClient {
  const settings = checkOidcOptions(options);
  const { issuer, clientId, redirectUri, orgUrl } = settings;
  const { fetch, timeout = 15_000, environment } = options;
  const { services } = reach({ timeout, ...(environment && { environment }) }, orgUrl);
  const send = createSend(services, timeout, fetch);
  const context: OidcContext = { settings, services, send, discover: createDiscovery(settings, send) };

  async function attempt<T>(act: () => Promise<T>): Promise<T | OidcFailed> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof AuthnError) throw error;
      const problem = error instanceof WindowFailure ? error.problem : toOidcProblem(error, services);
      return { ok: false, problem };
    }
  }
  const tokensBy = (act: () => Promise<Tokens>): Promise<TokensResult> =>
    attempt(async () => ({ ok: true, tokens: await act() }));

  return {
    async begin(asked = {}) {
      checkAsked(asked);
      return attempt(async () => {
        const { kept, url } = await newAuthorization(context, asked);
        return withHidden({ ok: true, kept } as const, { url });
      });
    },
    async finish(currentUrl, kept) {
      const { searchParams } = addressOf(currentUrl);
      if (!isKept(kept)) throw wrongKept('not what begin() returned: pass it as it was, or begin anew');
      if (kept.issuer !== issuer || kept.clientId !== clientId || kept.redirectUri !== redirectUri)
        throw wrongKept('of another application: finish with the client that began');
      return tokensBy(() => exchange(context, searchParams, kept));
    },
    async silent({ timeout: limit = 15_000, ...asked } = {}) {
      checkAsked(asked, limit);
      const page = pageFor(redirectUri);
      return tokensBy(() => askInFrame(context, page, { prompt: 'none', ...asked }, limit));
    },
    async popup({ timeout: limit = 300_000, ...asked } = {}) {
      checkAsked(asked, limit);
      pageFor(redirectUri);
      return tokensBy(() => askInPopup(context, asked, limit));
    },
  };
}

function checkAsked({ sessionToken }: AuthorizationOptions, timeout?: number): void {
  if (sessionToken !== undefined) checkToken('sessionToken', sessionToken);
  checkTimeout(timeout);
}

const wrongKept = (what: string): AuthnError => new AuthnError('BAD_INPUT', `kept is ${what}.`);
