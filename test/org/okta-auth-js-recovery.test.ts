import { expect, test } from 'vitest';
import { describeClients, factorOf, refusal, stateTokenOf } from './okta-client.ts';

const tokenIn = (link: string): string => link.split('/').at(-1)!;

describeClients('recovery', (okta) => {
  test('gets a forgotten one back by SMS', async () => {
    const { login, answer, newPassword } = await okta.person('faye');
    const challenge = await okta.client.forgotPassword({ username: login, factorType: 'SMS' });
    expect([challenge.status, challenge.factorType]).toEqual(['RECOVERY_CHALLENGE', 'SMS']);
    await okta.advance(30);
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
    const passCode = okta.code(totpSecret);
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

  test('gets a forgotten one back by call, after wrong codes and answers', async () => {
    const { login, answer, newPassword } = await okta.person('faye');
    const challenge = await okta.client.forgotPassword({ username: login, factorType: 'CALL' });
    expect((await refusal(challenge.verify!({ passCode: '00000' }))).errorCode).toBe('E0000068');
    expect((await refusal(challenge.resend!('call'))).errorCode).toBe('E0000133');
    const question = await challenge.verify!({ passCode: (await okta.message(login)).code });
    expect(question.user).toMatchObject({
      recovery_question: { question: 'Which lake did you swim in first?' },
    });
    expect((await refusal(question.answer!({ answer: 'Dead Sea' }))).errorCode).toBe('E0000087');
    const reset = await question.answer!({ answer });
    expect((await refusal(reset.resetPassword!({ newPassword: 'short' }))).errorCode).toBe('E0000080');
    expect((await reset.resetPassword!({ newPassword })).status).toBe('SUCCESS');
  });

  test('cancels a recovery', async () => {
    const { login } = await okta.person('faye');
    const challenge = await okta.client.forgotPassword({ username: login, factorType: 'SMS' });
    await challenge.cancel!();
    const stateToken = stateTokenOf(challenge);
    expect((await refusal(okta.client.tx.resume({ stateToken }))).errorCode).toBe('E0000011');
  });

  test.each(['SMS', 'EMAIL'] as const)('unlocks an account by %s', async (factorType) => {
    const { login } = await okta.person('lou');
    const sent = await okta.client.unlockAccount({ username: login, factorType });
    const { code, link } = await okta.message(login);
    const done =
      factorType === 'SMS'
        ? await sent.verify!({ passCode: code })
        : await okta.client.verifyRecoveryToken({ recoveryToken: tokenIn(link) });
    expect([done.status, done.recoveryType]).toEqual(['SUCCESS', 'UNLOCK']);
  });

  test('chooses a first password with an activation token', async () => {
    const { activationToken, newPassword } = await okta.person('newton');
    const reset = await okta.client.signInWithCredentials({ token: activationToken } as never);
    expect([reset.status, reset.recoveryType]).toEqual(['PASSWORD_RESET', 'ACCOUNT_ACTIVATION']);
    expect((await reset.resetPassword!({ newPassword })).status).toBe('SUCCESS');
    const again = okta.client.signInWithCredentials({ token: activationToken } as never);
    expect((await refusal(again)).errorCode).toBe('E0000004');
  });

  test('is signed in by an activation token that finds a password', async () => {
    const { activationToken } = await okta.person('ada');
    const done = await okta.client.signInWithCredentials({ token: activationToken } as never);
    expect(done.status).toBe('SUCCESS');
  });
});
