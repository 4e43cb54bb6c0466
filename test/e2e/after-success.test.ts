import { createAuthnFlow } from '@authn-flow/authn-core';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchOptions } from '../browser.js';
import { OrgControl } from '../support/org-control.ts';
import { startAppSite } from './models/app-site.ts';
import type { AppGlobals } from './models/app-site.ts';

const login = 'pat.password@example.com';

let browser: Browser;
let site: Awaited<ReturnType<typeof startAppSite>>;
let org: RunningOrg;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, site] = await Promise.all([chromium.launch(launchOptions()), startAppSite()]);
});
beforeEach(async () => {
  org = await startOrg({ trustedOrigins: [site.origin] });
  site.allow(org.url);
  const context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.origin}/`);
});
afterEach(async () => {
  await page.context().close();
  await org.stop();
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

/** The session token of a person who signed in, elsewhere: this browser knows nothing of it. */
async function sessionToken(): Promise<string> {
  const flow = createAuthnFlow({ orgUrl: org.url });
  const { password } = await new OrgControl(org.url).person(login);
  const step = at(await at(flow.step, 'UNAUTHENTICATED').signIn({ username: login, password }), 'SUCCESS');
  flow.stop();
  return step.sessionToken!;
}

interface Asked {
  orgUrl: string;
  token?: string;
  way: 'silent' | 'popup';
  timeout?: number;
}

/** Asks for tokens without leaving the page; what comes back has no secrets, as nothing printed has. */
const ask = (way: Asked['way'], token?: string, timeout?: number) =>
  page.evaluate(
    async ({ orgUrl, token, way, timeout }: Asked) => {
      const { oidc } = globalThis as unknown as AppGlobals;
      const redirectUri = `${location.origin}/callback`;
      const client = oidc.createOidcClient({ orgUrl, clientId: 'demo-spa', redirectUri });
      const result = await client[way]({
        ...(token !== undefined && { sessionToken: token }),
        ...(timeout !== undefined && { timeout }),
      });
      return {
        ...result,
        hasToken: result.ok && result.tokens.accessToken.length > 0,
        frames: document.querySelectorAll('iframe').length,
      };
    },
    {
      orgUrl: org.url,
      way,
      ...(token !== undefined && { token }),
      ...(timeout !== undefined && { timeout }),
    } satisfies Asked,
  );

describe('a page with the strictest policy, on another origin than the org', () => {
  it.each(['silent', 'popup'] as const)('[r89] gets tokens for a session token: %s', async (way) => {
    const result = await ask(way, await sessionToken());
    expect(result).toMatchObject({
      ok: true,
      hasToken: true,
      frames: 0,
      tokens: { claims: { iss: org.url, aud: 'demo-spa', preferred_username: login } },
    });
    await vi.waitFor(() => expect(page.context().pages()).toHaveLength(1)); // the window goes as it pleases
    expect(complaints).toEqual([]);
  });

  it('[r89] is told that nobody is signed in', async () => {
    expect(await ask('silent')).toMatchObject({
      ok: false,
      frames: 0,
      problem: { code: 'oauth', error: 'login_required', remedy: 'sign-in' },
    });
  });

  it('is told that the person closed the window', async () => {
    const opened = page.waitForEvent('popup');
    const result = ask('popup');
    const popup = await opened;
    await popup.waitForURL(/\/embedded\?/); // the org wants somebody to sign in
    await popup.close();
    expect(await result).toMatchObject({ ok: false, problem: { code: 'popup-closed' } });
  });

  it('[r99] waits for a frame no longer than told', async () => {
    await new OrgControl(org.url).fault({
      path: '/oauth2/v1/authorize',
      times: 1,
      kind: 'html',
      status: 400,
    });
    expect(await ask('silent', undefined, 500)).toMatchObject({
      ok: false,
      frames: 0,
      problem: { code: 'timeout' },
    });
  });

  it('[r89] gets tokens by redirect, with what it kept in this tab', async () => {
    const token = await sessionToken();
    const arguments_ = { orgUrl: org.url, token };
    await Promise.all([
      page.waitForURL(/\/callback\?/),
      page.evaluate(async ({ orgUrl, token }) => {
        const { oidc } = globalThis as unknown as AppGlobals;
        const redirectUri = `${location.origin}/callback`;
        const begun = await oidc
          .createOidcClient({ orgUrl, clientId: 'demo-spa', redirectUri })
          .begin({ sessionToken: token });
        if (!begun.ok) throw new Error(begun.problem.message.key);
        oidc.keep(begun.kept);
        location.assign(begun.url);
      }, arguments_),
    ]);
    const finished = await page.evaluate(async (orgUrl) => {
      const { oidc } = globalThis as unknown as AppGlobals;
      const redirectUri = `${location.origin}/callback`;
      const kept = oidc.takeKept(location.href)!;
      const result = await oidc
        .createOidcClient({ orgUrl, clientId: 'demo-spa', redirectUri })
        .finish(location.href, kept);
      return { ...result, left: sessionStorage.length };
    }, org.url);
    expect(finished).toMatchObject({ ok: true, left: 0, tokens: { claims: { preferred_username: login } } });
    expect(complaints).toEqual([]);
  });

  it('posts its session token in no address, and comes back signed in', async () => {
    const token = await sessionToken();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    const asked = { orgUrl: org.url, token };
    await Promise.all([
      page.waitForURL(/\/home\?/),
      page.evaluate(({ orgUrl, token }) => {
        const { session } = globalThis as unknown as AppGlobals;
        const redirectUrl = `${location.origin}/home?long=${'x'.repeat(5_000)}`;
        session.submitForm(session.sessionCookieForm({ orgUrl, sessionToken: token, redirectUrl }));
        if (document.querySelector('form')) throw new Error('the form is still there');
      }, asked),
    ]);
    expect(addresses.filter((each) => each.includes('/login/sessionCookieRedirect'))).toHaveLength(1);
    expect(addresses.filter((each) => each.includes(token))).toEqual([]);
    const me = await page.evaluate(
      (orgUrl) => (globalThis as unknown as AppGlobals).session.getSession({ orgUrl }),
      org.url,
    );
    expect(me).toMatchObject({ ok: true, session: { login } });
    expect(complaints).toEqual([]);
  });
});
