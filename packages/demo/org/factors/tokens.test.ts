import { HOTP, Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

async function required(short: string) {
  const browser = newBrowser();
  const answer = await browser.signIn(short);
  const factor = (await browser.person(short)).factors[0]!;
  const { id } = answer.body._embedded.factors[0]!;
  const verify = (body: object) =>
    browser.post(`/api/v1/authn/factors/${id}/verify`, { stateToken: answer.body.stateToken, ...body });
  const amr = async (sessionToken: string) =>
    (await browser.post('/api/v1/sessions', { sessionToken })).body.amr;
  return { browser, answer, factor, verify, amr };
}

describe('question', () => {
  test('is listed with its text, without the answer; compares without case and outer blanks', async () => {
    const { answer, factor, verify, amr } = await required('quinn');
    expect(answer.body._embedded.factors[0]?.profile).toEqual({
      question: 'first_thing_cooked',
      questionText: 'What was the first dish you made yourself?',
    });
    expect(JSON.stringify(answer.body)).not.toContain(factor.answer);
    expect((await verify({})).body.errorCode).toBe('E0000068');
    expect((await verify({ answer: 1 })).body.errorCode).toBe('E0000001');
    expect((await verify({ answer: 'x'.repeat(101) })).body.errorCode).toBe('E0000001');
    const wrong = await verify({ answer: 'Soup' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const done = await verify({ answer: ' burnt PANCAKES ' });
    expect(await amr(done.body.sessionToken)).toEqual(['pwd', 'mfa', 'kba']);
  });
});

describe('call and email', () => {
  test.each([
    [
      'carl',
      'call',
      { phoneNumber: '+44 XXXXXX0911', phoneExtension: '42' },
      30,
      'E0000133',
      /^\d{5}$/,
      'tel',
    ],
    ['emma', 'email', { email: 'e...l@example.com' }, 5, 'E0000118', /^\d{6}$/, 'otp'],
  ] as const)('%s: %s', async (short, type, profile, pause, tooSoon, shape, amrValue) => {
    const { browser, answer, verify, amr } = await required(short);
    expect(answer.body._embedded.factors[0]?.profile).toEqual(profile);
    const challenge = await verify({});
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'CHALLENGE',
      _links: { next: { name: 'verify' }, resend: [{ name: type }] },
    });
    const { login } = await browser.person(short);
    expect(await browser.code(login)).toMatch(shape);
    const resend = { href: challenge.body._links.resend[0]?.href ?? '' };
    await browser.advance(pause - 1);
    expect((await browser.follow(challenge, resend)).body.errorCode).toBe(tooSoon);
    await browser.advance(1);
    expect((await browser.follow(challenge, resend)).status).toBe(200);
    const done = await verify({ passCode: await browser.code(login) });
    expect(await amr(done.body.sessionToken)).toEqual(['pwd', 'mfa', amrValue]);
  });
});

describe('token:hotp', () => {
  const code = (sharedSecret: string, counter: number) =>
    HOTP.generate({ secret: Secret.fromBase32(sharedSecret), counter });

  test('takes a code of the next ten, each once', async () => {
    const { browser, answer, factor, verify } = await required('hugo');
    expect(answer.body._embedded.factors[0]).toMatchObject({
      vendorName: 'Company token',
      provider: 'CUSTOM',
    });
    expect((await verify({ passCode: code(factor.sharedSecret, 11) })).body.errorCode).toBe('E0000068');
    expect((await verify({ passCode: code(factor.sharedSecret, 10) })).body.status).toBe('SUCCESS');
    const again = await browser.signIn('hugo');
    const spent = await browser.verify(
      again,
      'token:hotp',
      { passCode: code(factor.sharedSecret, 10) },
      'CUSTOM',
    );
    expect(spent.body.errorCode).toBe('E0000082');
    const next = await browser.verify(
      again,
      'token:hotp',
      { passCode: code(factor.sharedSecret, 11) },
      'CUSTOM',
    );
    expect(next.body.status).toBe('SUCCESS');
  });
});

describe('token', () => {
  test('RSA: PIN and code, then a new PIN, then the next code; prompts are 409 and no failures', async () => {
    const { browser, factor, verify, amr } = await required('rosa');
    const code = () => totpCode(factor.sharedSecret, browser.org.clock.now(), 0, 60);
    expect((await verify({ passCode: code() })).body.errorCode).toBe('E0000068');
    const prompt = await verify({ passCode: factor.pin + code() });
    expect([prompt.status, prompt.body.errorCode]).toEqual([409, 'E0000113']);
    expect(prompt.body.errorSummary).toContain('new PIN');
    for (let i = 0; i < 6; i++) expect((await verify({ passCode: 'abc' })).status).toBe(409);
    expect((await verify({ passCode: '86420' })).body.errorSummary).toContain('new code');
    expect((await verify({ passCode: `86420${code()}` })).body.errorCode).toBe('E0000082');
    await browser.advance(60);
    expect((await verify({ passCode: `2468${code()}` })).body.errorCode).toBe('E0000068');
    const done = await verify({ passCode: `86420${code()}` });
    expect(await amr(done.body.sessionToken)).toEqual(['pwd', 'mfa', 'otp']);
    await browser.advance(60);
    const again = await browser.signIn('rosa');
    const direct = await browser.verify(again, 'token', { passCode: `86420${code()}` }, 'RSA');
    expect(direct.body.status).toBe('SUCCESS');
  });

  test('a prompt belongs to its transaction', async () => {
    const { browser, factor, verify } = await required('rosa');
    const code = () => totpCode(factor.sharedSecret, browser.org.clock.now(), 0, 60);
    await verify({ passCode: factor.pin + code() });
    const other = await browser.signIn('rosa');
    const asked = await browser.verify(other, 'token', { passCode: '9999' }, 'RSA');
    expect(asked.body.errorCode).toBe('E0000068');
  });

  test('On-Prem: named by its administrator', async () => {
    const { browser, answer, factor, verify } = await required('otto');
    expect(answer.body._embedded.factors[0]).toMatchObject({
      provider: 'DEL_OATH',
      vendorName: 'Vault token',
      profile: { credentialId: 'otto' },
    });
    const passCode = factor.pin + totpCode(factor.sharedSecret, browser.org.clock.now(), 0, 60);
    expect((await verify({ passCode })).body.status).toBe('SUCCESS');
  });

  test('Symantec: six digits', async () => {
    const { browser, answer, factor, verify } = await required('vera');
    expect(answer.body._embedded.factors[0]?.profile).toEqual({ credentialId: 'VSMT48815162' });
    const passCode = totpCode(factor.sharedSecret, browser.org.clock.now());
    expect((await verify({ passCode })).body.status).toBe('SUCCESS');
  });
});

describe('token:hardware', () => {
  test('a YubiKey value is its name and 32 letters, good once', async () => {
    const { browser, factor, verify, amr } = await required('yuri');
    const value = factor.keyName + 'cbdefghijklnrtuv'.repeat(2);
    for (const wrong of [
      '123456',
      value.slice(1),
      `vvvvvvvvvvvv${value.slice(12)}`,
      value.replace(/.$/, 'a'),
    ]) {
      expect((await verify({ passCode: wrong })).body.errorCode).toBe('E0000068');
    }
    const done = await verify({ passCode: value });
    expect(await amr(done.body.sessionToken)).toEqual(['pwd', 'mfa', 'hwk']);
    const again = await browser.signIn('yuri');
    const replayed = await browser.verify(again, 'token:hardware', { passCode: value }, 'YUBICO');
    expect(replayed.body.errorCode).toBe('E0000082');
  });
});

describe('password', () => {
  test('has the id “password”, and wants the password', async () => {
    const { browser, answer, verify } = await required('perry');
    expect(answer.body._embedded.factors[0]?.id).toBe('password');
    expect(answer.body._embedded.factors[0]).not.toHaveProperty('profile');
    expect((await verify({})).body.errorCode).toBe('E0000068');
    expect((await verify({ password: 'wrong' })).body.errorCode).toBe('E0000068');
    const { password } = await browser.person('perry');
    expect((await verify({ password })).body.status).toBe('SUCCESS');
  });
});

describe('two phones', () => {
  test('are listed one by one, and as a type', async () => {
    const { browser, answer } = await required('tim');
    expect(answer.body._embedded.factors).toHaveLength(2);
    const [type] = answer.body._embedded.factorTypes;
    expect(type).toMatchObject({ factorType: 'token:software:totp', _links: { next: { name: 'verify' } } });
    const second = (await browser.person('tim')).factors[1]!;
    const passCode = totpCode(second.sharedSecret, browser.org.clock.now());
    expect((await browser.follow(answer, type!._links.next, { passCode })).body.status).toBe('SUCCESS');
  });

  test('one device of each kind has no type entry', async () => {
    expect((await newBrowser().signIn('mia')).body._embedded).not.toHaveProperty('factorTypes');
  });
});
