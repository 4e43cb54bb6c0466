import { createAuthnFlow } from '@authn-flow/authn-core';
import {
  findIdentityProvider,
  organization,
  register,
  registrationForm,
  securityImage,
} from '@authn-flow/authn-core/discovery';
import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import type { RunningOrg } from '@authn-flow/demo/org';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrgControl } from '../support/org-control.ts';

const login = 'pat.password@example.com';

let org: RunningOrg;
let control: OrgControl;

beforeEach(async () => {
  org = await startOrg();
  control = new OrgControl(org.url);
});
afterEach(() => org.stop());

describe('before anybody signs in', () => {
  it('the org says that it is a Classic one', async () => {
    const found = await organization({ orgUrl: org.url });
    expect(found).toMatchObject({ ok: true, organization: { pipeline: 'v1' } });
    expect(found.ok && found.organization.id).toMatch(/^00o/);
  });

  it('[r23] a login belongs to the org itself, whether it exists or not', async () => {
    for (const each of [login, 'nobody@example.com'])
      expect(
        await findIdentityProvider({ orgUrl: org.url, login: each, requestContext: '/x' }),
      ).toMatchObject({
        ok: true,
        provider: { type: 'OKTA', isOrg: true },
      });
  });

  it('the security image is one that can be fetched', async () => {
    const found = await securityImage({ orgUrl: org.url, username: login });
    expect(found).toMatchObject({ ok: true, image: { description: '' } });
    const image = await fetch(found.ok ? found.image!.href : '');
    expect(image.headers.get('content-type')).toBe('image/png');
  });

  it('[r98] a proxy in between is a problem, and nothing is thrown', async () => {
    for (const kind of ['html', 'garbage', 'truncated', 'empty']) {
      await control.fault({ path: '/.well-known', times: 2, kind });
      expect(await organization({ orgUrl: org.url })).toMatchObject({ ok: false });
      expect(await findIdentityProvider({ orgUrl: org.url, login })).toMatchObject({ ok: false });
    }
  });
});

describe('self-registration', () => {
  const profile = {
    email: 'rita.register@example.com',
    password: 'Rhubarb-Anvil-52',
    firstName: 'Rita',
    lastName: 'Register',
    mobilePhone: '',
    newsletter: true,
  };

  it('[r32] asks what the org wants to know', async () => {
    const asked = await registrationForm({ orgUrl: org.url });
    const fields = asked.ok ? asked.form.fields : [];
    expect(fields.map(({ name }) => name).slice(0, 2)).toEqual(['email', 'password']);
    expect(fields[0]).toMatchObject({ type: 'string', required: true, format: 'email' });
    expect(fields[1]?.rules?.[0]?.minLength).toBeGreaterThan(0);
    expect(fields.find(({ name }) => name === 'locale')?.choices).toContainEqual({
      value: 'de',
      label: 'Deutsch',
    });
  });

  it('[r32] makes an account whose holder is signed in by the token', async () => {
    const made = await register({ orgUrl: org.url, profile });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const flow = createAuthnFlow({ orgUrl: org.url });
    const { activationToken } = made;
    const step = await at(flow.step, 'UNAUTHENTICATED').activateAccount({
      activationToken: activationToken!,
    });
    expect(at(step, 'SUCCESS').user?.login).toBe(profile.email);
    flow.stop();
  });

  it('[r32] says what is wrong with which answer, and keeps the password to itself', async () => {
    const options = { orgUrl: org.url, profile: { ...profile, email: login, lastName: null } };
    const missing = await register(options);
    expect(missing).toMatchObject({ ok: false, problem: { code: 'refused', errorCode: 'E0000001' } });
    expect(!missing.ok && missing.fields.map(({ name, reason }) => [name, reason])).toEqual([
      ['lastName', 'REQUIRED'],
    ]);
    expect(await register({ ...options, profile: { ...profile, email: login } })).toMatchObject({
      fields: [{ name: 'email', reason: 'UNIQUE_CONSTRAINT' }],
    });
    expect(JSON.stringify(missing)).not.toContain(profile.password);
  });
});
