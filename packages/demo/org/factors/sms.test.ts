import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

async function challenged(body: object = {}) {
  const browser = newBrowser();
  const required = await browser.signIn('sam');
  const challenge = await browser.verify(required, 'sms', body);
  return { browser, required, challenge };
}

describe('OKTA sms', () => {
  test.each([{}, { passCode: '' }, { passCode: null }])('%j asks for a code: MFA_CHALLENGE', async (body) => {
    const { browser, challenge } = await challenged(body);
    const { factor } = challenge.body._embedded;
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'CHALLENGE',
      challengeType: 'FACTOR',
    });
    expect(factor).toMatchObject({ factorType: 'sms', profile: { phoneNumber: '+1 XXX-XXX-4417' } });
    expect(challenge.body._embedded.policy.allowRememberDevice).toBe(true);
    const url = `http://localhost:3000/api/v1/authn/factors/${factor.id}/verify`;
    expect(challenge.body._links).toMatchObject({
      next: { name: 'verify', href: url },
      resend: [{ name: 'sms', href: `${url}/resend`, hints: { allow: ['POST'] } }],
      prev: { href: 'http://localhost:3000/api/v1/authn/previous' },
    });
    for (const to of ['+14155554417', '+1 415-555-4417', 'sam.sms@example.com', 'SAM.sms@example.com']) {
      const { messages } = (await browser.get(`/__org/inbox?to=${encodeURIComponent(to)}`)).body;
      expect(messages).toMatchObject([{ channel: 'sms', to: '+14155554417', login: 'sam.sms@example.com' }]);
    }
    expect(await browser.code('sam.sms@example.com')).toMatch(/^\d{6}$/);
  });

  test('the code finishes the sign-in, once', async () => {
    const { browser, challenge } = await challenged();
    const passCode = await browser.code('+14155554417');
    const wrong = await browser.next(challenge, { passCode: passCode === '000000' ? '000001' : '000000' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const done = await browser.next(challenge, { passCode });
    expect(done.body.status).toBe('SUCCESS');
    const session = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(session.body.amr).toEqual(['pwd', 'mfa', 'sms']);
    const again = await browser.signIn('sam');
    expect((await browser.verify(again, 'sms', { passCode })).body.errorCode).toBe('E0000068');
  });

  test('a code lives 300 seconds', async () => {
    const { browser, challenge } = await challenged();
    const passCode = await browser.code('+14155554417');
    await browser.advance(200);
    await browser.post('/api/v1/authn', { stateToken: challenge.body.stateToken });
    await browser.advance(100);
    expect((await browser.next(challenge, { passCode })).body.errorCode).toBe('E0000068');
  });

  test('one message in 30 seconds for a number; a resend replaces the code', async () => {
    const { browser, challenge } = await challenged();
    const first = await browser.code('+14155554417');
    const resend = { href: challenge.body._links.resend[0]?.href ?? '' };
    for (const link of [resend, challenge.body._links.next]) {
      const tooSoon = await browser.follow(challenge, link);
      expect([tooSoon.status, tooSoon.body.errorCode]).toEqual([429, 'E0000109']);
    }
    await browser.advance(30);
    expect((await browser.follow(challenge, resend)).body).toMatchObject({ status: 'MFA_CHALLENGE' });
    expect((await browser.get('/__org/inbox')).body.messages).toHaveLength(2);
    const second = await browser.code('+14155554417');
    if (first !== second) expect((await browser.next(challenge, { passCode: first })).status).toBe(403);
    expect((await browser.next(challenge, { passCode: second })).body.status).toBe('SUCCESS');
  });

  test('a refused send leaves MFA_REQUIRED, where the earlier code still counts, and survives previous', async () => {
    const { browser, challenge } = await challenged();
    const passCode = await browser.code('+14155554417');
    const back = await browser.follow(challenge, challenge.body._links.prev);
    expect(back.body.status).toBe('MFA_REQUIRED');
    expect((await browser.verify(back, 'sms')).status).toBe(429);
    expect((await browser.post('/api/v1/authn', { stateToken: back.body.stateToken })).body.status).toBe(
      'MFA_REQUIRED',
    );
    expect((await browser.verify(back, 'sms', { passCode })).body.status).toBe('SUCCESS');
  });

  test('the throttle can be switched off', async () => {
    const { browser, challenge } = await challenged();
    await browser.post('/__org/throttles', { sms: false });
    expect((await browser.next(challenge)).status).toBe(200);
  });
});
