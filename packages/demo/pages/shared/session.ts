import { h } from './dom.ts';

/** The session as `GET /api/v1/sessions/me` tells it: only what the pages show. */
export interface Session {
  readonly login: string;
  readonly amr: readonly string[];
  readonly createdAt?: string;
  readonly expiresAt: string;
  readonly status: string;
}

/**
 * Gives the one-time session token to the org, which sets its cookie and sends the browser on to `path` of this
 * origin. As a form, so that the token is in no address and no history.
 */
export async function exchange(sessionToken: string, path: string): Promise<void> {
  // Whoever signs in now is meant: a session that is still there would win over the new one.
  await fetch('/login/signout', { redirect: 'manual' });
  const form = h(
    'form',
    { method: 'post', action: '/login/sessionCookieRedirect', hidden: true },
    h('input', { name: 'redirectUrl', value: new URL(path, location.origin).href }),
  );
  const token = h('input', { name: 'token' });
  token.value = sessionToken; // a property: the attribute would show it to whoever reads the page
  form.append(token);
  document.body.append(form);
  form.submit();
}

/** The session this browser has, if it has one. */
export async function currentSession(): Promise<Session | undefined> {
  const response = await fetch('/api/v1/sessions/me', { headers: { Accept: 'application/json' } });
  const body: unknown = await response.json();
  return response.ok ? (body as Session) : undefined;
}

/** Ends it, on the org. */
export async function signOut(): Promise<void> {
  await fetch('/api/v1/sessions/me', { method: 'DELETE', headers: { Accept: 'application/json' } });
}

const METHODS: Readonly<Record<string, string>> = {
  pwd: 'password',
  mfa: 'second factor',
  otp: 'one-time code',
  sms: 'text message',
  swk: 'push approval',
  hwk: 'security key',
  tel: 'phone call',
  kba: 'security question',
};

/** An `amr` value in words (spec of the session object). */
export const methodName = (amr: string): string => METHODS[amr] ?? amr;

/** The name in the address, for prefilling; names only, a password has no place there. */
export const askedLogin = (): string => new URLSearchParams(location.search).get('login') ?? '';
