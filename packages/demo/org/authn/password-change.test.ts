import { describe, expect, test } from 'vitest';
import { Browser, newBrowser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const WARN = { options: { warnBeforePasswordExpired: true } };

async function expired() {
  const browser = newBrowser();
  const answer = await browser.signIn('ed');
  const { password, newPassword } = await browser.person('ed');
  const change = (body: object) => browser.next(answer, { oldPassword: password, newPassword, ...body });
  return { browser, answer, change, password, newPassword };
}

describe('PASSWORD_EXPIRED', () => {
  test('carries the rules and the one way on', async () => {
    const { answer } = await expired();
    expect(answer.body).toMatchObject({
      status: 'PASSWORD_EXPIRED',
      _embedded: {
        user: { profile: { login: 'ed.expired@example.com' } },
        policy: {
          complexity: { minLength: 8, minSymbol: 0, excludeUsername: true },
          age: { historyCount: 4 },
        },
      },
      _links: {
        next: {
          name: 'changePassword',
          href: 'http://localhost:3000/api/v1/authn/credentials/change_password',
        },
      },
    });
    expect(answer.body._embedded.policy).not.toHaveProperty('expiration');
    expect(answer.body._links).not.toHaveProperty('skip');
  });

  test('a good new password is the way to SUCCESS, and the only one that counts from then on', async () => {
    const { browser, change, password, newPassword } = await expired();
    const done = await change({});
    expect(done.body.status).toBe('SUCCESS');
    expect(done.body._embedded.user.passwordChanged).toBe('2031-04-09T11:20:00.000Z');
    expect((await browser.signIn('ed', { password })).status).toBe(401);
    expect((await browser.signIn('ed', { password: newPassword })).body.status).toBe('SUCCESS');
  });

  test('a wrong old password is E0000014, and the state stays', async () => {
    const { browser, answer, change } = await expired();
    const wrong = await change({ oldPassword: 'nope', newPassword: 'x' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000014']);
    expect(wrong.body.errorCauses[0]?.errorSummary).toContain('oldPassword');
    const { body } = await browser.post('/api/v1/authn', { stateToken: answer.body.stateToken });
    expect(body.status).toBe('PASSWORD_EXPIRED');
  });

  test.each([
    ['Aa1bbbb', 'at least 8 characters'],
    ['aaaaaaa1', 'an uppercase letter'],
    ['AAAAAAA1', 'a lowercase letter'],
    ['Aaaaaaaa', 'a number'],
    ['My-Expired-1', 'no part of your username'],
    [`Aa1${'x'.repeat(70)}`, 'at most 72 characters'],
    ['Ember-Quarry-77', 'used recently'],
  ])('%s: 403 E0000080, %s', async (newPassword, cause) => {
    const { change } = await expired();
    const refused = await change({ newPassword });
    expect([refused.status, refused.body.errorCode, refused.body.errorCauses.length]).toEqual([
      403,
      'E0000080',
      1,
    ]);
    expect(refused.body.errorCauses[0]?.errorSummary).toContain(cause);
  });

  test.each([{ newPassword: '' }, { oldPassword: undefined }, { newPassword: 1 }, { revokeSessions: 'yes' }])(
    '%j: 400 E0000001',
    async (body) => {
      const { change } = await expired();
      expect((await change(body)).body.errorCode).toBe('E0000001');
    },
  );

  test('cannot be skipped', async () => {
    const { browser, answer } = await expired();
    const skipped = await browser.follow(answer, { href: '/api/v1/authn/skip' });
    expect([skipped.status, skipped.body.errorCode]).toEqual([403, 'E0000079']);
  });

  test('comes after the factor', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('tess');
    expect(required.body.status).toBe('MFA_REQUIRED');
    const tess = await browser.person('tess');
    const passCode = totpCode(tess.totpSecret, browser.org.clock.now());
    const answer = await browser.verify(required, 'token:software:totp', { passCode });
    expect(answer.body.status).toBe('PASSWORD_EXPIRED');
    const { password, newPassword } = tess;
    expect((await browser.next(answer, { oldPassword: password, newPassword })).body.status).toBe('SUCCESS');
    expect((await browser.person('tess')).status).toBe('ACTIVE');
  });

  test('a password that lives elsewhere is changed there: the link is to be opened', async () => {
    const { next } = (await newBrowser().signIn('dora')).body._links;
    expect(next).toMatchObject({
      title: 'Staff directory',
      href: 'https://directory.example.com/password',
      hints: { allow: ['GET'] },
    });
  });

  test('so is the warning about it, which may be skipped', async () => {
    const browser = newBrowser();
    const warned = await browser.signIn('wilma', { options: { warnBeforePasswordExpired: true } });
    expect(warned.body).toMatchObject({
      status: 'PASSWORD_WARN',
      _embedded: { policy: { expiration: { passwordExpireDays: 5 } } },
      _links: { next: { title: 'Staff directory', hints: { allow: ['GET'] } }, skip: {} },
    });
    expect((await browser.follow(warned, warned.body._links.skip)).body.status).toBe('SUCCESS');
  });

  test('revokeSessions ends the other sessions', async () => {
    const { browser, change } = await expired();
    const elsewhere = new Browser(browser.org);
    await browser.setPolicy({ password: { age: { maxAgeDays: 0 } } }, 'Password expires');
    for (const one of [browser, elsewhere]) {
      const { sessionToken } = (await one.signIn('ed')).body;
      await one.get(`/login/sessionCookieRedirect?token=${sessionToken}&redirectUrl=http://localhost:3000/`);
      expect((await one.get('/api/v1/sessions/me')).status).toBe(200);
    }
    expect((await change({ revokeSessions: true })).status).toBe(200);
    expect((await elsewhere.get('/api/v1/sessions/me')).status).toBe(404);
    expect((await browser.get('/api/v1/sessions/me')).status).toBe(200);
  });
});

describe('PASSWORD_WARN', () => {
  test('only for callers who asked for it, and only in the last days', async () => {
    const browser = newBrowser();
    expect((await browser.signIn('wanda')).body.status).toBe('SUCCESS');
    const warned = await browser.signIn('wanda', WARN);
    expect(warned.body.status).toBe('PASSWORD_WARN');
    expect(warned.body._embedded.policy.expiration.passwordExpireDays).toBe(5);
    await browser.advance(4.5 * 24 * 3600);
    expect((await browser.signIn('wanda', WARN)).body._embedded.policy.expiration.passwordExpireDays).toBe(1);
    await browser.advance(12 * 3600);
    expect((await browser.signIn('wanda', WARN)).body.status).toBe('PASSWORD_EXPIRED');
    await browser.setPolicy({ password: { age: { maxAgeDays: 100 } } }, 'Password expires');
    expect((await browser.signIn('wanda', WARN)).body._embedded.policy.expiration.passwordExpireDays).toBe(
      10,
    );
    await browser.setPolicy({ password: { age: { maxAgeDays: 101 } } }, 'Password expires');
    expect((await browser.signIn('wanda', WARN)).body.status).toBe('SUCCESS');
  });

  test('skip and change both lead on', async () => {
    const browser = newBrowser();
    const warned = await browser.signIn('wanda', WARN);
    expect((await browser.follow(warned, warned.body._links.skip)).body.status).toBe('SUCCESS');
    const again = await browser.signIn('wanda', WARN);
    const { password, newPassword } = await browser.person('wanda');
    expect((await browser.next(again, { oldPassword: password, newPassword })).body.status).toBe('SUCCESS');
  });

  test('a password can be too young to be changed', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ password: { age: { minAgeMinutes: 86 * 24 * 60 } } });
    const warned = await browser.signIn('wanda', WARN);
    const { password, newPassword } = await browser.person('wanda');
    const refused = await browser.next(warned, { oldPassword: password, newPassword });
    expect([refused.status, refused.body.errorCode]).toEqual([403, 'E0000080']);
  });

  test('passwords of the history cannot come back', async () => {
    const browser = newBrowser();
    const { password, newPassword } = await browser.person('wanda');
    const change = async (from: string, to: string) =>
      browser.next(await browser.signIn('wanda', { ...WARN, password: from }), {
        oldPassword: from,
        newPassword: to,
      });
    expect((await change(password, newPassword)).body.status).toBe('SUCCESS');
    await browser.advance(85 * 24 * 3600);
    expect((await change(newPassword, password)).body.errorCode).toBe('E0000080');
    await browser.setPolicy({ password: { age: { historyCount: 0 } } }, 'Password expires');
    await browser.advance(1);
    expect((await change(newPassword, password)).body.status).toBe('SUCCESS');
  });
});
