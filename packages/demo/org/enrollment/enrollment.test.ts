import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';
import { enrolling, entry, FACTORS, MULTI } from '../testing/enrolling.ts';

describe('MFA_ENROLL', () => {
  test('lists what the policy names, in the fixed order, and cannot be skipped without a factor', async () => {
    const { browser, start } = await enrolling();
    expect(start.body.status).toBe('MFA_ENROLL');
    const kinds = start.body._embedded.factors.map(({ factorType, provider }) => `${factorType} ${provider}`);
    expect(kinds).toEqual([
      'question OKTA',
      'token:software:totp GOOGLE',
      'token:software:totp OKTA',
      'push OKTA',
      'sms OKTA',
      'call OKTA',
      'email OKTA',
    ]);
    for (const factor of start.body._embedded.factors) {
      expect(factor).toMatchObject({
        status: 'NOT_SETUP',
        enrollment: 'OPTIONAL',
        vendorName: factor.provider,
      });
      expect(factor._links.enroll.href).toBe(`http://localhost:3000${FACTORS}`);
      expect(factor).not.toHaveProperty('id');
    }
    expect(entry(start, 'sms')?._embedded?.phones).toEqual([]);
    expect(entry(start, 'push')).toMatchObject({
      policy: { enrollment: { enrolled: 0, minimum: 0, maximum: 1 } },
    });
    expect(start.body._links).not.toHaveProperty('skip');
    const skipped = await browser.follow(start, { href: '/api/v1/authn/skip' });
    expect([skipped.status, skipped.body.errorCode]).toEqual([403, 'E0000079']);
  });

  test('the list of questions is for whoever enrols, and for administrators', async () => {
    const { browser, start } = await enrolling();
    const { href } = entry(start, 'question')!._links.questions;
    const list = (await browser.get(href)).body as unknown as { question: string; questionText: string }[];
    expect(list).toHaveLength(20);
    expect(list[0]).toEqual({
      question: 'disliked_food',
      questionText: 'What food did you hate as a child?',
    });
    await browser.advance(300);
    expect((await browser.get(href)).body.errorCode).toBe('E0000006');
    const headers = { authorization: `SSWS ${browser.org.apiToken}` };
    expect((await browser.get(href, { headers })).status).toBe(200);
  });

  test('required ones come first, then the optional ones may be skipped', async () => {
    const { browser, start, enroll } = await enrolling('theo', MULTI);
    expect(entry(start, 'question')?.enrollment).toBe('REQUIRED');
    const profile = { question: 'childhood_dream_job', answer: 'Astronaut' };
    const second = await enroll('question', 'OKTA', { profile });
    expect(second.body.status).toBe('MFA_ENROLL');
    expect(entry(second, 'question')).toMatchObject({ status: 'ACTIVE' });
    expect(second.body._links).not.toHaveProperty('skip');
    const activate = await enroll('sms', 'OKTA', { profile: { phoneNumber: '+1 415 555 0100' } });
    const third = await browser.next(activate, {
      passCode: await browser.code('theo.twofactors@example.com'),
    });
    expect(third.body.status).toBe('MFA_ENROLL');
    const done = await browser.follow(third, third.body._links.skip);
    expect(done.body.status).toBe('SUCCESS');
    const { amr } = (await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken })).body;
    expect(amr).toEqual(['pwd', 'mfa', 'kba', 'sms']);
  });

  test('without the loop it ends with the last required one', async () => {
    const { browser, enroll } = await enrolling('theo');
    await enroll('question', 'OKTA', { profile: { question: 'first_award', answer: 'Swimming' } });
    const activate = await enroll('sms', 'OKTA', { profile: { phoneNumber: '+14155550100' } });
    const passCode = await browser.code('+14155550100');
    expect((await browser.next(activate, { passCode })).body.status).toBe('SUCCESS');
  });

  test('a grace period allows to skip what is required', async () => {
    const { browser, start } = await enrolling('lara');
    expect(start.body._embedded.policy).toEqual({ gracePeriod: { endDate: '2099-12-31T00:00:00.000Z' } });
    expect((await browser.follow(start, start.body._links.skip)).body.status).toBe('SUCCESS');
    await browser.setPolicy(
      { mfaEnroll: { gracePeriod: { endDate: '2031-01-01T00:00:00Z' } } },
      'May enrol later',
    );
    const late = await browser.signIn('lara');
    expect(late.body.status).toBe('MFA_ENROLL');
    expect(late.body._links).not.toHaveProperty('skip');
  });

  test('people who need no factor are not asked, whatever the options', async () => {
    expect((await newBrowser().signIn('pat', MULTI)).body.status).toBe('SUCCESS');
  });

  test.each([
    ['sms', 'GOOGLE', 400, 'E0000001'],
    ['carrier_pigeon', 'OKTA', 400, 'E0000001'],
    ['webauthn', 'FIDO', 403, 'E0000006'],
    ['u2f', 'FIDO', 403, 'E0000006'],
    ['web', 'DUO', 403, 'E0000006'],
    ['token:hotp', 'CUSTOM', 403, 'E0000006'],
    ['password', 'OKTA', 403, 'E0000006'],
    ['token', 'RSA', 403, 'E0000006'],
    ['', 'OKTA', 400, 'E0000001'],
  ])('%s of %s: %i %s', async (factorType, provider, status, code) => {
    const { enroll } = await enrolling();
    const answer = await enroll(factorType, provider);
    expect([answer.status, answer.body.errorCode]).toEqual([status, code]);
    if (status === 400) expect(answer.body.errorSummary).toBe('Api validation failed: factorEnrollRequest');
  });
});

describe('question', () => {
  test.each([
    [{ question: 'nope', answer: 'Astronaut' }],
    [{ question: 'childhood_dream_job', answer: ' cat ' }],
    [{ question: 'childhood_dream_job', answer: 'Dream' }],
    [{ question: 'childhood_dream_job', answer: 'BECOME' }],
    [{ question: 'constructor', answer: 'Astronaut' }],
    [{ answer: 'Astronaut' }],
    [{}],
    [undefined],
    ['text'],
  ])('%j is refused', async (profile) => {
    const { enroll } = await enrolling();
    const answer = await enroll('question', 'OKTA', { profile });
    expect([answer.status, answer.body.errorCode, answer.body.errorCauses.length]).toEqual([
      400,
      'E0000001',
      1,
    ]);
  });

  test('is asked at the next sign-in', async () => {
    const { browser, enroll } = await enrolling();
    const profile = { question: 'first_award', answer: ' Swimming ' };
    expect((await enroll('question', 'OKTA', { profile })).body.status).toBe('SUCCESS');
    const again = await browser.signIn('nora');
    expect((await browser.verify(again, 'question', { answer: 'swimming' })).body.status).toBe('SUCCESS');
  });
});
