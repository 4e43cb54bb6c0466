import { expect, test } from 'vitest';
import { FACTORS, MULTI } from '../testing/enrolling.ts';
import { newBrowser, type Answer } from '../testing/browser.ts';
import { HelloKey } from '../testing/hello-key.ts';

const KIND = { factorType: 'webauthn', provider: 'FIDO' };
const nonceOf = (answer: Answer): string => answer.body._embedded.factor._embedded!.challenge.nonce;

async function enrolling() {
  const browser = newBrowser();
  await browser.setPolicy({ webauthn: { windowsHello: true } });
  const start = await browser.signIn('kay', MULTI);
  const activate = await browser.follow(start, { href: FACTORS }, KIND);
  return { browser, activate };
}

async function enrolled() {
  const { browser, activate } = await enrolling();
  const key = new HelloKey();
  const done = await browser.next(activate, key.create());
  return { browser, key, done, required: await browser.signIn('kay') };
}

test('enrolment: options before the standard, and a key without attestation', async () => {
  const { browser, activate } = await enrolling();
  expect(activate.body._embedded.factor._embedded!.activation).toEqual({
    algorithm: 'RSASSA-PKCS1-v1_5',
    rpDisplayName: 'localhost',
    nonce: expect.stringMatching(/^[\w-]{20}$/) as string,
    timeoutSeconds: 60,
  });
  const key = new HelloKey();
  const good = key.create();
  for (const bad of [
    { publicKey: good.publicKey },
    { ...good, publicKey: 'RSA' },
    { ...good, publicKey: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } },
    { ...good, publicKey: { kty: 'RSA' } },
  ])
    expect((await browser.next(activate, bad)).body.errorCode).toBe('E0000001');
  expect((await browser.next(activate, good)).body.status).toBe('MFA_ENROLL');
  const [factor] = (await browser.signIn('kay')).body._embedded.factors;
  expect(factor).toMatchObject({ factorType: 'webauthn', profile: { credentialId: key.credentialId } });
  expect(factor?.profile).not.toHaveProperty('authenticatorName');
});

test('a key somebody has, and one that comes too late, are refused', async () => {
  const { browser, key, done } = await enrolled();
  const again = await browser.follow(done, { href: FACTORS }, KIND);
  expect((await browser.next(again, key.create())).body.errorCode).toBe('E0000068');
  await browser.advance(200);
  await browser.post('/api/v1/authn', { stateToken: again.body.stateToken });
  await browser.advance(100);
  expect((await browser.next(again, new HelloKey().create())).body.errorCode).toBe('E0000068');
});

test('verification: the nonce, the key, the page if it is named', async () => {
  const { browser, key, required } = await enrolled();
  const challenge = await browser.verify(required, 'webauthn', {}, 'FIDO');
  expect(challenge.body._embedded.factor._embedded!.challenge).toEqual({
    nonce: expect.stringMatching(/^[\w-]{20}$/) as string,
    timeoutSeconds: 60,
  });
  for (const bad of [
    key.sign('another nonce'),
    new HelloKey().sign(nonceOf(challenge)),
    key.sign(nonceOf(challenge), 'http://evil.localhost'),
    { ...key.sign(nonceOf(challenge)), clientData: 'AAAA' },
  ])
    expect((await browser.next(challenge, bad)).body.errorCode).toBe('E0000068');
  const done = await browser.next(challenge, key.sign(nonceOf(challenge), 'http://localhost:3000'));
  expect(done.body.status).toBe('SUCCESS');
  const again = await browser.verify(await browser.signIn('kay'), 'webauthn', {}, 'FIDO');
  expect((await browser.next(again, key.sign(nonceOf(again)))).body.status).toBe('SUCCESS');
});
