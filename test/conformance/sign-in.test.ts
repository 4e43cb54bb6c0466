import { at } from '@authn-flow/authn-core/testing';
import { startOrg } from '@authn-flow/demo/org';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import { OrgControl } from '../support/org-control.ts';
import { Visitor } from '../support/visitor.ts';

const visit = meetOrg();

describe('against the org', () => {
  it('(4.1/session) [r2] [r22] [r148] a password alone: SUCCESS, and the token makes a session once', async () => {
    const me = visit();
    const step = at(await me.signIn('pat'), 'SUCCESS');
    expect(step.user?.login).toBe('pat.password@example.com');
    expect(await me.control.requests('POST', '/api/v1/authn')).toHaveLength(1);
    const exchange = () =>
      fetch(`${me.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sessionToken: step.sessionToken }),
      });
    expect(await (await exchange()).json()).toMatchObject({
      login: 'pat.password@example.com',
      status: 'ACTIVE',
    });
    expect((await exchange()).status).toBe(401);
  });
});

describe('what is no org', () => {
  it('[r95] an org that is down, and up again', async () => {
    const org = await startOrg();
    const { port } = org;
    const me = new Visitor(org);
    const { login: username, password } = await new OrgControl(org.url).person('pat');
    await org.stop();
    const signIn = () => me.start.signIn({ username, password });
    expect((await signIn()).problem).toMatchObject({ code: 'network', offline: false });
    const again = await startOrg({ port });
    expect((await signIn()).status).toBe('SUCCESS');
    me.flow.stop();
    await again.stop();
  });

  it('[r100] a site that is no org', async () => {
    const me = visit();
    await me.control.fault({ path: '/api/v1/authn', times: 1, kind: 'html', status: 200 });
    expect((await me.signIn('pat')).problem).toMatchObject({
      code: 'protocol',
      detail: 'expected a transaction with HTTP 200, got no JSON',
    });
  });
});
