import { HOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { SecurityKey } from '../testing/security-key.ts';
import { totpCode } from '../testing/totp-code.ts';
import { activate, at, follow, verify } from '../testing/user-factors.ts';

describe('enrolling', () => {
  test.each([
    ['sms', { profile: { phoneNumber: '+12025550144' } }],
    ['call', { profile: { phoneNumber: '+12025550144' } }],
    ['email', {}],
  ])('%s: a code is sent and proves it', async (factorType, more) => {
    const { admin, browser, base, enrol, list, code } = await at('nora');
    const pending = await enrol(factorType, 'OKTA', more);
    expect(pending.body).toMatchObject({ factorType, status: 'PENDING_ACTIVATION' });
    expect(await list()).toMatchObject([{ id: pending.body.id, status: 'PENDING_ACTIVATION' }]);
    // Not one of hers yet.
    expect((await browser.signIn('nora')).body.status).toBe('MFA_ENROLL');
    expect((await verify(admin, base, pending.body)).body.errorCode).toBe('E0000079');
    await browser.advance(30);
    expect(
      (await admin.post(`${base}/${pending.body.id}/resend`, { factorType, provider: 'OKTA' })).status,
    ).toBe(200);
    expect((await activate(admin, pending, { passCode: 'wrong' })).body.errorCode).toBe('E0000068');
    const done = await activate(admin, pending, { passCode: await code() });
    expect(done.body).toMatchObject({ id: pending.body.id, status: 'ACTIVE' });
    expect((await browser.signIn('nora')).body.status).toBe('MFA_REQUIRED');
    expect((await activate(admin, pending, { passCode: '1' })).body.errorCode).toBe('E0000079');
  });

  test.each([
    ['sms', { profile: { phoneNumber: '+12025550144' } }],
    ['call', { profile: { phoneNumber: '+12025550144' } }],
    ['email', {}],
  ])('%s with activate=true: active without a code, and none is sent', async (factorType, more) => {
    const { browser, enrol } = await at('nora');
    expect((await enrol(factorType, 'OKTA', more, '?activate=true')).body.status).toBe('ACTIVE');
    expect((await browser.get('/__org/inbox')).body.messages).toEqual([]);
    expect((await browser.signIn('nora')).body.status).toBe('MFA_REQUIRED');
  });

  test('activate=true is no way around the proof of other kinds', async () => {
    const { enrol, list } = await at('nora');
    const refused = await enrol('token:software:totp', 'GOOGLE', {}, '?activate=true');
    expect(refused.body).toMatchObject({ errorCode: 'E0000001' });
    expect(await list()).toEqual([]);
  });

  test('a question is active at once', async () => {
    const { admin, base, enrol } = await at('nora');
    const profile = { question: 'first_award', answer: 'Spelling bee' };
    const done = await enrol('question', 'OKTA', { profile });
    expect(done.body).toMatchObject({ status: 'ACTIVE', profile: { question: 'first_award' } });
    expect((await verify(admin, base, done.body, { answer: 'spelling bee' })).body.factorResult).toBe(
      'SUCCESS',
    );
    expect((await enrol('question', 'OKTA', { profile })).body.errorCode).toBe('E0000001');
  });

  test('an authenticator app: the secret once, a QR image, a code', async () => {
    const { admin, browser, enrol } = await at('nora');
    const pending = await enrol('token:software:totp', 'GOOGLE');
    const { sharedSecret, _links } = pending.body._embedded.activation;
    expect((await browser.get(_links.qrcode.href)).headers.get('content-type')).toBe('image/png');
    const passCode = totpCode(sharedSecret, browser.org.clock.now());
    const done = await activate(admin, pending, { passCode });
    expect(done.body.status).toBe('ACTIVE');
    expect(JSON.stringify(done.body)).not.toContain(sharedSecret);
  });

  test('Okta Verify: a phone takes up the code, a poll notices', async () => {
    const { admin, browser, enrol, list } = await at('nora');
    const pending = await enrol('push');
    const { send } = pending.body._embedded.activation._links;
    expect(send[0]?.href).toContain(`/api/v1/users/${(await browser.person('nora')).id}/factors/`);
    await admin.post(send[0]?.href ?? '');
    expect(
      (await browser.get('/__org/inbox?to=nora.newfactor@example.com')).body.messages[0]?.link,
    ).toContain('/signin/activate-phone/');
    const waiting = await follow(admin, pending, 'poll');
    expect(waiting.body).toMatchObject({ factorResult: 'WAITING' });
    await browser.post(`/__org/enrollments/${pending.body.id}/scan`, { name: 'Nora phone' });
    const done = await follow(admin, waiting, 'poll');
    expect(done.body).toMatchObject({ status: 'ACTIVE', profile: { name: 'Nora phone' } });
    expect((await list()).map(({ factorType }) => factorType)).toEqual(['push', 'token:software:totp']);
  });

  test('Okta Verify: nobody scans, the code ends, a new one is given', async () => {
    const { admin, browser, enrol } = await at('nora');
    const pending = await enrol('push');
    await browser.post(`/__org/enrollments/${pending.body.id}/expire`, {});
    expect((await follow(admin, pending, 'poll')).body.factorResult).toBe('TIMEOUT');
    const again = await activate(admin, pending, {});
    expect(again.body).toMatchObject({ factorResult: 'WAITING' });
  });

  test.each([
    ['RSA', 'hank', '4321', 60],
    ['DEL_OATH', 'hank', '8765', 60],
  ])('%s: the proof may stand inside verify', async (provider, credentialId, pin, period) => {
    const { browser, enrol } = await at('hank');
    const { factors } = await browser.person('hank');
    const { sharedSecret } = factors.find((one) => one.provider === provider)!;
    const passCode = pin + totpCode(sharedSecret, browser.org.clock.now(), 0, period);
    const done = await enrol('token', provider, { profile: { credentialId }, verify: { passCode } });
    expect(done.body).toMatchObject({ status: 'ACTIVE', profile: { credentialId } });
  });

  test('Symantec wants two codes, a YubiKey one touch', async () => {
    const { browser, enrol } = await at('hank');
    const { factors } = await browser.person('hank');
    const { sharedSecret } = factors.find(({ provider }) => provider === 'SYMANTEC')!;
    const code = (steps: number) => totpCode(sharedSecret, browser.org.clock.now(), steps);
    const profile = { credentialId: 'VSMT23421508' };
    const symantec = await enrol('token', 'SYMANTEC', {
      profile,
      verify: { passCode: code(0), nextPassCode: code(1) },
    });
    expect(symantec.body.status).toBe('ACTIVE');
    const { keyName } = factors.find(({ provider }) => provider === 'YUBICO')!;
    const yubikey = await enrol('token:hardware', 'YUBICO', {
      verify: { passCode: keyName.padEnd(44, 'c') },
    });
    expect(yubikey.body.status).toBe('ACTIVE');
  });

  test('a counter-based token by its profile, handed out active or proven by a code', async () => {
    const { admin, enrol, base } = await at('hank');
    const sharedSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const token = { factorProfileId: 'fpr1', profile: { sharedSecret } };
    const code = (counter: number) => HOTP.generate({ secret: Secret.fromBase32(sharedSecret), counter });
    expect((await enrol('token:hotp', 'CUSTOM', { ...token, factorProfileId: 'x' })).body.errorCode).toBe(
      'E0000001',
    );
    const pending = await enrol('token:hotp', 'CUSTOM', token);
    expect(pending.body.status).toBe('PENDING_ACTIVATION');
    expect((await activate(admin, pending, { passCode: '000000' })).body.errorCode).toBe('E0000068');
    const proven = await activate(admin, pending, { passCode: code(0) });
    expect(proven.body.status).toBe('ACTIVE');
    expect((await verify(admin, base, proven.body, { passCode: code(0) })).body.errorCode).toBe('E0000082');
    expect((await verify(admin, base, proven.body, { passCode: code(1) })).body.factorResult).toBe('SUCCESS');
    await admin.delete(`${base}/${proven.body.id}`);
    const handedOut = await enrol('token:hotp', 'CUSTOM', token, '?activate=true');
    expect(handedOut.body.status).toBe('ACTIVE');
    expect(JSON.stringify(handedOut.body)).not.toContain(sharedSecret);
  });

  test('a security key', async () => {
    const { admin, base, enrol } = await at('kay');
    const key = new SecurityKey();
    const pending = await enrol('webauthn', 'FIDO');
    const done = await activate(admin, pending, key.create(pending.body._embedded.activation.challenge));
    expect(done.body).toMatchObject({ status: 'ACTIVE', profile: { credentialId: key.credentialId } });
    const asked = await verify(admin, base, done.body);
    expect(asked.body).toMatchObject({ factorResult: 'CHALLENGE' });
    const proof = key.get(asked.body._embedded.challenge.challenge);
    expect((await verify(admin, base, done.body, proof)).body.factorResult).toBe('SUCCESS');
    // A second key knows of the first one.
    const second = await enrol('webauthn', 'FIDO');
    expect(second.body._embedded.activation.excludeCredentials).toHaveLength(1);
  });

  test('Duo: the application hands on what its frame said', async () => {
    const { admin, browser, enrol } = await at('paula');
    const pending = await enrol('web', 'DUO');
    const { href } = pending.body._embedded.activation._links.complete;
    const posted = await browser.send(href, 'sig_response=AUTH', {
      headers: {
        authorization: `SSWS ${browser.org.apiToken}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    });
    expect(posted.status).toBe(200);
    expect((await follow(admin, pending, 'poll')).body.status).toBe('ACTIVE');
  });

  test.each([
    ['assertion:saml2', 'GENERIC_SAML', 'E0000006'],
    ['u2f', 'FIDO', 'E0000006'], // the policy of her group does not list it
    ['fax', 'OKTA', 'E0000001'],
  ])('%s of %s is refused', async (factorType, provider, errorCode) => {
    const { enrol } = await at('paula');
    expect((await enrol(factorType, provider)).body.errorCode).toBe(errorCode);
  });

  test('a new enrolment replaces one that was never completed', async () => {
    const { admin, enrol, list } = await at('nora');
    const first = await enrol('token:software:totp', 'GOOGLE');
    const second = await enrol('token:software:totp', 'GOOGLE');
    expect((await list()).map(({ id }) => id)).toEqual([second.body.id]);
    expect((await activate(admin, first, { passCode: '1' })).body.errorCode).toBe('E0000007');
  });

  test('tokenLifetimeSeconds: how long a mailed code is good', async () => {
    const { admin, browser, enrol, code } = await at('nora');
    expect((await enrol('email', 'OKTA', {}, '?tokenLifetimeSeconds=0')).body.errorCode).toBe('E0000001');
    await browser.advance(5);
    const pending = await enrol('email', 'OKTA', {}, '?tokenLifetimeSeconds=60');
    await browser.advance(60);
    expect((await activate(admin, pending, { passCode: await code() })).body.errorCode).toBe('E0000068');
  });
});
