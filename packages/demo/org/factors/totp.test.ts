import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const TYPE = 'token:software:totp';

async function signInAs(short: string) {
  const browser = newBrowser();
  const required = await browser.signIn(short);
  const { totpSecret } = await browser.person(short);
  return { browser, required, code: (steps = 0) => totpCode(totpSecret, browser.org.clock.now(), steps) };
}

describe.each([
  ['OKTA', 'tia', 'ost'],
  ['GOOGLE', 'greg', 'uft'],
] as const)('%s token:software:totp', (provider, short, prefix) => {
  test('is listed without its secret', async () => {
    const { required } = await signInAs(short);
    expect(required.body.status).toBe('MFA_REQUIRED');
    const [factor] = required.body._embedded.factors;
    expect(factor?.id).toMatch(new RegExp(`^${prefix}\\w{17}$`));
    expect(factor).toMatchObject({ factorType: TYPE, provider, vendorName: provider });
    expect(factor?.profile).toEqual({ credentialId: required.body._embedded.user.profile.login });
    expect(JSON.stringify(required.body)).not.toContain('ecret');
  });

  test.each([-1, 0, 1])('accepts the code of step %i', async (steps) => {
    const { browser, required, code } = await signInAs(short);
    const done = await browser.verify(required, TYPE, { passCode: ` ${code(steps)} ` }, provider);
    expect(done.body.status).toBe('SUCCESS');
    const { body } = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(body.amr).toEqual(['pwd', 'mfa', 'otp']);
    expect(body.lastFactorVerification).toBe('2031-04-09T11:20:00.000Z');
  });

  test('tells a used code, a distant one and a wrong one apart', async () => {
    const { browser, required, code } = await signInAs(short);
    const other = await browser.signIn(short);
    await browser.verify(required, TYPE, { passCode: code() }, provider);
    const refuse = async (passCode: string) =>
      (await browser.verify(other, TYPE, { passCode }, provider)).body;
    expect((await refuse(code())).errorCode).toBe('E0000082');
    expect((await refuse(code(-2))).errorCode).toBe('E0000083');
    expect((await refuse(code(10))).errorCode).toBe('E0000083');
    expect((await refuse(code(12))).errorCode).toBe('E0000068');
    expect((await refuse(code(1))).status).toBe('SUCCESS');
  });
});

describe('what counts as a failure', () => {
  test('the fifth wrong code within five minutes locks and kills every state token of the person', async () => {
    const { browser, required, code } = await signInAs('tia');
    const other = await browser.signIn('tia');
    for (let i = 0; i < 4; i++) {
      const { status, body } = await browser.verify(required, TYPE, { passCode: '000000' });
      expect([status, body.errorCode, body.errorCauses.length]).toEqual([403, 'E0000068', 1]);
    }
    const fifth = await browser.verify(required, TYPE, { passCode: '000000' });
    expect([fifth.status, fifth.body.errorCode]).toEqual([403, 'E0000069']);
    expect((await browser.verify(required, TYPE, { passCode: code() })).body.errorCode).toBe('E0000011');
    expect((await browser.verify(other, TYPE, { passCode: code() })).body.errorCode).toBe('E0000011');
    expect((await browser.signIn('tia')).body.errorCode).toBe('E0000004');
    await browser.setPolicy({ password: { lockout: { autoUnlockMinutes: 1 } } });
    await browser.advance(3600);
    expect((await browser.signIn('tia')).body.errorCode).toBe('E0000004');
  });

  test('failures older than five minutes, missing and ill-formed codes do not count', async () => {
    const { browser, required, code } = await signInAs('tia');
    for (let i = 0; i < 4; i++) await browser.verify(required, TYPE, { passCode: '000000' });
    for (const [passCode, errorCode] of [
      [undefined, 'E0000068'],
      ['', 'E0000068'],
      [' ', 'E0000068'],
      [123456, 'E0000001'],
    ]) {
      expect((await browser.verify(required, TYPE, { passCode })).body.errorCode).toBe(errorCode);
    }
    await browser.advance(200);
    await browser.post('/api/v1/authn', { stateToken: required.body.stateToken });
    await browser.advance(101);
    expect((await browser.verify(required, TYPE, { passCode: '000000' })).body.errorCode).toBe('E0000068');
    expect((await browser.verify(required, TYPE, { passCode: code() })).body.status).toBe('SUCCESS');
  });

  test('a success starts the count anew, and the lockout can be switched off', async () => {
    const { browser, required, code } = await signInAs('tia');
    for (let i = 0; i < 4; i++) await browser.verify(required, TYPE, { passCode: '000000' });
    expect((await browser.verify(required, TYPE, { passCode: code() })).body.status).toBe('SUCCESS');
    await browser.post('/__org/throttles', { factorLockout: false });
    const again = await browser.signIn('tia');
    for (let i = 0; i < 7; i++) {
      expect((await browser.verify(again, TYPE, { passCode: '000000' })).body.errorCode).toBe('E0000068');
    }
  });

  test('a person whom wrong passwords locked meanwhile cannot finish with a code', async () => {
    const { browser, required, code } = await signInAs('tia');
    await browser.setPolicy({ password: { lockout: { maxAttempts: 1 } } });
    await browser.signIn('tia', { password: 'wrong' });
    expect((await browser.verify(required, TYPE, { passCode: code() })).body.errorCode).toBe('E0000069');
  });
});

describe('a URL that names the type', () => {
  test('takes a code of any of the person’s devices, GOOGLE included', async () => {
    const { browser, required } = await signInAs('mia');
    const google = (await browser.person('mia')).factors.find(({ provider }) => provider === 'GOOGLE');
    const passCode = totpCode(google?.sharedSecret ?? '', browser.org.clock.now());
    const done = await browser.follow(
      required,
      { href: `/api/v1/authn/factors/${TYPE}/verify` },
      { passCode },
    );
    expect(done.body.status).toBe('SUCCESS');
    const next = await browser.signIn('mia');
    expect(next.body._embedded.factors[0]?.id).toBe(google?.id);
  });

  test('is unknown to a person without such a factor', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('sam');
    const answer = await browser.follow(required, { href: `/api/v1/authn/factors/${TYPE}/verify` });
    expect([answer.status, answer.body.errorCode]).toEqual([404, 'E0000007']);
  });
});
