import { inspect } from 'node:util';
import { createAuthnFlow } from '@authn-flow/authn-core';
import {
  closeSession,
  createSession,
  getSession,
  refreshSession,
  sessionCookieForm,
  sessionCookieRedirect,
  signOutUrl,
} from '@authn-flow/authn-core/session';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieJar } from '../support/cookie-jar.ts';
import { OrgControl } from '../support/org-control.ts';

const login = 'pat.password@example.com';

let org: RunningOrg;
let control: OrgControl;
let browser: typeof fetch;

beforeEach(async () => {
  org = await startOrg({ trustedOrigins: ['https://app.example.com'] });
  control = new OrgControl(org.url);
  browser = cookieJar();
});
afterEach(() => org.stop());

/** The session token of a person who signed in. */
async function sessionToken(): Promise<string> {
  const flow = createAuthnFlow({ orgUrl: org.url });
  const { password } = await control.person(login);
  const step = at(await at(flow.step, 'UNAUTHENTICATED').signIn({ username: login, password }), 'SUCCESS');
  flow.stop();
  return step.sessionToken!;
}
const me = () => getSession({ orgUrl: org.url, fetch: browser });

describe('a backend', () => {
  it('exchanges the token once', async () => {
    const options = { orgUrl: org.url, sessionToken: await sessionToken() };
    const created = await createSession(options);
    expect(created).toMatchObject({ ok: true, session: { login, status: 'ACTIVE', amr: ['pwd'] } });
    expect(created.ok && created.session.id).toMatch(/^102/);
    const { createdAt, expiresAt } = created.ok ? created.session : {};
    expect(Math.round((expiresAt! - createdAt!) / 60_000)).toBe(120);
    const again = await createSession(options);
    expect(again).toMatchObject({ ok: false, problem: { code: 'refused', errorCode: 'E0000004' } });
    expect(inspect([created, again], { depth: 9 })).not.toContain(options.sessionToken);
  });
});

describe('a browser', () => {
  it('gets its cookie by redirect, goes on with it, and gives it back', async () => {
    expect(await me()).toEqual({ ok: true, session: undefined });
    const redirectUrl = 'https://app.example.com/after?x=y';
    const address = sessionCookieRedirect({
      orgUrl: org.url,
      sessionToken: await sessionToken(),
      redirectUrl,
      trustedOrigins: ['https://app.example.com'],
      checkAccountSetupComplete: true,
    });
    const answer = await browser(address, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, redirectUrl]);

    const before = await me();
    expect(before).toMatchObject({ ok: true, session: { login, status: 'ACTIVE' } });
    await control.advance(60);
    const refreshed = await refreshSession({ orgUrl: org.url, fetch: browser });
    expect(
      refreshed.ok && before.ok && refreshed.session!.expiresAt! - before.session!.expiresAt!,
    ).toBeGreaterThanOrEqual(60_000);

    const options = { orgUrl: org.url, fetch: browser };
    expect(await closeSession(options)).toEqual({ ok: true, closed: true });
    expect(await me()).toEqual({ ok: true, session: undefined });
    expect(await closeSession(options)).toEqual({ ok: true, closed: false });
    expect(await refreshSession(options)).toEqual({ ok: true, session: undefined });
  });

  it('gets it by a form as well, and gives it back by navigation', async () => {
    const redirectUrl = `${org.url}/app/UserHome?${'long='.repeat(2000)}`;
    const form = sessionCookieForm({ orgUrl: org.url, sessionToken: await sessionToken(), redirectUrl });
    const { action, method, fields } = form;
    const answer = await browser(action, { method, body: new URLSearchParams(fields), redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, redirectUrl]);
    expect(await me()).toMatchObject({ session: { login } });

    const away = signOutUrl({ orgUrl: org.url, redirectUrl: `${org.url}/bye` });
    const bye = await browser(away, { redirect: 'manual' });
    expect(bye.headers.get('location')).toBe(`${org.url}/bye`);
    expect(await me()).toEqual({ ok: true, session: undefined });
  });
});
