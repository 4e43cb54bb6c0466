import { expect, test } from 'vitest';
import { describeClients, factorOf, rawOf, refusal } from './okta-client.ts';

describeClients('passwords', (okta) => {
  test('changes an expired one, after a refusal', async () => {
    const { password, newPassword } = await okta.person('ed');
    const expired = await okta.signIn('ed');
    expect(expired.status).toBe('PASSWORD_EXPIRED');
    const wrong = await refusal(expired.changePassword!({ oldPassword: 'x', newPassword }));
    expect(wrong.errorCode).toBe('E0000014');
    expect((await expired.changePassword!({ oldPassword: password, newPassword })).status).toBe('SUCCESS');
  });

  test('skips the warning', async () => {
    const warned = await okta.signIn('wanda', { options: { warnBeforePasswordExpired: true } });
    expect(warned.status).toBe('PASSWORD_WARN');
    expect((await warned.skip!()).status).toBe('SUCCESS');
  });

  test('follows a step-up to its end', async () => {
    const stateToken = await okta.arrive('/app/ledger');
    const start = await okta.client.tx.resume({ stateToken });
    expect([start.status, start.type, start.target?.['label']]).toEqual([
      'UNAUTHENTICATED',
      'SESSION_STEP_UP',
      'Ledger',
    ]);
    const { login, password } = await okta.person('pat');
    const done = await okta.client.signInWithCredentials({ username: login, password, stateToken });
    expect([done.status, done.sessionToken]).toEqual(['SUCCESS', undefined]);
  });

  test('is led to another site for a password that is kept there', async () => {
    const expired = await okta.signIn('dora');
    expect(expired.status).toBe('PASSWORD_EXPIRED');
    expect(rawOf(expired)._links.next).toMatchObject({ title: 'Staff directory' });
  });

  test('gives a factor first, then changes a password that an administrator set', async () => {
    const { password, newPassword, totpSecret } = await okta.person('tess');
    const required = await okta.signIn('tess');
    const passCode = okta.code(totpSecret);
    const expired = await factorOf(required, 'token:software:totp').verify({ passCode });
    expect(expired.status).toBe('PASSWORD_EXPIRED');
    expect(
      (await refusal(expired.changePassword!({ oldPassword: password, newPassword: 'x' }))).errorCode,
    ).toBe('E0000080');
    expect((await expired.changePassword!({ oldPassword: password, newPassword })).status).toBe('SUCCESS');
  });

  test('changes a password before it expires', async () => {
    const { password, newPassword } = await okta.person('wanda');
    const warned = await okta.signIn('wanda', { options: { warnBeforePasswordExpired: true } });
    expect((await warned.changePassword!({ oldPassword: password, newPassword })).status).toBe('SUCCESS');
  });
});
