import { describe, expect, test } from 'vitest';
import { newAdmin, type Admin } from '../testing/admin.ts';
import { events, told } from '../testing/logs.ts';
import { totpCode } from '../testing/totp-code.ts';

const log = async (admin: Admin) => (await events(admin)).map(told);

describe('what is recorded', () => {
  test('nothing of the seed', async () => {
    const admin = newAdmin();
    expect(await log(admin)).toEqual([]);
    await admin.browser.post('/__org/reset', {});
    expect(await log(admin)).toEqual([]);
  });

  test('a sign-in, and what is wrong with others', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    await browser.signIn('pat', { password: 'wrong' });
    await browser.post('/api/v1/authn', { username: 'Secret-Password-9', password: 'x' });
    await browser.signIn('lou');
    await browser.signIn('pat');
    expect(await log(admin)).toEqual([
      'user.session.start INVALID_CREDENTIALS',
      'user.session.start INVALID_CREDENTIALS',
      'user.session.start LOCKED_OUT',
      'user.session.start',
    ]);
    const [wrong, unknown] = await events(admin);
    expect([wrong?.actor.alternateId, unknown?.actor.alternateId]).toEqual([
      'pat.password@example.com',
      'unknown',
    ]);
  });

  test('a lockout, and how it ends', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    await browser.setPolicy({ password: { lockout: { maxAttempts: 1 } } });
    await browser.signIn('pat', { password: 'wrong' });
    const { id } = await browser.person('pat');
    await admin.post(`/api/v1/users/${id}/lifecycle/unlock`);
    const all = await events(admin);
    expect(all.map(told)).toEqual([
      'policy.lifecycle.update',
      'user.account.lock',
      'user.session.start LOCKED_OUT',
      'user.account.unlock',
    ]);
    expect(all.at(-1)).toMatchObject({
      actor: { alternateId: 'administrator' },
      target: [{ id, type: 'User' }],
    });
  });

  test('factors: codes sent, wrong and right ones', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const challenge = await browser.verify(await browser.signIn('sam'), 'sms');
    await browser.next(challenge, { passCode: 'wrong' });
    await browser.next(challenge, { passCode: await browser.code('sam.sms@example.com') });
    const tia = await browser.signIn('tia');
    await browser.verify(tia, 'token:software:totp', {}); // a missing code is no attempt
    const { totpSecret } = await browser.person('tia');
    const passCode = totpCode(totpSecret, browser.org.clock.now());
    await browser.verify(tia, 'token:software:totp', { passCode });
    expect(await log(admin)).toEqual([
      'system.sms.send_factor_verify_message',
      'user.authentication.auth_via_mfa INVALID_CREDENTIALS',
      'user.authentication.auth_via_mfa',
      'user.session.start',
      'user.authentication.auth_via_mfa',
      'user.session.start',
    ]);
    const [sent, failed, verified] = await events(admin);
    expect(sent?.target[0]).toMatchObject({ alternateId: 'sam.sms@example.com' });
    expect(failed?.target[1]).toMatchObject({ displayName: 'sms OKTA' });
    expect(verified?.target[1]).toEqual(failed?.target[1]);
  });

  test('pushes: sent, denied, approved', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const first = await browser.verify(await browser.signIn('penny'), 'push');
    await browser.onPhone('deny');
    const again = await browser.next(await browser.next(first));
    await browser.onPhone('approve');
    await browser.next(again);
    expect(await log(admin)).toEqual([
      'system.push.send_factor_verify_push',
      'user.mfa.okta_verify.deny_push',
      'system.push.send_factor_verify_push',
      'user.authentication.auth_via_mfa',
      'user.session.start',
    ]);
  });

  test('five wrong answers: the last one locks', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const required = await browser.signIn('quinn');
    for (let i = 0; i < 5; i += 1) await browser.verify(required, 'question', { answer: 'x' });
    expect((await log(admin)).slice(-3)).toEqual([
      'user.authentication.auth_via_mfa INVALID_CREDENTIALS',
      'user.account.lock',
      'user.authentication.auth_via_mfa LOCKED_OUT',
    ]);
  });

  test('enrolments, and their end', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const started = await browser.signIn('nora');
    const sent = { factorType: 'email', provider: 'OKTA' };
    const pending = await browser.follow(started, { href: '/api/v1/authn/factors' }, sent);
    await browser.next(pending, { passCode: 'wrong' });
    await browser.next(pending, { passCode: await browser.code('nora.newfactor@example.com') });
    const { id } = await browser.person('nora');
    await admin.post(`/api/v1/users/${id}/lifecycle/reset_factors`);
    expect(await log(admin)).toEqual([
      'system.email.send_factor_verify_message',
      'user.mfa.factor.activate INVALID_CREDENTIALS',
      'user.mfa.factor.activate',
      'user.session.start',
      'user.mfa.factor.deactivate',
      'user.mfa.factor.reset_all',
    ]);
  });

  test('a recovery: the link, a wrong answer, the new password', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const username = 'faye.forgetful@example.com';
    await browser.post('/api/v1/authn/recovery/password', { username, factorType: 'EMAIL' });
    const { link = '' } = (await browser.get(`/__org/inbox?to=${username}`)).body.messages[0] ?? {};
    const question = await browser.post('/api/v1/authn/recovery/token', {
      recoveryToken: link.split('/').at(-1),
    });
    await browser.next(question, { answer: 'wrong' });
    const { answer, newPassword } = await browser.person('faye');
    await browser.next(await browser.next(question, { answer }), { newPassword });
    await browser.post('/api/v1/authn/recovery/password', { username, factorType: 'SMS' });
    expect(await log(admin)).toEqual([
      'system.email.password_reset.sent_message',
      'user.account.reset_password INVALID_CREDENTIALS',
      'user.account.reset_password',
      'user.session.start',
      'system.sms.send_password_reset_message',
    ]);
  });

  test('users, from the cradle to the grave', async () => {
    const admin = newAdmin();
    const profile = { login: 'a@example.com', email: 'a@example.com', firstName: 'A', lastName: 'B' };
    const credentials = { password: { value: 'Tangerine-Kayak-88' } };
    const { id } = (await admin.post('/api/v1/users?activate=false', { profile, credentials })).body;
    const url = `/api/v1/users/${id}`;
    for (const act of [
      'activate',
      'suspend',
      'unsuspend',
      'expire_password',
      'reset_password?sendEmail=false',
    ])
      await admin.post(`${url}/lifecycle/${act}`);
    await admin.post(url, { profile: { lastName: 'C' } });
    await admin.post(url, { credentials: { password: { value: 'Quiet-Harbour-17' } } });
    const [group] = (await admin.list('/api/v1/groups?q=Second')).body;
    await admin.send('PUT', `/api/v1/groups/${group?.id}/users/${id}`);
    await admin.delete(url);
    await admin.delete(url);
    expect(await log(admin)).toEqual([
      'user.lifecycle.create',
      'user.lifecycle.activate',
      'user.lifecycle.suspend',
      'user.lifecycle.unsuspend',
      'user.account.expire_password',
      'user.account.reset_password',
      'user.account.update_profile',
      'user.account.update_password',
      'group.user_membership.add',
      'user.lifecycle.deactivate',
      'user.lifecycle.delete.completed',
    ]);
  });

  test('the first use of a seeded password is no change of it', async () => {
    const admin = newAdmin();
    await admin.browser.signIn('ed');
    expect(await log(admin)).toEqual([]);
    const { password, newPassword } = await admin.browser.person('ed');
    const expired = await admin.browser.signIn('ed');
    await admin.browser.next(expired, { oldPassword: 'wrong', newPassword });
    await admin.browser.next(expired, { oldPassword: password, newPassword });
    expect(await log(admin)).toEqual([
      'user.account.update_password INVALID_CREDENTIALS',
      'user.account.update_password',
      'user.session.start',
    ]);
  });

  test('sessions that end', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const session = async () => {
      const { sessionToken } = (await browser.signIn('pat')).body;
      return (await browser.post('/api/v1/sessions', { sessionToken })).body.id;
    };
    await admin.delete(`/api/v1/sessions/${await session()}`);
    const second = await session();
    await browser.advance(3 * 3600);
    await admin.get(`/api/v1/sessions/${second}`);
    expect((await log(admin)).filter((one) => one.startsWith('user.session.e'))).toEqual([
      'user.session.end',
      'user.session.expire',
    ]);
  });

  test('nothing secret', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const { sessionToken } = (await browser.signIn('pat')).body;
    const session = (await browser.post('/api/v1/sessions', { sessionToken })).body;
    await admin.delete(`/api/v1/sessions/${session.id}`);
    const started = await browser.signIn('sam');
    const challenge = await browser.verify(started, 'sms');
    const passCode = await browser.code('sam.sms@example.com');
    await browser.next(challenge, { passCode });
    const whole = JSON.stringify(await events(admin));
    expect(whole).toContain('/api/v1/authn/factors/');
    const { password } = await browser.person('pat');
    for (const secret of [
      password,
      sessionToken,
      session.id,
      passCode,
      started.body.stateToken,
      browser.org.apiToken,
    ])
      expect(whole).not.toContain(secret);
  });
});
