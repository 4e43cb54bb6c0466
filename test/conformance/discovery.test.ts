import { findIdentityProvider, organization, securityImage } from '@authn-flow/authn-core/discovery';
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
