import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';
import { factorOf, OktaClient, refusal, stateTokenOf } from './okta-client.ts';

let okta: OktaClient;
beforeAll(async () => {
  okta = await OktaClient.start();
});
beforeEach(() => okta.reset());
afterAll(() => okta.org.stop());

const tokenIn = (link: string): string => link.split('/').at(-1)!;

describe('okta-auth-js, passwords', () => {
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

  test('gets a forgotten one back by SMS', async () => {
    const { login, answer, newPassword } = await okta.person('faye');
    const challenge = await okta.client.forgotPassword({ username: login, factorType: 'SMS' });
    expect([challenge.status, challenge.factorType]).toEqual(['RECOVERY_CHALLENGE', 'SMS']);
    await okta.control('clock', { advance: 30 });
    await challenge.resend!('sms');
    const question = await challenge.verify!({ passCode: (await okta.message(login)).code });
    expect(question.status).toBe('RECOVERY');
    const reset = await question.answer!({ answer });
    expect(reset.status).toBe('PASSWORD_RESET');
    expect((await reset.resetPassword!({ newPassword })).status).toBe('SUCCESS');
  });

  test('gets a forgotten one back by mail, and goes on under the new state token', async () => {
    const { login, newPassword, totpSecret } = await okta.person('ray');
    const sent = await okta.client.forgotPassword({ username: login, factorType: 'EMAIL' });
    expect([sent.status, sent.factorResult]).toEqual(['RECOVERY_CHALLENGE', 'WAITING']);
    const recoveryToken = tokenIn((await okta.message(login)).link);
    const reset = await okta.client.verifyRecoveryToken({ recoveryToken });
    const required = await reset.resetPassword!({ newPassword });
    expect(required.status).toBe('MFA_REQUIRED');
    expect(stateTokenOf(required)).not.toBe(stateTokenOf(reset));
    const passCode = totpCode(totpSecret, okta.org.org.clock.now());
    expect((await factorOf(required, 'token:software:totp').verify({ passCode })).status).toBe('SUCCESS');
    expect((await refusal(okta.client.verifyRecoveryToken({ recoveryToken }))).errorCode).toBe('E0000105');
  });

  test('unlocks an account', async () => {
    const locked = await okta.signIn('lou');
    const challenge = await locked.unlock!({ username: 'lou.locked', factorType: 'CALL' });
    expect(challenge.recoveryType).toBe('UNLOCK');
    const done = await challenge.verify!({ passCode: (await okta.message('lou.locked@example.com')).code });
    expect([done.status, done.recoveryType]).toEqual(['SUCCESS', 'UNLOCK']);
    expect((await okta.signIn('lou')).status).toBe('SUCCESS');
  });

  test('follows a step-up to its end', async () => {
    const opened = await fetch(`${okta.org.url}/app/ledger`, { redirect: 'manual' });
    const stateToken = new URL(opened.headers.get('location')!).searchParams.get('stateToken')!;
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
});

describe('okta-auth-js, enrolment', () => {
  test('a question, from the list', async () => {
    const list = await okta.signIn('nora');
    expect(list.status).toBe('MFA_ENROLL');
    const question = factorOf(list, 'question') as unknown as {
      questions(): Promise<{ question: string }[]>;
    };
    expect(await question.questions()).toHaveLength(20);
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

  test('an authenticator app', async () => {
    const list = await okta.signIn('nora');
    const activate = await factorOf(list, 'token:software:totp', 'GOOGLE').enroll();
    const { sharedSecret } = (activate.factor as { activation: { sharedSecret: string } }).activation;
    const passCode = totpCode(sharedSecret, okta.org.org.clock.now());
    expect((await activate.activate!({ passCode })).status).toBe('SUCCESS');
  });

  test('push: polls until the phone has scanned, also after a time-out', async () => {
    const list = await okta.signIn('nora');
    const activate = await factorOf(list, 'push').enroll();
    await okta.control('clock', { advance: 290 });
    const polled = activate.poll!({ delay: 5 });
    await okta.control('clock', { advance: 10 });
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
});
