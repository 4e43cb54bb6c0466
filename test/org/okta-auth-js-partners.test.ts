import { expect, test } from 'vitest';
import { describeClients, factorOf, rawOf, stateTokenOf } from './okta-client.ts';

const PARTNERS = [
  ['assertion:saml2', 'GENERIC_SAML'],
  ['assertion:oidc', 'GENERIC_OIDC'],
  ['claims_provider', 'CUSTOM'],
] as const;

describeClients('partners', (okta) => {
  test('Duo: set up, denied, set up again', async () => {
    const activate = await factorOf(await okta.signIn('paula'), 'web', 'DUO').enroll();
    expect([activate.status, activate.factorResult]).toEqual(['MFA_ENROLL_ACTIVATE', 'WAITING']);
    const { id, _embedded } = rawOf(activate)._embedded.factor;
    const form = { id, stateToken: stateTokenOf(activate) };
    const { complete, script } = _embedded!.activation!._links;
    expect((await fetch(script.href)).headers.get('content-type')).toContain('javascript');
    await okta.submit(complete.href, { ...form, sig_response: 'DENY' });
    const denied = await activate.poll!({ delay: 5 });
    expect(denied.factorResult).toBe('REJECTED');
    const again = await denied.activate!();
    await okta.submit(complete.href, { ...form, sig_response: 'AUTH|yes' });
    expect((await again.poll!({ delay: 5 })).status).toBe('SUCCESS');
  });

  test('Duo: verified while it polls', async () => {
    const challenge = await factorOf(await okta.signIn('duncan'), 'web', 'DUO').verify();
    expect([challenge.status, challenge.factorResult]).toEqual(['MFA_CHALLENGE', 'WAITING']);
    const { id, _embedded } = rawOf(challenge)._embedded.factor;
    const polled = challenge.poll!({ delay: 5 });
    await okta.submit(_embedded!.verification!._links.complete.href, {
      id,
      stateToken: stateTokenOf(challenge),
      sig_response: 'AUTH|yes',
    });
    expect((await polled).status).toBe('SUCCESS');
  });

  test.each(PARTNERS)(
    '%s: refused, then verified on the page of the partner',
    async (factorType, provider) => {
      const challenge = await factorOf(await okta.signIn('ida'), factorType, provider).verify();
      const stateToken = stateTokenOf(challenge);
      await okta.submit(rawOf(challenge)._links.next.href, { verdict: 'deny', message: 'Not today.' });
      const failed = await okta.client.tx.resume({ stateToken });
      expect([failed.status, failed.factorResult, rawOf(failed).factorResultMessage]).toEqual([
        'MFA_CHALLENGE',
        'FAILED',
        'Not today.',
      ]);
      await okta.submit(rawOf(failed)._links.next.href, { verdict: 'approve' });
      expect((await okta.client.tx.resume({ stateToken })).status).toBe('SUCCESS');
    },
  );

  test.each(PARTNERS)('%s: set up on the page of the partner', async (factorType, provider) => {
    const activate = await factorOf(await okta.signIn('paula'), factorType, provider).enroll();
    expect(activate.status).toBe('MFA_ENROLL_ACTIVATE');
    await okta.submit(rawOf(activate)._links.next.href, { verdict: 'approve' });
    const done = await okta.client.tx.resume({ stateToken: stateTokenOf(activate) });
    expect(done.status).toBe('SUCCESS');
    expect(factorOf(await okta.signIn('paula'), factorType, provider)).toBeDefined();
  });
});
