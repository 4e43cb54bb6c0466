import { expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';

test('a new user chooses the first password; the token is burnt by that, not by being shown', async () => {
  const browser = newBrowser();
  const { activationToken: token, login, newPassword } = await browser.person('newton');
  expect(token).toMatch(/^[\w-]{20}$/);
  expect((await browser.post(AUTHN, { username: login, password: 'x' })).body.errorCode).toBe('E0000004');
  await browser.post(AUTHN, { token });
  const reset = await browser.post(AUTHN, { token, relayState: 'hi' });
  expect(reset.body).toMatchObject({
    status: 'PASSWORD_RESET',
    recoveryType: 'ACCOUNT_ACTIVATION',
    relayState: 'hi',
    _links: { next: { name: 'resetPassword' } },
  });
  expect(reset.body._embedded.user).not.toHaveProperty('passwordChanged');
  expect((await browser.next(reset, { newPassword })).body.status).toBe('SUCCESS');
  expect((await browser.person('newton')).status).toBe('ACTIVE');
  expect((await browser.post(AUTHN, { token })).body.errorCode).toBe('E0000004');
  expect((await browser.signIn('newton', { password: newPassword })).body.status).toBe('SUCCESS');
});

test('who has a password goes straight to what is due, once', async () => {
  const browser = newBrowser();
  const { activationToken: token } = await browser.person('ada');
  expect((await browser.post(AUTHN, { token })).body.status).toBe('SUCCESS');
  expect((await browser.post(AUTHN, { token })).body.errorCode).toBe('E0000004');
});

test('a token lives seven days; a wrong one is E0000004', async () => {
  const browser = newBrowser();
  const { activationToken: token } = await browser.person('newton');
  const unknown = await browser.post(AUTHN, { token: 'nope' });
  expect([unknown.status, unknown.body.errorCode]).toEqual([401, 'E0000004']);
  await browser.advance(7 * 24 * 3600);
  expect((await browser.post(AUTHN, { token })).body.errorCode).toBe('E0000004');
});
