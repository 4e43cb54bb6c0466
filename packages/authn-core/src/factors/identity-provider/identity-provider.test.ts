import { describe, expect, it } from 'vitest';
import {
  at,
  everyFactor,
  mfaRequired,
  mfaRequiredOfEvery,
  providerChallenge,
  scriptedFlow,
  success,
} from '../../testing/index.ts';

const PAGES = {
  claims: 'https://org.example/sso/idps/0oaQ7vTz3nWx9mLb5d7?stateToken=00canary',
  saml: 'https://org.example/policy/mfa-saml-idp-redirect?okta_key=Jt5wXk9nVq2LmB8r',
  oidc: 'https://org.example/policy/mfa-oidc-idp-redirect?okta_key=Jt5wXk9nVq2LmB8r',
} as const;

describe.each(['claims', 'saml', 'oidc'] as const)('[r45] a sign-in at another provider: %s', (kind) => {
  const { id, factorType } = everyFactor[kind];
  const stateToken = '00canary';

  it('leads out', async () => {
    const { flow, org, world } = scriptedFlow([
      mfaRequiredOfEvery({ stateToken }),
      providerChallenge(kind, { stateToken }),
    ]);
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    const choice = at(flow.step, 'MFA_REQUIRED').factors.find((each) => each.factorType === factorType);
    expect(choice).toMatchObject({ id, shape: 'redirect', challenged: true });
    if (choice?.factorType !== factorType) throw new Error('not listed');
    const step = at(await choice.verify(), 'MFA_CHALLENGE');
    expect(step).toMatchObject({ factorType, shape: 'redirect', activity: 'idle' });
    expect(step.redirect?.href).toBe(PAGES[kind]);
    expect(step).not.toHaveProperty('verify');
    expect(step.problem).toBeUndefined();
    await world.advance(60_000);
    expect(org.requests).toHaveLength(2);
  });

  it('does not print where to', async () => {
    const { flow } = scriptedFlow([providerChallenge(kind, { stateToken })], { stateToken });
    const step = await flow.start();
    expect(JSON.stringify(step) + JSON.stringify({ ...step })).not.toMatch(/canary|Jt5wXk/);
  });

  it('goes on with the token that comes back', async () => {
    const { flow, org } = scriptedFlow([success()], { stateToken });
    expect((await flow.start()).status).toBe('SUCCESS');
    expect(org.requests[0]?.body).toEqual({ stateToken });
  });

  it('says what the provider said, and goes back to the list', async () => {
    const { flow, org } = scriptedFlow(
      [providerChallenge(kind, { stateToken, factorResultMessage: 'You are not one of us.' }), mfaRequired()],
      { stateToken },
    );
    const step = at(await flow.start(), 'MFA_CHALLENGE');
    expect(step.problem).toEqual({
      code: 'rejected',
      factorResult: 'FAILED',
      message: { key: 'problem.rejected.FAILED', params: { message: 'You are not one of us.' } },
    });
    expect(step.redirect?.href).toBe(PAGES[kind]);
    expect((await step.previous?.())?.status).toBe('MFA_REQUIRED');
    expect(org.requests[1]?.path).toBe('/api/v1/authn/previous');
  });
});

it('[r45] says who the person is at the provider, where the org does', async () => {
  const { flow } = scriptedFlow([mfaRequiredOfEvery()], { stateToken: '00x' });
  const { factors } = at(await flow.start(), 'MFA_REQUIRED');
  const byId = (id: string) => factors.find((each) => 'id' in each && each.id === id);
  expect(byId(everyFactor.saml.id)).toMatchObject({
    vendorName: 'Branch login',
    profile: { user: 'mira.okafor@example.com' },
  });
  expect(byId(everyFactor.claims.id)).toMatchObject({ vendorName: 'Partner login', profile: {} });
});
