import { expect, test } from 'vitest';
import { enrolling, MULTI } from '../testing/enrolling.ts';
import { U2fKey } from '../testing/u2f-key.ts';

test('keys of an org that gives U2F up sign for WebAuthn: the challenge names their appid', async () => {
  const { browser, enroll } = await enrolling('ulla', MULTI);
  const key = new U2fKey();
  const activate = await enroll('u2f', 'FIDO');
  await browser.next(activate, key.register(activate.body._embedded.factor._embedded!.activation.nonce));
  const policy = { mfaEnroll: { factors: { fido_webauthn: { enroll: { self: 'OPTIONAL' } } } } };
  await browser.setPolicy(policy, 'Enrols an old key');
  const migrated = await browser.post('/__org/keys/give-up-u2f', {});
  expect(migrated.body).toEqual({ migrated: 1 });

  const required = await browser.signIn('ulla');
  expect(required.body._embedded.factors).toMatchObject([
    { factorType: 'webauthn', profile: { credentialId: key.handle.toString('base64url') } },
  ]);
  const challenge = await browser.verify(required, 'webauthn', {}, 'FIDO');
  const options = challenge.body._embedded.factor._embedded!.challenge;
  expect(options).toMatchObject({ extensions: { appid: 'http://localhost:3000' } });
  const elsewhere = await browser.next(challenge, key.get(options.challenge, 'http://evil.localhost'));
  expect(elsewhere.body.errorCode).toBe('E0000068');
  expect((await browser.next(challenge, new U2fKey().get(options.challenge))).body.errorCode).toBe(
    'E0000068',
  );
  expect((await browser.next(challenge, key.get(options.challenge))).body.status).toBe('SUCCESS');
});
