import { AuthnError } from '../authn-error.ts';

/**
 * What the page that begins keeps for the page that finishes: plain texts, in `sessionStorage` or a server's session, and
 * nowhere that outlives the tab. The verifier is worth nothing without the code that comes back to `redirectUri`.
 */
export interface KeptAuthorization {
  /** Names the attempt; comes back with the answer. */
  readonly state: string;
  /** Comes back in the ID token. */
  readonly nonce: string;
  /** The secret half of PKCE. */
  readonly codeVerifier: string;
  /** Of the authorization server that was asked. */
  readonly issuer: string;
  /** Of the application. */
  readonly clientId: string;
  /** Where the answer goes. */
  readonly redirectUri: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'authn-flow.oidc.';

const MEMBERS = ['state', 'nonce', 'codeVerifier', 'issuer', 'clientId', 'redirectUri'] as const;

/**
 * Keeps it in `sessionStorage` (or another store of that shape) under its own state, so that tabs and attempts do not
 * mix.
 *
 * @throws AuthnError `BAD_INPUT` where there is no store
 */
export function keep(kept: KeptAuthorization, store?: Store): void {
  storeOf(store).setItem(PREFIX + kept.state, JSON.stringify(kept));
}

/**
 * Takes what was kept for the answer in this address, once: a second `finish` with it must not be. `undefined` when
 * nothing was: the address is old, or somebody else's.
 *
 * @throws AuthnError `BAD_INPUT` where there is no store, or for what is no address
 */
export function takeKept(currentUrl: string | URL, store?: Store): KeptAuthorization | undefined {
  const state = addressOf(currentUrl).searchParams.get('state');
  if (!state) return undefined;
  const from = storeOf(store);
  const text = from.getItem(PREFIX + state);
  from.removeItem(PREFIX + state);
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isKept(kept) && kept.state === state ? kept : undefined;
  } catch {
    return undefined; // somebody else wrote there
  }
}

/** All of its members are texts. */
export function isKept(value: unknown): value is KeptAuthorization {
  if (typeof value !== 'object' || value === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...value };
  return MEMBERS.every((name) => typeof members[name] === 'string' && members[name] !== '');
}

/** An address that the browser is at; what is not one is not shown, because it may carry a code. */
export function addressOf(value: string | URL): URL {
  if (URL.canParse(value)) return new URL(value);
  throw new AuthnError(
    'BAD_INPUT',
    'currentUrl is no address: pass location.href, or the full URL of the request.',
  );
}

function storeOf(given: Store | undefined): Store {
  const store = given ?? (globalThis as Partial<typeof globalThis>).sessionStorage;
  if (store) return store;
  throw new AuthnError('BAD_INPUT', 'There is no sessionStorage here: pass a store, or keep it yourself.');
}
