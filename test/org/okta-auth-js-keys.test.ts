import { expect, test } from 'vitest';
import { SecurityKey } from '../../packages/demo/org/testing/security-key.ts';
import { U2fKey } from '../../packages/demo/org/testing/u2f-key.ts';
import { describeClients, factorOf, rawOf, refusal, type OktaClient } from './okta-client.ts';

/** Somebody who has just set up a security key. */
async function withKey(okta: OktaClient): Promise<SecurityKey> {
  const key = new SecurityKey();
  const activate = await factorOf(await okta.signIn('kay'), 'webauthn', 'FIDO').enroll();
  const { challenge } = rawOf(activate)._embedded.factor._embedded!.activation!;
  const wrong = await refusal(activate.activate!(key.create('AAAA', { origin: okta.org.url })));
  expect(wrong.errorCode).toBe('E0000068');
  const done = await activate.activate!(key.create(challenge, { origin: okta.org.url }));
  expect([activate.status, done.status]).toEqual(['MFA_ENROLL_ACTIVATE', 'SUCCESS']);
  return key;
}

// The client does no ceremony itself: it carries what a page makes of the challenge.
describeClients('security keys', (okta) => {
  test('WebAuthn: set up, and verified', async () => {
    const key = await withKey(okta);
    const challenge = await factorOf(await okta.signIn('kay'), 'webauthn', 'FIDO').verify();
    expect([challenge.status, challenge.factorResult]).toEqual(['MFA_CHALLENGE', 'CHALLENGE']);
    const asked = rawOf(challenge)._embedded.factor._embedded!.challenge!.challenge;
    const origin = okta.org.url;
    expect((await refusal(challenge.verify!(key.get('AAAA', { origin })))).errorCode).toBe('E0000068');
    expect((await challenge.verify!(key.get(asked, { origin }))).status).toBe('SUCCESS');
  });

  test('U2F: set up, and verified', async () => {
    const key = new U2fKey();
    const activate = await factorOf(await okta.signIn('ulla'), 'u2f', 'FIDO').enroll();
    const { nonce, appId } = rawOf(activate)._embedded.factor._embedded!.activation!;
    expect((await activate.activate!(key.register(nonce, appId))).status).toBe('SUCCESS');
    const challenge = await factorOf(await okta.signIn('ulla'), 'u2f', 'FIDO').verify();
    const asked = rawOf(challenge)._embedded.factor._embedded!.challenge!.nonce;
    expect((await challenge.verify!(key.sign(asked, appId))).status).toBe('SUCCESS');
  });
});
