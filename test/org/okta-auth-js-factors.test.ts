import { HOTP, Secret } from 'otpauth';
import { expect, test } from 'vitest';
import { describeClients, factorOf, rawOf, refusal, type FactorHandle } from './okta-client.ts';

describeClients('factors', (okta) => {
  test('a question, after a wrong answer', async () => {
    const question = factorOf(await okta.signIn('quinn'), 'question');
    expect((await refusal(question.verify({ answer: 'Waffles' }))).errorCode).toBe('E0000068');
    expect((await question.verify({ answer: 'burnt pancakes' })).status).toBe('SUCCESS');
  });

  test.each([
    ['carl', 'call', 'E0000133'],
    ['emma', 'email', 'E0000118'],
  ])('%s: a code by %s, sent twice', async (short, factorType, tooSoon) => {
    const challenge = await factorOf(await okta.signIn(short), factorType).verify();
    expect([challenge.status, challenge.factorResult]).toEqual(['MFA_CHALLENGE', 'CHALLENGE']);
    expect((await refusal(challenge.resend!(factorType))).errorCode).toBe(tooSoon);
    await okta.advance(30);
    const again = await challenge.resend!(factorType);
    expect((await refusal(again.verify!({ passCode: '0' }))).errorCode).toBe('E0000068');
    const { code } = await okta.message((await okta.person(short)).login);
    expect((await again.verify!({ passCode: code })).status).toBe('SUCCESS');
  });

  test('a code of Google Authenticator, each once', async () => {
    const passCode = okta.code((await okta.person('greg')).totpSecret);
    const verify = async () =>
      factorOf(await okta.signIn('greg'), 'token:software:totp', 'GOOGLE').verify({ passCode });
    expect((await verify()).status).toBe('SUCCESS');
    expect((await refusal(verify())).errorCode).toBe('E0000082');
  });

  test('a code of either of two phones, behind the URL of the type', async () => {
    const required = await okta.signIn('tim');
    const [, second] = (await okta.person('tim')).factors;
    const { factorTypes } = required as unknown as {
      factorTypes: ({ factorType: string } & FactorHandle)[];
    };
    expect(factorTypes.map(({ factorType }) => factorType)).toEqual(['token:software:totp']);
    const done = await factorTypes[0]!.verify({ passCode: okta.code(second!.sharedSecret) });
    expect(done.status).toBe('SUCCESS');
  });

  test('a code of a counter-based token', async () => {
    const { sharedSecret, counter } = await okta.held('hugo', 'CUSTOM');
    const passCode = HOTP.generate({ secret: Secret.fromBase32(sharedSecret), counter });
    const factor = factorOf(await okta.signIn('hugo'), 'token:hotp', 'CUSTOM');
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('RSA: PIN and code, then a new PIN, then the next code', async () => {
    const { sharedSecret, pin } = await okta.held('rosa', 'RSA');
    const factor = factorOf(await okta.signIn('rosa'), 'token', 'RSA');
    const first = await refusal(factor.verify({ passCode: pin + okta.code(sharedSecret, 0, 60) }));
    expect([first.errorCode, first.xhr?.status, first.errorSummary]).toEqual([
      'E0000113',
      409,
      expect.stringContaining('new PIN'),
    ]);
    expect((await refusal(factor.verify({ passCode: '97531' }))).errorCode).toBe('E0000113');
    const passCode = `97531${okta.code(sharedSecret, 1, 60)}`;
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('On-Prem: PIN and code', async () => {
    const { sharedSecret, pin } = await okta.held('otto', 'DEL_OATH');
    const passCode = pin + okta.code(sharedSecret, 0, 60);
    const factor = factorOf(await okta.signIn('otto'), 'token', 'DEL_OATH');
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('a Symantec code', async () => {
    const passCode = okta.code((await okta.held('vera', 'SYMANTEC')).sharedSecret);
    const factor = factorOf(await okta.signIn('vera'), 'token', 'SYMANTEC');
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('a touch of a YubiKey', async () => {
    const { keyName } = await okta.held('yuri', 'YUBICO');
    const factor = factorOf(await okta.signIn('yuri'), 'token:hardware', 'YUBICO');
    expect((await factor.verify({ passCode: keyName + 'c'.repeat(32) })).status).toBe('SUCCESS');
  });

  test('the password once more', async () => {
    const { password } = await okta.person('perry');
    const factor = factorOf(await okta.signIn('perry'), 'password');
    expect((await refusal(factor.verify({ password: 'x' }))).errorCode).toBe('E0000068');
    expect((await factor.verify({ password })).status).toBe('SUCCESS');
  });

  test('a push nobody answers, and one from an app that is too old', async () => {
    const challenge = await factorOf(await okta.signIn('penny'), 'push').verify();
    await okta.advance(299);
    const polled = challenge.poll!({ delay: 5 });
    await okta.advance(1);
    const timedOut = await polled;
    expect([timedOut.factorResult, typeof timedOut.verify]).toEqual(['TIMEOUT', 'function']);
    const again = await timedOut.resend!('push');
    await okta.onPhone('upgrade-required');
    const rejected = await again.poll!({ delay: 5 });
    expect([rejected.factorResult, rawOf(rejected).factorResultMessage]).toEqual([
      'REJECTED',
      'OKTA_VERIFY_UPGRADE_REQUIRED',
    ]);
  });

  test('the fifth wrong code locks the account', async () => {
    const factor = factorOf(await okta.signIn('tia'), 'token:software:totp');
    for (let i = 0; i < 4; i++) {
      expect((await refusal(factor.verify({ passCode: '0' }))).errorCode).toBe('E0000068');
    }
    expect((await refusal(factor.verify({ passCode: '0' }))).errorCode).toBe('E0000069');
    expect((await refusal(okta.signIn('tia'))).errorCode).toBe('E0000004');
  });
});
