import type { AuthnTransaction } from '@okta/okta-auth-js';
import { expect, test } from 'vitest';
import { describeClients, factorOf, rawOf, refusal } from './okta-client.ts';

describeClients('enrolment', (okta) => {
  test('a question, from the list', async () => {
    const list = await okta.signIn('nora');
    expect(list.status).toBe('MFA_ENROLL');
    expect(await factorOf(list, 'question').questions()).toHaveLength(20);
    const profile = { question: 'first_award', answer: 'Swimming' };
    expect((await factorOf(list, 'question').enroll({ profile })).status).toBe('SUCCESS');
  });

  test('a phone: back, corrected, activated', async () => {
    const list = await okta.signIn('nora');
    const first = await factorOf(list, 'sms').enroll({ profile: { phoneNumber: '+1 415-555-0100' } });
    expect(first.status).toBe('MFA_ENROLL_ACTIVATE');
    const back = await first.prev!();
    expect(back.status).toBe('MFA_ENROLL');
    const profile = { phoneNumber: '+14155550199', updatePhone: true };
    const second = await factorOf(back, 'sms').enroll({ profile });
    const { code } = await okta.message('14155550199');
    expect((await second.activate!({ passCode: code })).status).toBe('SUCCESS');
  });

  test.each(['sms', 'call', 'email'])('%s: a wrong code, a second one, activated', async (factorType) => {
    const list = await okta.signIn('nora');
    const profile = { phoneNumber: '+14155550100' };
    const activate = await factorOf(list, factorType).enroll(factorType === 'email' ? {} : { profile });
    expect([activate.status, (await refusal(activate.activate!({ passCode: '0' }))).errorCode]).toEqual([
      'MFA_ENROLL_ACTIVATE',
      'E0000068',
    ]);
    expect((await refusal(activate.resend!(factorType))).xhr?.status).toBe(429);
    await okta.advance(30);
    const again = await activate.resend!(factorType);
    const { code } = await okta.message('nora.newfactor@example.com');
    expect((await again.activate!({ passCode: code })).status).toBe('SUCCESS');
    expect(factorOf(await okta.signIn('nora'), factorType)).toBeDefined();
  });

  test.each(['GOOGLE', 'OKTA'])('an authenticator app of %s', async (provider) => {
    const list = await okta.signIn('nora');
    const activate = await factorOf(list, 'token:software:totp', provider).enroll();
    const { sharedSecret, _links } = rawOf(activate)._embedded.factor._embedded!.activation!;
    expect((await fetch(_links.qrcode.href)).headers.get('content-type')).toBe('image/png');
    expect((await activate.activate!({ passCode: okta.code(sharedSecret) })).status).toBe('SUCCESS');
  });

  test('push: polls until the phone has scanned, also after a time-out', async () => {
    const list = await okta.signIn('nora');
    const activate = await factorOf(list, 'push').enroll();
    await okta.advance(290);
    const polled = activate.poll!({ delay: 5 });
    await okta.advance(10);
    const timedOut = await polled;
    expect(timedOut.factorResult).toBe('TIMEOUT');
    const again = await timedOut.activate!();
    const { enrollments } = await okta.control<{ enrollments: { id: string }[] }>('enrollments');
    const done = again.poll!({ delay: 5 });
    await okta.control(`enrollments/${enrollments[0]!.id}/scan`, {});
    expect((await done).status).toBe('SUCCESS');
  });

  test('several, until the rest is skipped', async () => {
    const list = await okta.signIn('theo', { options: { multiOptionalFactorEnroll: true } });
    const profile = { question: 'first_award', answer: 'Swimming' };
    const second = await factorOf(list, 'question').enroll({ profile });
    const activate = await factorOf(second, 'sms').enroll({ profile: { phoneNumber: '+14155550100' } });
    const third = await activate.activate!({
      passCode: (await okta.message('theo.twofactors@example.com')).code,
    });
    expect(third.status).toBe('MFA_ENROLL');
    expect((await third.skip!()).status).toBe('SUCCESS');
  });

  test.each([
    ['RSA', 60],
    ['DEL_OATH', 60],
  ])('a token of %s, with its PIN', async (provider, period) => {
    const { credentialId, sharedSecret, pin } = await okta.held('hank', provider);
    const factor = factorOf(await okta.signIn('hank'), 'token', provider);
    const profile = { credentialId };
    expect((await refusal(factor.enroll({ profile, passCode: '1' }))).errorCode).toBe('E0000068');
    const passCode = pin + okta.code(sharedSecret, 0, period);
    expect((await factor.enroll({ profile, passCode })).status).toBe('SUCCESS');
  });

  test('a Symantec token, by two codes in a row', async () => {
    const { credentialId, sharedSecret } = await okta.held('hank', 'SYMANTEC');
    const codes = { passCode: okta.code(sharedSecret), nextPassCode: okta.code(sharedSecret, 1) };
    const factor = factorOf(await okta.signIn('hank'), 'token', 'SYMANTEC');
    expect((await factor.enroll({ profile: { credentialId }, ...codes })).status).toBe('SUCCESS');
  });

  test('a YubiKey, by a touch', async () => {
    const { keyName } = await okta.held('hank', 'YUBICO');
    const factor = factorOf(await okta.signIn('hank'), 'token:hardware', 'YUBICO');
    expect((await factor.enroll({ passCode: keyName + 'b'.repeat(32) })).status).toBe('SUCCESS');
  });

  test('not a counter-based token: only administrators can', async () => {
    const factor = factorOf(await okta.signIn('hank'), 'token:hotp', 'CUSTOM');
    expect((await refusal(factor.enroll())).errorCode).toBe('E0000006');
  });

  test('push: a link by mail instead of the QR code', async () => {
    const activate = await factorOf(await okta.signIn('nora'), 'push').enroll();
    const { activation } = activate.factor as unknown as {
      activation: { send(channel: string, options?: object): Promise<AuthnTransaction> };
    };
    expect((await activation.send('email')).status).toBe('MFA_ENROLL_ACTIVATE');
    expect((await okta.message('nora.newfactor@example.com')).link).toContain('/signin/activate-phone/');
    expect((await refusal(activation.send('email'))).errorCode).toBe('E0000118');
    const profile = { phoneNumber: '+14155550100' };
    expect((await activation.send('sms', { profile })).factorResult).toBe('WAITING');
    expect(
      (await fetch(rawOf(activate)._embedded.factor._embedded!.activation!._links.qrcode.href)).status,
    ).toBe(200);
  });

  test('later, during a grace period', async () => {
    const list = await okta.signIn('lara');
    expect(list.status).toBe('MFA_ENROLL');
    expect((await list.skip!()).status).toBe('SUCCESS');
  });
});
