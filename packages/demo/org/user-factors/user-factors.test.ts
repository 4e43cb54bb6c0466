import { describe, expect, test } from 'vitest';
import { at, follow, verify } from '../testing/user-factors.ts';

describe('reading', () => {
  test('administrators only', async () => {
    const { browser, base } = await at('sam');
    for (const path of [base, `${base}/catalog`, `${base}/x`])
      expect((await browser.get(path)).body.errorCode).toBe('E0000005');
    expect((await browser.post(base, {})).body.errorCode).toBe('E0000005');
  });

  test('lists what a user has: numbers in full, secrets never', async () => {
    const { list } = await at('sam');
    const sms = (await list()).find(({ factorType }) => factorType === 'sms');
    expect(sms).toMatchObject({
      status: 'ACTIVE',
      provider: 'OKTA',
      profile: { phoneNumber: expect.stringMatching(/^\+\d+$/) as string },
      _links: { verify: { hints: { allow: ['POST'] } }, self: { hints: { allow: ['GET', 'DELETE'] } } },
    });
    const emma = await (await at('emma')).list();
    expect(emma[0]?.profile).toEqual({ email: 'emma.email@example.com' });
    const everything = JSON.stringify([await (await at('tia')).list(), await (await at('quinn')).list()]);
    expect(everything).toContain('first_thing_cooked');
    expect(everything).not.toMatch(/sharedSecret|pancakes/i);
  });

  test('one factor by its id; an unknown one is 404', async () => {
    const { admin, base, list } = await at('sam');
    const [factor] = await list();
    expect((await admin.get(`${base}/${factor!.id}`)).body).toEqual(factor);
    expect((await admin.get(`${base}/sms123`)).body.errorCode).toBe('E0000007');
  });

  test('the catalog says what may be enrolled, and what is', async () => {
    const { admin, base } = await at('nora');
    const all = (await admin.list(`${base}/catalog`)).body;
    expect(all.map(({ factorType, provider }) => `${factorType} ${provider}`)).toEqual([
      'question OKTA',
      'token:software:totp GOOGLE',
      'token:software:totp OKTA',
      'push OKTA',
      'sms OKTA',
      'call OKTA',
      'email OKTA',
    ]);
    expect(all[0]).toMatchObject({ status: 'NOT_SETUP', enrollment: 'OPTIONAL' });
    expect(all[0]?._links['enroll']?.href).toContain(base);
    await admin.post(`${base}?activate=true`, {
      factorType: 'sms',
      provider: 'OKTA',
      profile: { phoneNumber: '+12025550144' },
    });
    const sms = (await admin.list(`${base}/catalog`)).body.find(({ factorType }) => factorType === 'sms');
    expect(sms).toMatchObject({
      status: 'ACTIVE',
      _embedded: { phones: [{ profile: { phoneNumber: '+12025550144' } }] },
    });
    expect((await admin.list(`${base}/questions`)).body).toHaveLength(20);
  });
});

describe('verifying', () => {
  test('SMS: challenge, wrong code, resend, code', async () => {
    const { admin, browser, base, list, code } = await at('sam');
    const [factor] = await list();
    const asked = await verify(admin, base, factor);
    expect(asked.body).toMatchObject({
      factorResult: 'CHALLENGE',
      expiresAt: new Date(browser.org.clock.now() + 300_000).toISOString(),
      _links: { verify: { href: expect.stringContaining(`${base}/${factor!.id}/verify`) as string } },
    });
    expect((await verify(admin, base, factor, { passCode: '1' })).body.errorCode).toBe('E0000068');
    expect((await admin.post(`${base}/${factor!.id}/resend`)).body.errorCode).toBe('E0000109');
    await browser.advance(30);
    expect((await admin.post(`${base}/${factor!.id}/resend`, { factorType: 'call' })).body.errorCode).toBe(
      'E0000001',
    );
    expect((await admin.post(`${base}/${factor!.id}/resend`)).body.id).toBe(factor!.id);
    expect((await verify(admin, base, factor, { passCode: await code() })).body).toEqual({
      factorResult: 'SUCCESS',
    });
    // The code is spent.
    expect((await verify(admin, base, factor, { passCode: await code() })).body.errorCode).toBe('E0000068');
  });

  test('five wrong answers lock the account, as at sign-in', async () => {
    const { admin, browser, base, list } = await at('quinn');
    const [factor] = await list();
    for (const code of ['E0000068', 'E0000068', 'E0000068', 'E0000068', 'E0000069', 'E0000069'])
      expect((await verify(admin, base, factor, { answer: 'x' })).body.errorCode).toBe(code);
    expect((await browser.person('quinn')).status).toBe('LOCKED_OUT');
  });

  test('a push: poll, approve', async () => {
    const { admin, browser, base, list } = await at('penny');
    const factor = (await list()).find(({ factorType }) => factorType === 'push');
    const sent = await verify(admin, base, factor);
    expect(sent.body).toMatchObject({
      factorResult: 'WAITING',
      _links: { cancel: { hints: { allow: ['DELETE'] } } },
    });
    expect(sent.body._links['poll']?.href).toMatch(/\/factors\/opf\w{17}\/transactions\/mst\w{17}$/);
    expect((await follow(admin, sent, 'poll')).body.factorResult).toBe('WAITING');
    await browser.onPhone('approve');
    expect((await follow(admin, sent, 'poll')).body).toEqual({ factorResult: 'SUCCESS' });
    expect((await follow(admin, sent, 'poll')).body).toEqual({ factorResult: 'SUCCESS' });
  });

  test.each([
    ['deny', 'REJECTED'],
    ['expire', 'TIMEOUT'],
    ['upgrade-required', 'REJECTED'],
  ])('a push: %s', async (action, factorResult) => {
    const { admin, browser, base, list } = await at('penny');
    const factor = (await list()).find(({ factorType }) => factorType === 'push');
    const sent = await verify(admin, base, factor);
    await browser.onPhone(action);
    const ended = await follow(admin, sent, 'poll');
    expect(ended.body.factorResult).toBe(factorResult);
    expect((await follow(admin, ended, 'verify')).body.factorResult).toBe('WAITING');
  });

  test('a push with a number: told once the phone shows it', async () => {
    const { admin, browser, base, list } = await at('nina');
    const sent = await verify(admin, base, (await list())[0]);
    expect(sent.body).not.toHaveProperty('_embedded');
    await browser.onPhone('open');
    const { correctAnswer } = (await follow(admin, sent, 'poll')).body._embedded.challenge;
    expect((await browser.push()).numbers).toContain(correctAnswer);
    await browser.onPhone('approve', { number: correctAnswer });
    expect((await follow(admin, sent, 'poll')).body.factorResult).toBe('SUCCESS');
  });

  test('a push is cancelled: it is off the phone and gone', async () => {
    const { admin, browser, base, list } = await at('penny');
    const factor = (await list()).find(({ factorType }) => factorType === 'push');
    const sent = await verify(admin, base, factor);
    expect((await follow(admin, sent, 'cancel')).status).toBe(204);
    expect((await browser.get('/__org/pushes')).body.pushes).toEqual([]);
    expect((await follow(admin, sent, 'poll')).body.errorCode).toBe('E0000007');
  });

  test('Duo, and the partners that need a browser', async () => {
    const { admin, base, list } = await at('duncan');
    const [duo] = await list();
    expect((await verify(admin, base, duo)).body).toMatchObject({ factorResult: 'WAITING' });
    const ida = await at('ida');
    const [saml] = await ida.list();
    expect((await verify(ida.admin, ida.base, saml)).body.errorCode).toBe('E0000006');
  });
});

describe('removing', () => {
  test('a factor, what is open for it, and the way back to the account', async () => {
    const { admin, browser, base, list } = await at('sam');
    const [factor] = await list();
    const required = await browser.signIn('sam');
    const challenge = await browser.verify(required, 'sms');
    expect((await admin.delete(`${base}/${factor!.id}?removeRecoveryEnrollment=true`)).status).toBe(204);
    expect((await browser.next(challenge, { passCode: '1' })).status).toBe(401);
    expect((await browser.signIn('sam')).body.status).toBe('MFA_ENROLL');
    const { body } = await admin.get(`/api/v1/users/${(await browser.person('sam')).id}`);
    expect(body.profile['mobilePhone']).toBeNull();
    expect((await admin.delete(`${base}/${factor!.id}`)).body.errorCode).toBe('E0000007');
  });

  test('a push takes the codes of Okta Verify along', async () => {
    const { admin, base, list } = await at('mia');
    const push = (await list()).find(({ factorType }) => factorType === 'push');
    await admin.delete(`${base}/${push!.id}`);
    expect((await list()).map(({ factorType, provider }) => `${factorType} ${provider}`)).toEqual([
      'token:software:totp GOOGLE',
      'sms OKTA',
    ]);
  });

  test('a hardware token stays in the hand: it can be enrolled again', async () => {
    const { admin, browser, base, list } = await at('yuri');
    const [factor] = await list();
    await admin.delete(`${base}/${factor!.id}`);
    expect(await list()).toEqual([]);
    expect((await browser.person('yuri')).factors).toMatchObject([{ status: 'ISSUED' }]);
  });

  test('an enrolment that waits', async () => {
    const { admin, enrol, base, list } = await at('nora');
    const pending = await enrol('token:software:totp', 'GOOGLE');
    expect((await admin.delete(`${base}/${pending.body.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
  });
});
