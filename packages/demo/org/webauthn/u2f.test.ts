import { expect, test } from 'vitest';
import type { Answer } from '../testing/browser.ts';
import { enrolling, MULTI } from '../testing/enrolling.ts';
import { U2fKey } from '../testing/u2f-key.ts';

async function enrolled(count = 1) {
  const { browser, enroll } = await enrolling('ulla', MULTI);
  const keys = Array.from({ length: count }, () => new U2fKey());
  for (const key of keys) {
    const activate = await enroll('u2f', 'FIDO');
    await browser.next(activate, key.register(activate.body._embedded.factor._embedded!.activation.nonce));
  }
  return { browser, keys, required: await browser.signIn('ulla') };
}
const nonceOf = (answer: Answer) => answer.body._embedded.factor._embedded!.challenge.nonce;

test('enrolment: raw registration message, another page or a forged one refused', async () => {
  const { browser, enroll } = await enrolling('ulla');
  const activate = await enroll('u2f', 'FIDO');
  const { activation } = activate.body._embedded.factor._embedded!;
  expect(activation).toMatchObject({ version: 'U2F_V2', appId: 'http://localhost:3000', timeoutSeconds: 20 });
  const key = new U2fKey();
  const good = key.register(activation.nonce);
  for (const bad of [
    key.register('another nonce'),
    key.register(activation.nonce, 'http://evil.localhost'),
    { ...good, registrationData: new U2fKey().register(activation.nonce, 'http://x').registrationData },
    { ...good, registrationData: 'BQ' },
  ]) {
    expect((await browser.next(activate, bad)).body.errorCode).toBe('E0000068');
  }
  expect((await browser.next(activate, { clientData: good.clientData })).body.errorCode).toBe('E0000001');
  expect((await browser.next(activate, good)).body.status).toBe('SUCCESS');
  const [factor] = (await browser.signIn('ulla')).body._embedded.factors;
  const credentialId = key.handle.toString('base64url');
  expect(factor?.profile).toEqual({ credentialId, appId: 'http://localhost:3000', version: 'U2F_V2' });
});

test('verification: nonce, signature, counter', async () => {
  const { browser, keys, required } = await enrolled();
  const challenge = await browser.verify(required, 'u2f', {}, 'FIDO');
  expect(challenge.body).toMatchObject({ status: 'MFA_CHALLENGE', challengeType: 'FACTOR' });
  const [key] = keys;
  expect((await browser.next(challenge, new U2fKey().sign(nonceOf(challenge)))).body.errorCode).toBe(
    'E0000068',
  );
  expect((await browser.next(challenge, key!.sign('other'))).body.errorCode).toBe('E0000068');
  const answer = key!.sign(nonceOf(challenge));
  expect((await browser.next(challenge, answer)).body.status).toBe('SUCCESS');
  const again = await browser.verify(await browser.signIn('ulla'), 'u2f', {}, 'FIDO');
  expect((await browser.next(again, answer)).body.errorCode).toBe('E0000068');
  expect((await browser.next(again, key!.sign(nonceOf(again)))).body.status).toBe('SUCCESS');
});

test('any key of the person: no key handle is sent, all are tried', async () => {
  const { browser, keys, required } = await enrolled(2);
  const [type] = required.body._embedded.factorTypes;
  const challenge = await browser.follow(required, type!._links.next);
  expect(challenge.body).toMatchObject({ challengeType: 'FACTOR_TYPE', factorType: 'u2f' });
  expect(challenge.body._embedded.factors[1]?._links.verify.href).toContain('/verify');
  const { nonce } = challenge.body._embedded.challenge;
  expect((await browser.next(challenge, keys[1]!.sign(nonce))).body.status).toBe('SUCCESS');
});
