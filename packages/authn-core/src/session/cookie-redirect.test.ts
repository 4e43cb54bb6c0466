import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthnError } from '../authn-error.ts';
import {
  appLink,
  sessionCookieForm,
  sessionCookieRedirect,
  signOutUrl,
  submitForm,
} from './cookie-redirect.ts';

const orgUrl = 'https://org.example';
const sessionToken = '20111session+Token/Of=Mira';
const redirectUrl = 'https://org.example/home?a=b&c=ä#d';

/** The error that a function throws, with its message. */
function errorOf(act: () => unknown): AuthnError {
  try {
    act();
  } catch (error) {
    if (error instanceof AuthnError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

afterEach(() => vi.unstubAllGlobals());

describe('sessionCookieRedirect', () => {
  it('encodes token and target', () => {
    const url = new URL(sessionCookieRedirect({ orgUrl, sessionToken, redirectUrl }));
    expect(url.origin + url.pathname).toBe('https://org.example/login/sessionCookieRedirect');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      token: sessionToken,
      redirectUrl: new URL(redirectUrl).href,
    });
  });

  it('asks for the account to be completed only when told', () => {
    const options = { orgUrl, sessionToken, redirectUrl };
    expect(sessionCookieRedirect({ ...options, checkAccountSetupComplete: true })).toMatch(
      /&checkAccountSetupComplete=true$/,
    );
    expect(sessionCookieRedirect({ ...options, checkAccountSetupComplete: false })).not.toContain('check');
  });

  it('has a form with nothing secret in its address', () => {
    const form = sessionCookieForm({ orgUrl, sessionToken, redirectUrl });
    expect(form).toEqual({
      method: 'POST',
      action: 'https://org.example/login/sessionCookieRedirect',
      fields: { token: sessionToken, redirectUrl: new URL(redirectUrl).href },
    });
  });

  it.each([
    ['/home'],
    ['home'],
    [''],
    ['//evil.example/'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['http://org.example/'],
    ['https://evil.example/'],
    ['https://org.example.evil.example/'],
    ['https://org.example@evil.example/'],
    ['https://mira@org.example/'],
    ['https://org.example:8443/'],
    [undefined],
    [7],
  ])('does not lead to %j', (target) => {
    const error = errorOf(() =>
      sessionCookieRedirect({ orgUrl, sessionToken, redirectUrl: target as string }),
    );
    expect(error).toMatchObject({ code: 'BAD_OPTION', message: /^redirectUrl is / });
    expect(error.message).not.toContain(sessionToken);
  });

  it('shows nothing of the query of a target that it refuses', () => {
    const target = 'https://evil.example/x?code=s3cret#s3cret';
    const { message } = errorOf(() => sessionCookieRedirect({ orgUrl, sessionToken, redirectUrl: target }));
    expect(message).toContain('https://evil.example/x');
    expect(message).not.toContain('s3cret');
  });

  it('leads to the page that asks, and to origins that the caller vouches for', () => {
    const target = 'https://app.example.com/after';
    const lead = (trustedOrigins?: string[]) =>
      sessionCookieRedirect({
        orgUrl,
        sessionToken,
        redirectUrl: target,
        ...(trustedOrigins && { trustedOrigins }),
      });
    expect(errorOf(() => lead()).message).toContain('trustedOrigins');
    expect(lead(['https://app.example.com'])).toContain('app.example.com');
    for (const bad of ['https://app.example.com/after', '*', 'app.example.com', 'http://app.example.com'])
      expect(errorOf(() => lead([bad])).message).toMatch(/^trustedOrigins is /);
    vi.stubGlobal('location', { origin: 'https://app.example.com' });
    expect(lead()).toContain('app.example.com');
  });

  it.each([undefined, '', '  ', 42])('wants a token, not %j', (token) => {
    const options = { orgUrl, sessionToken: token as string, redirectUrl };
    expect(errorOf(() => sessionCookieRedirect(options)).message).toMatch(/^sessionToken is /);
  });

  it('wants an org behind https', () => {
    const options = { orgUrl: 'http://org.example', sessionToken, redirectUrl };
    expect(errorOf(() => sessionCookieRedirect(options)).message).toMatch(/^orgUrl is /);
  });
});

describe('submitForm', () => {
  it('says that it needs a page', () => {
    const form = sessionCookieForm({ orgUrl, sessionToken, redirectUrl });
    expect(errorOf(() => submitForm(form)).message).toContain('needs a page');
  });
});

describe('appLink', () => {
  it('adds the token to the link, beside what it has', () => {
    const link = appLink({ orgUrl, appUrl: 'https://org.example/home/app/0oa1?fromHome=true', sessionToken });
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({ fromHome: 'true', sessionToken });
  });

  it.each([
    'https://evil.example/app',
    '/home/app',
    'http://org.example/app',
    'https://org.example.evil.example/',
  ])('gives no token to %s', (appUrl) => {
    const error = errorOf(() => appLink({ orgUrl, appUrl, sessionToken }));
    expect(error).toMatchObject({ code: 'BAD_OPTION', message: /^appUrl is / });
    expect(error.message).not.toContain(sessionToken);
  });
});

describe('signOutUrl', () => {
  it('comes back only to where it may', () => {
    expect(signOutUrl({ orgUrl })).toBe('https://org.example/login/signout');
    expect(signOutUrl({ orgUrl, redirectUrl: 'https://org.example/bye' })).toBe(
      'https://org.example/login/signout?fromURI=https%3A%2F%2Forg.example%2Fbye',
    );
    expect(errorOf(() => signOutUrl({ orgUrl, redirectUrl: 'https://evil.example/' })).code).toBe(
      'BAD_OPTION',
    );
  });
});
