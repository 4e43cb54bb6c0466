import { generateKeyPair } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { promisify } from 'node:util';
import type { OrgContext } from '../context.ts';
import { newNonce } from '../ids.ts';
import { innerToken } from './access-token.ts';
import { newAuthorizationServer, type SigningKey } from './authorization-server.ts';
import { OidcMemory } from './memory.ts';

/** The authorization servers of an org: where their endpoints begin, what follows the origin in their issuer. */
export const SERVERS = [
  { base: '/oauth2/v1', issuerPath: '', audience: undefined },
  { base: '/oauth2/default/v1', issuerPath: '/oauth2/default', audience: 'api://default' },
] as const;

/** One of them. */
export type ServerPlace = (typeof SERVERS)[number];

/** Path of the page that people are sent to who have to sign in first. */
export const SIGN_IN_PATH = '/login/login.htm';

/** The authorization servers by issuer: an org has as many names as the browser's address bar gives it. */
export class AuthorizationServers {
  readonly #org: OrgContext;
  readonly #memory: OidcMemory;
  readonly #listeners = new Map<string, Promise<RequestListener>>();
  #signingKey: Promise<SigningKey> | undefined;

  constructor(org: OrgContext) {
    this.#org = org;
    this.#memory = new OidcMemory(org.clock);
  }

  /** The listener of the server at this place of this origin. */
  listener(origin: string, place: ServerPlace): Promise<RequestListener> {
    const issuer = origin + place.issuerPath;
    const known = this.#listeners.get(issuer) ?? this.#make(origin, issuer, place);
    this.#listeners.set(issuer, known);
    return known;
  }

  /** What the servers themselves know an access token by, if one of them signed it. */
  async innerToken(token: string): Promise<string | undefined> {
    return this.#signingKey && innerToken(await this.#signingKey, token);
  }

  /** Forgets every code, token and grant; the signing key stays, as the API token does. */
  reset(): void {
    this.#memory.clear();
  }

  async #make(origin: string, issuer: string, { base, audience }: ServerPlace): Promise<RequestListener> {
    this.#signingKey ??= newSigningKey();
    const provider = await newAuthorizationServer({
      org: this.#org,
      origin,
      base,
      issuer,
      audience: audience ?? issuer,
      memory: this.#memory,
      signingKey: await this.#signingKey,
      signInUrl: (authorizeUrl) => {
        // Asked for a fresh sign-in: that is done by the time the browser comes back.
        authorizeUrl.searchParams.delete('prompt');
        const fromURI = authorizeUrl.pathname + authorizeUrl.search;
        return `${origin}${SIGN_IN_PATH}?${new URLSearchParams({ fromURI }).toString()}`;
      },
    });
    const listener = provider.callback();
    return (request, response) => void listener(request, response);
  }
}

async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { key: privateKey, kid: newNonce() };
}
