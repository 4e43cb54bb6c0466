import { describe, expect, test } from 'vitest';
import { asked, enrolling, entry, MULTI } from '../testing/enrolling.ts';

describe('sms and call', () => {
  const profile = { phoneNumber: '+1 (415) 555-0100' };

  test.each([
    ['sms', 'E0000109', {}],
    ['call', 'E0000133', { phoneExtension: '' }],
  ])('%s: sent, resent, wrong, right', async (type, tooSoon, extra) => {
    const { browser, enroll } = await enrolling();
    const activate = await enroll(type, 'OKTA', { profile: { ...profile, ...extra } });
    const { factor } = activate.body._embedded;
    expect(activate.body.status).toBe('MFA_ENROLL_ACTIVATE');
    expect(factor.profile).toEqual({ phoneNumber: '+1 XXX-XXX-0100' });
    const base = `http://localhost:3000/api/v1/authn/factors/${factor.id}/lifecycle`;
    expect(activate.body._links).toMatchObject({
      next: { name: 'activate', href: `${base}/activate` },
      resend: [{ name: type, href: `${base}/resend` }],
      prev: { href: 'http://localhost:3000/api/v1/authn/previous' },
    });
    const resend = { href: `${base}/resend` };
    expect((await browser.follow(activate, resend)).body.errorCode).toBe(tooSoon);
    await browser.advance(30);
    expect((await browser.follow(activate, resend)).body.status).toBe('MFA_ENROLL_ACTIVATE');
    expect((await browser.next(activate)).body.errorCode).toBe('E0000001');
    const wrong = await browser.next(activate, { passCode: 'x' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const passCode = await browser.code('+14155550100');
    expect((await browser.next(activate, { passCode })).body.status).toBe('SUCCESS');
    expect((await asked(browser, 'nora', type))?.profile).toEqual({ phoneNumber: '+1 XXX-XXX-0100' });
  });

  test('the sixth attempt in five minutes is 429, the resend too, and none of it locks the account', async () => {
    const { browser, enroll } = await enrolling();
    const activate = await enroll('sms', 'OKTA', { profile });
    for (let i = 0; i < 5; i++) expect((await browser.next(activate, { passCode: 'x' })).status).toBe(403);
    const passCode = await browser.code('+14155550100');
    const sixth = await browser.next(activate, { passCode });
    expect([sixth.status, sixth.body.errorCode]).toEqual([429, 'E0000047']);
    await browser.advance(30);
    const resend = { href: activate.body._links.resend[0]!.href };
    expect((await browser.follow(activate, resend)).body.errorCode).toBe('E0000047');
    await browser.advance(270);
    expect((await browser.follow(activate, resend)).body.status).toBe('MFA_ENROLL_ACTIVATE');
    expect((await browser.person('nora')).status).toBe('ACTIVE');
  });

  test.each([
    [{}, 'E0000001'],
    [{ phoneNumber: '' }, 'E0000001'],
    [{ phoneNumber: 'call me' }, 'E0000001'],
    [{ phoneNumber: '0151 1234567' }, 'E0000001'],
    [{ phoneNumber: '+123456' }, 'E0000001'],
    [{ phoneNumber: '+1 115 555 0100' }, 'E0000098'],
    [{ phoneNumber: '+1 415 555 01' }, 'E0000098'],
    [{ phoneNumber: '+14155550100', phoneExtension: 'ext' }, 'E0000121'],
    [{ phoneNumber: 14155550100 }, 'E0000001'],
  ])('%j: 400 %s', async (sent, code) => {
    const { enroll } = await enrolling();
    const answer = await enroll('call', 'OKTA', { profile: sent });
    expect([answer.status, answer.body.errorCode, answer.body.errorCauses.length]).toEqual([400, code, 1]);
  });

  test('a number that cannot exist can be forced', async () => {
    const { enroll } = await enrolling();
    const forced = { phoneNumber: '+1 115 555 0100', validatePhone: false };
    expect((await enroll('sms', 'OKTA', { profile: forced })).body.status).toBe('MFA_ENROLL_ACTIVATE');
  });

  test('previous drops the pending factor, and the number can be corrected', async () => {
    const { browser, start, enroll } = await enrolling();
    const activate = await enroll('sms', 'OKTA', { profile });
    const passCode = await browser.code('+14155550100');
    const back = await browser.follow(activate, activate.body._links.prev);
    expect(back.body.status).toBe('MFA_ENROLL');
    expect((await browser.next(activate, { passCode })).body.errorCode).toBe('E0000079');
    const corrected = { profile: { phoneNumber: '+14155550199' } };
    const again = await enroll('sms', 'OKTA', corrected, '?updatePhone=true');
    expect((await browser.next(again, { passCode })).body.errorCode).toBe('E0000068');
    expect((await browser.next(again, { passCode: await browser.code('+14155550199') })).body.status).toBe(
      'SUCCESS',
    );
    expect(start.body.stateToken).toBe(again.body.stateToken);
  });

  test('a verified number is reused, and replaced only when asked and proven', async () => {
    const { browser, enroll } = await enrolling('nora', MULTI);
    const first = await enroll('sms', 'OKTA', { profile });
    const list = await browser.next(first, { passCode: await browser.code('+14155550100') });
    const phones = [{ profile: { phoneNumber: '+1 XXX-XXX-0100' }, status: 'ACTIVE' }];
    expect(entry(list, 'call')?._embedded?.phones).toMatchObject(phones);
    expect((await enroll('sms', 'OKTA', { profile })).body.errorCode).toBe('E0000001');
    const other = { profile: { phoneNumber: '+14155550199' } };
    expect((await enroll('call', 'OKTA', other)).body.errorCode).toBe('E0000001');
    for (const sent of [{}, { profile: { phoneNumber: '+1 XXX-XXX-0100' } }]) {
      const reused = await enroll('call', 'OKTA', sent);
      expect(reused.body._embedded.factor.profile).toEqual({ phoneNumber: '+1 XXX-XXX-0100' });
      await browser.follow(reused, reused.body._links.prev);
      await browser.advance(30);
    }
    const updated = await enroll('call', 'OKTA', other, '?updatePhone=true');
    await browser.follow(updated, updated.body._links.prev);
    const before = await browser.post('/api/v1/authn', { stateToken: updated.body.stateToken });
    expect(entry(before, 'call')?._embedded?.phones).toMatchObject(phones);
  });
});

describe('email', () => {
  test('goes to the primary address', async () => {
    const { browser, enroll } = await enrolling();
    const activate = await enroll('email');
    expect(activate.body._embedded.factor.profile).toEqual({ email: 'n...r@example.com' });
    const passCode = await browser.code('nora.newfactor@example.com');
    expect((await browser.next(activate, { passCode })).body.status).toBe('SUCCESS');
  });
});
