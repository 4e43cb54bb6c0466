import { expect, test } from 'vitest';
import { describeClients, factorOf, refusal, stateTokenOf } from './okta-client.ts';

// A client nobody here wrote keeps the org honest: it follows links the way the real service taught it to.

interface NumberChallenge {
  _embedded: { factor: { _embedded?: { challenge: { correctAnswer: number } } } };
}

describeClients('[r167] sign-in', (okta) => {
  test('signs in with the password alone, and the session token opens a session', async () => {
    const transaction = await okta.signIn('pat');
    expect(transaction.status).toBe('SUCCESS');
    expect(transaction.user).toMatchObject({ profile: { login: 'pat.password@example.com' } });
    const response = await fetch(`${okta.org.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sessionToken: transaction.sessionToken }),
    });
    expect(((await response.json()) as { login: string }).login).toBe('pat.password@example.com');
  });

  test('gets E0000004 for a wrong password', async () => {
    const error = await refusal(
      okta.client.signInWithCredentials({ username: 'pat.password@example.com', password: 'no' }),
    );
    expect([error.errorCode, error.xhr?.status]).toEqual(['E0000004', 401]);
  });

  test('sees LOCKED_OUT, and cancels it', async () => {
    const transaction = await okta.signIn('lou');
    expect(transaction.status).toBe('LOCKED_OUT');
    expect(typeof transaction.unlock).toBe('function');
    await transaction.cancel!();
  });

  test('signs in with a code of Okta Verify, after a wrong one', async () => {
    const transaction = await okta.signIn('tia');
    expect(transaction.status).toBe('MFA_REQUIRED');
    const factor = factorOf(transaction, 'token:software:totp');
    expect((await refusal(factor.verify({ passCode: '000000' }))).errorCode).toBe('E0000068');
    const passCode = okta.code((await okta.person('tia')).totpSecret);
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('signs in by SMS: resend too soon, resend, code', async () => {
    const challenge = await factorOf(await okta.signIn('sam'), 'sms').verify();
    expect(challenge.status).toBe('MFA_CHALLENGE');
    expect((await refusal(challenge.resend!('sms'))).errorCode).toBe('E0000109');
    await okta.advance(30);
    const again = await challenge.resend!('sms');
    expect(again.status).toBe('MFA_CHALLENGE');
    const done = await again.verify!({ passCode: (await okta.message('sam.sms@example.com')).code });
    expect(done.status).toBe('SUCCESS');
  });

  test('signs in by push, approved on the phone while it polls', async () => {
    const challenge = await factorOf(await okta.signIn('penny'), 'push').verify();
    expect(challenge.factorResult).toBe('WAITING');
    const polled = challenge.poll!({ delay: 5 });
    await okta.onPhone('approve');
    expect((await polled).status).toBe('SUCCESS');
  });

  test('sees a denied push, and starts over', async () => {
    const challenge = await factorOf(await okta.signIn('penny'), 'push').verify();
    await okta.onPhone('deny');
    const rejected = await challenge.poll!({ delay: 5 });
    expect([rejected.status, rejected.factorResult]).toEqual(['MFA_CHALLENGE', 'REJECTED']);
    const again = await rejected.verify!({});
    const polled = again.poll!({ delay: 5 });
    await okta.onPhone('approve');
    expect((await polled).status).toBe('SUCCESS');
  });

  test('signs in by push with the number challenge', async () => {
    const challenge = await factorOf(await okta.signIn('nina'), 'push').verify();
    let number: number | undefined;
    const polled = challenge.poll!({
      delay: 5,
      // The callback is given the answer itself, not a transaction.
      transactionCallBack: (answer: NumberChallenge) => {
        number ??= answer._embedded.factor._embedded?.challenge.correctAnswer;
      },
    });
    await okta.onPhone('open');
    await expect.poll(() => number, { interval: 5 }).toBeDefined();
    await okta.onPhone('approve', { number });
    expect((await polled).status).toBe('SUCCESS');
  });

  test('goes back to choose another factor, and remembers the device', async () => {
    const challenge = await factorOf(await okta.signIn('mia'), 'push').verify({
      rememberDevice: true,
      autoPush: true,
    });
    const required = await challenge.prev!();
    expect(required.status).toBe('MFA_REQUIRED');
    expect(required.factors).toHaveLength(4);
    await factorOf(required, 'sms').verify();
  });

  test('cancels: the state token is dead', async () => {
    const transaction = await okta.signIn('sam');
    const stateToken = stateTokenOf(transaction);
    await transaction.cancel!();
    expect((await refusal(okta.client.tx.resume({ stateToken }))).errorCode).toBe('E0000011');
  });

  test('resumes by state token, and introspects', async () => {
    const stateToken = stateTokenOf(await okta.signIn('sam'));
    const resumed = await okta.client.tx.resume({ stateToken });
    expect([resumed.status, resumed.factors?.length]).toEqual(['MFA_REQUIRED', 1]);
    const introspected = await okta.client.tx.introspect({ stateToken });
    expect(introspected.status).toBe('MFA_REQUIRED');
    await okta.advance(300);
    expect((await refusal(okta.client.tx.resume({ stateToken }))).errorCode).toBe('E0000011');
  });
});
