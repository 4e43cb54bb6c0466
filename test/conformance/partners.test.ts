import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { activation, challenge, choice, enrollable, offered } from '../support/walk.ts';

const visit = meetOrg();

/** At the partner's page: the person says yes or no there, and comes back as a new page with the state token. */
async function visitPartner(me: Visitor, redirect: { href: string } | undefined, answer: object) {
  const href = redirect?.href ?? '';
  expect((await me.browser(href)).headers.get('content-type')).toContain('text/html');
  const body = new URLSearchParams({ ...answer });
  const back = await me.browser(href, { method: 'POST', body, redirect: 'manual' });
  const stateToken = new URL(back.headers.get('location') ?? '').searchParams.get('stateToken') ?? '';
  const returned = visit({ stateToken, fetch: me.browser });
  await returned.flow.start();
  return returned;
}

const PROVIDERS = [
  ['assertion:saml2', 'GENERIC_SAML'],
  ['assertion:oidc', 'GENERIC_OIDC'],
  ['claims_provider', 'CUSTOM'],
] as const;
const REFUSED = {
  factorResult: 'FAILED',
  problem: { code: 'rejected', message: { params: { message: 'Not today.' } } },
};

describe('another identity provider', () => {
  it.each(PROVIDERS)(
    '(2.4/57) (2.4/71) (2.4/72) (3.10/saml) (3.10/oidc) (3.10/claims) [r45] proves by %s: no, then yes',
    async (factorType, provider) => {
      const me = visit();
      const open = challenge(
        await choice(await me.signIn('ida'), factorType, provider).verify(),
        factorType,
        provider,
      );
      expect(open).toMatchObject({ shape: 'redirect', activity: 'idle' });
      expect(open).not.toHaveProperty('verify');
      expect(JSON.stringify(open)).not.toContain(open.redirect?.href);
      const no = await visitPartner(me, open.redirect, { verdict: 'deny', message: 'Not today.' });
      const failed = challenge(no.flow.step, factorType, provider);
      expect(failed).toMatchObject(REFUSED);
      const yes = await visitPartner(no, failed.redirect, { verdict: 'approve' });
      expect(at(yes.flow.step, 'SUCCESS').sessionToken).toBeTruthy();
    },
  );

  it('(3.10/remember-device) [r47] is not visited again from a device that is remembered', async () => {
    const me = visit();
    const saml = choice(await me.signIn('ida'), 'assertion:saml2', 'GENERIC_SAML');
    const open = challenge(await saml.verify({ rememberDevice: true }), 'assertion:saml2', 'GENERIC_SAML');
    const back = await visitPartner(me, open.redirect, { verdict: 'approve' });
    expect(back.flow.step.status).toBe('SUCCESS');
    expect((await back.again('ida')).status).toBe('SUCCESS');
  });

  it.each(PROVIDERS)(
    '(2.4/40) (2.4/51) (3.9/saml) (3.9/oidc) (3.9/claims) [r72] is set up by %s: no, then yes',
    async (factorType, provider) => {
      const me = visit();
      const factor = enrollable(await me.signIn('paula'), factorType, provider);
      const open = activation(await offered(factor.enroll?.()), factorType, provider);
      const no = await visitPartner(me, open.redirect, { verdict: 'deny', message: 'Not today.' });
      const failed = activation(no.flow.step, factorType, provider);
      expect(failed).toMatchObject(REFUSED);
      const yes = await visitPartner(no, failed.redirect, { verdict: 'approve' });
      expect(yes.flow.step.status).toBe('SUCCESS');
      expect(choice(await me.again('paula'), factorType, provider).challenged).toBe(true);
    },
  );
});

describe('Duo', () => {
  const settled = (me: Visitor) => me.until(({ activity }) => activity === 'idle');

  it('(2.4/56) (3.10/duo) [r43] the frame says no, then yes', async () => {
    const me = visit();
    const open = challenge(await choice(await me.signIn('duncan'), 'web', 'DUO').verify(), 'web', 'DUO');
    expect(open).toMatchObject({ factorResult: 'WAITING', activity: 'polling', host: new URL(me.url).host });
    expect(open.signature).toBeTruthy();
    expect((await me.browser(open.script ?? '')).headers.get('content-type')).toContain('javascript');
    await offered(open.complete?.({ sigResponse: 'DENY' }));
    const denied = challenge(await settled(me), 'web', 'DUO');
    expect(denied).toMatchObject({ factorResult: 'REJECTED', problem: { code: 'rejected' } });
    const again = challenge(await offered(denied.verify?.()), 'web', 'DUO');
    expect(again.factorResult).toBe('WAITING');
    await offered(again.complete?.({ sigResponse: 'AUTH|yes' }));
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(2.4/68) (3.10/duo) [r43] the frame is not answered in time', async () => {
    const me = visit();
    await choice(await me.signIn('duncan'), 'web', 'DUO').verify();
    await me.wait(200);
    await me.wait(110);
    expect(await settled(me)).toMatchObject({ status: 'MFA_CHALLENGE', factorResult: 'TIMEOUT' });
  });

  it('(2.4/40) (2.4/46) (2.4/48) (3.9/duo) [r72] is set up in the frame', async () => {
    const me = visit();
    const duo = enrollable(await me.signIn('paula'), 'web', 'DUO');
    const open = activation(await offered(duo.enroll?.()), 'web', 'DUO');
    expect(open).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    await offered(open.complete?.({ sigResponse: 'DENY' }));
    const denied = activation(await settled(me), 'web', 'DUO');
    expect(denied.factorResult).toBe('REJECTED');
    const again = activation(await offered(denied.activate?.()), 'web', 'DUO');
    await offered(again.complete?.({ sigResponse: 'AUTH|yes' }));
    expect((await settled(me)).status).toBe('SUCCESS');
    expect(choice(await me.again('paula'), 'web', 'DUO').challenged).toBe(true);
  });
});
