import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const PASSWORD = '/api/v1/authn/recovery/password';
const UNLOCK = '/api/v1/authn/recovery/unlock';
const TOKEN = '/api/v1/authn/recovery/token';
const FAYE = 'faye.forgetful@example.com';
const LOU = 'lou.locked@example.com';

const begin = (browser: Browser, path: string, username: string, more: object = {}, extra = {}) =>
  browser.post(path, { username, factorType: 'SMS', ...more }, extra);
const trusted = (browser: Browser) => ({ headers: { authorization: `SSWS ${browser.org.apiToken}` } });
const tokenIn = (link: string) => link.split('/').at(-1) ?? '';

async function mailed(browser: Browser, path: string, username: string): Promise<string> {
  await begin(browser, path, username, { factorType: 'EMAIL' });
  return tokenIn((await browser.get(`/__org/inbox?to=${username}`)).body.messages[0]?.link ?? '');
}

describe('forgotten password by phone', () => {
  test.each([
    ['SMS', 'sms', /^\d{6}$/],
    ['call', 'call', /^\d{5}$/],
  ])('%s: code, question, new password', async (factorType, name, shape) => {
    const browser = newBrowser();
    const challenge = await begin(browser, PASSWORD, FAYE, { factorType });
    const type = factorType.toUpperCase();
    const base = `http://localhost:3000/api/v1/authn/recovery/factors/${type}`;
    expect(challenge.body).toMatchObject({
      status: 'RECOVERY_CHALLENGE',
      factorType: type,
      recoveryType: 'PASSWORD',
      expiresAt: '2031-04-09T12:20:00.000Z',
      _links: { next: { name: 'verify', href: `${base}/verify` }, resend: { name, href: `${base}/resend` } },
    });
    expect(challenge.body._embedded).toEqual({});
    const passCode = await browser.code(FAYE);
    expect(passCode).toMatch(shape);
    const lowerCase = { href: challenge.body._links.next.href.toLowerCase() };
    const question = await browser.follow(challenge, lowerCase, { passCode });
    expect(question.body).toMatchObject({
      status: 'RECOVERY',
      recoveryType: 'PASSWORD',
      expiresAt: '2031-04-09T11:25:00.000Z',
      _embedded: { user: { recovery_question: { question: 'Which lake did you swim in first?' } } },
      _links: { next: { name: 'answer' } },
    });
    const reset = await browser.next(question, { answer: '  walden POND ' });
    expect(reset.body).toMatchObject({
      status: 'PASSWORD_RESET',
      _links: { next: { name: 'resetPassword' } },
    });
    const newPassword = 'Feather-Canyon-84';
    expect((await browser.next(reset, { newPassword: 'short' })).body.errorCode).toBe('E0000080');
    expect((await browser.next(reset, { newPassword })).body.status).toBe('SUCCESS');
    expect((await browser.signIn('faye', { password: newPassword })).body.status).toBe('SUCCESS');
    // The reset ended the transaction under its old name.
    expect((await browser.next(reset, { newPassword })).body.errorCode).toBe('E0000011');
  });

  test('the code lives 300 s, five wrong ones burn it, a resend gives another', async () => {
    const browser = newBrowser();
    const challenge = await begin(browser, PASSWORD, FAYE);
    const first = await browser.code(FAYE);
    expect((await browser.next(challenge)).body.errorCode).toBe('E0000001');
    for (let i = 0; i < 5; i++) {
      const wrong = await browser.next(challenge, { passCode: 'wrong' });
      expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    }
    expect((await browser.next(challenge, { passCode: first })).body.errorCode).toBe('E0000068');
    expect((await browser.follow(challenge, challenge.body._links.resend)).body.errorCode).toBe('E0000109');
    await browser.advance(30);
    expect((await browser.follow(challenge, challenge.body._links.resend)).body.status).toBe(
      'RECOVERY_CHALLENGE',
    );
    await browser.advance(300);
    expect((await browser.next(challenge, { passCode: await browser.code(FAYE) })).status).toBe(403);
    await browser.follow(challenge, challenge.body._links.resend);
    expect((await browser.next(challenge, { passCode: await browser.code(FAYE) })).body.status).toBe(
      'RECOVERY',
    );
  });

  test('the fifth wrong answer ends it', async () => {
    const browser = newBrowser();
    const challenge = await begin(browser, PASSWORD, FAYE);
    const question = await browser.next(challenge, { passCode: await browser.code(FAYE) });
    for (let i = 0; i < 5; i++) {
      const wrong = await browser.next(question, { answer: 'Dead Sea' });
      expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000087']);
    }
    expect((await browser.next(question, { answer: 'Walden Pond' })).body.errorCode).toBe('E0000011');
  });

  test('without a question the new password is due at once, and afterwards the factor, under a new state token', async () => {
    const browser = newBrowser();
    const ray = await browser.person('ray');
    const challenge = await begin(browser, PASSWORD, ray.login);
    const reset = await browser.next(challenge, { passCode: await browser.code(ray.login) });
    expect(reset.body.status).toBe('PASSWORD_RESET');
    const required = await browser.next(reset, { newPassword: ray.newPassword });
    expect(required.body.status).toBe('MFA_REQUIRED');
    expect(required.body.stateToken).not.toBe(reset.body.stateToken);
    const passCode = totpCode(ray.totpSecret, browser.org.clock.now());
    const done = await browser.verify(required, 'token:software:totp', { passCode });
    expect(done.body.status).toBe('SUCCESS');
    expect(done.body).not.toHaveProperty('recoveryType');
  });

  test.each(['sms', 'FAX', 'EMAIL'])('the path of a CALL recovery is not that of %s', async (other) => {
    const browser = newBrowser();
    const challenge = await begin(browser, PASSWORD, FAYE, { factorType: 'CALL' });
    const answer = await browser.follow(
      challenge,
      { href: `/api/v1/authn/recovery/factors/${other}/verify` },
      { passCode: '1' },
    );
    expect(answer.body.errorCode).toBe(other === 'FAX' ? 'E0000007' : 'E0000079');
  });
});

describe('by mail', () => {
  test('the answer says nothing, the mail carries a link that works once', async () => {
    const browser = newBrowser();
    const relayState = 'http://localhost:3000/app';
    const answer = await begin(browser, PASSWORD, FAYE, { factorType: 'email', relayState });
    expect(answer.body).toEqual({
      status: 'RECOVERY_CHALLENGE',
      factorResult: 'WAITING',
      factorType: 'EMAIL',
      recoveryType: 'PASSWORD',
      relayState,
    });
    const { link = '' } = (await browser.get(`/__org/inbox?to=${FAYE}`)).body.messages[0] ?? {};
    expect(link).toMatch(/^http:\/\/localhost:3000\/signin\/reset-password\/[\w-]{20}$/);
    const recoveryToken = tokenIn(link);
    const question = await browser.post(TOKEN, { recoveryToken });
    expect(question.body).toMatchObject({ status: 'RECOVERY', recoveryType: 'PASSWORD', relayState });
    const used = await browser.post(TOKEN, { recoveryToken });
    expect([used.status, used.body.errorCode]).toEqual([403, 'E0000105']);
  });

  test('expired links are E0000105, unknown ones E0000011, missing ones E0000001', async () => {
    const browser = newBrowser();
    const recoveryToken = await mailed(browser, PASSWORD, FAYE);
    await browser.advance(7 * 24 * 3600);
    expect((await browser.post(TOKEN, { recoveryToken })).body.errorCode).toBe('E0000105');
    const unknown = await browser.post(TOKEN, { recoveryToken: 'x' });
    expect([unknown.status, unknown.body.errorCode]).toEqual([401, 'E0000011']);
    expect((await browser.post(TOKEN, {})).body.errorCode).toBe('E0000001');
  });

  test('one mail in five seconds', async () => {
    const browser = newBrowser();
    await mailed(browser, PASSWORD, FAYE);
    const soon = await begin(browser, PASSWORD, FAYE, { factorType: 'EMAIL' });
    expect([soon.status, soon.body.errorCode]).toEqual([429, 'E0000118']);
  });
});

describe('unlock', () => {
  test('by SMS: SUCCESS with a session token, and the account is active', async () => {
    const browser = newBrowser();
    const locked = await browser.signIn('lou');
    const challenge = await browser.post(locked.body._links.next.href, { username: LOU, factorType: 'SMS' });
    expect(challenge.body.recoveryType).toBe('UNLOCK');
    const done = await browser.next(challenge, { passCode: await browser.code(LOU) });
    expect(done.body).toMatchObject({ status: 'SUCCESS', recoveryType: 'UNLOCK' });
    expect(done.body.sessionToken).toMatch(/^20111/);
    expect((await browser.signIn('lou')).body.status).toBe('SUCCESS');
  });

  test('by mail, and for somebody who is not locked', async () => {
    const browser = newBrowser();
    const link = await mailed(browser, UNLOCK, LOU);
    expect((await browser.post(TOKEN, { recoveryToken: link })).body).toMatchObject({
      status: 'SUCCESS',
      recoveryType: 'UNLOCK',
    });
    const question = await browser.post(TOKEN, { recoveryToken: await mailed(browser, UNLOCK, FAYE) });
    expect((await browser.next(question, { answer: 'walden pond' })).body.recoveryType).toBe('UNLOCK');
  });

  test('a new password unlocks too', async () => {
    const browser = newBrowser();
    const reset = await browser.post(TOKEN, { recoveryToken: await mailed(browser, PASSWORD, LOU) });
    await browser.next(reset, { newPassword: 'Walnut-Tunnel-17' });
    expect((await browser.person('lou')).status).toBe('ACTIVE');
  });
});

describe('public callers learn nothing about who exists', () => {
  test.each([
    'nobody@example.com',
    'sue.suspended@example.com',
    'hope.helpless@example.com',
    'pat.password@example.com',
  ])('%s: the same answers as for somebody, and nothing is sent', async (username) => {
    const browser = newBrowser();
    const [fake, real] = [await begin(browser, PASSWORD, username), await begin(browser, PASSWORD, FAYE)];
    expect(fake.status).toBe(200);
    expect({ ...fake.body, stateToken: '' }).toEqual({ ...real.body, stateToken: '' });
    for (let i = 0; i < 6; i++)
      expect((await browser.next(fake, { passCode: '123456' })).body.errorCode).toBe('E0000068');
    const { resend } = fake.body._links;
    expect((await browser.follow(fake, resend)).body.errorCode).toBe('E0000109');
    await browser.advance(30);
    expect((await browser.follow(fake, resend)).body.status).toBe('RECOVERY_CHALLENGE');
    expect((await begin(browser, PASSWORD, username)).status).toBe(429);
    expect(
      (await browser.post('/api/v1/authn', { stateToken: fake.body.stateToken })).body._embedded,
    ).toEqual({});
    const mail = await begin(browser, UNLOCK, username, { factorType: 'EMAIL' });
    expect(mail.body.factorResult).toBe('WAITING');
    const sent = (await browser.get(`/__org/inbox?to=${username}`)).body.messages;
    expect(sent.filter(({ channel }) => channel === 'sms')).toEqual([]);
    expect((await browser.follow(fake, fake.body._links.cancel)).body).toEqual({});
  });

  test('without a factor they are refused', async () => {
    const answer = await newBrowser().post(PASSWORD, { username: FAYE });
    expect([answer.status, answer.body.errorCode]).toEqual([403, 'E0000006']);
  });
});

describe('trusted callers', () => {
  test('get a recovery token instead of a challenge', async () => {
    const browser = newBrowser();
    const answer = await browser.post(PASSWORD, { username: 'faye.forgetful' }, trusted(browser));
    expect(answer.body).toMatchObject({
      status: 'RECOVERY',
      recoveryType: 'PASSWORD',
      expiresAt: '2031-04-16T11:20:00.000Z',
      _embedded: { user: { profile: { login: FAYE } } },
      _links: { next: { name: 'recovery', href: `http://localhost:3000${TOKEN}` } },
    });
    expect(answer.body).not.toHaveProperty('stateToken');
    const question = await browser.post(answer.body._links.next.href, {
      recoveryToken: answer.body.recoveryToken,
    });
    expect(question.body.status).toBe('RECOVERY');
  });

  test.each([
    [PASSWORD, 'nobody@example.com', undefined, 'E0000095'],
    [UNLOCK, 'nobody@example.com', 'SMS', 'E0000095'],
    [PASSWORD, 'sue.suspended@example.com', undefined, 'E0000034'],
    [UNLOCK, 'sue.suspended@example.com', 'EMAIL', 'E0000032'],
    [UNLOCK, 'hope.helpless@example.com', undefined, 'E0000032'],
    [PASSWORD, 'hope.helpless@example.com', undefined, 'E0000119'],
    [PASSWORD, 'pat.password@example.com', 'CALL', 'E0000097'],
  ])('%s for %s by %s: %s', async (path, username, factorType, code) => {
    const browser = newBrowser();
    const answer = await browser.post(path, { username, factorType }, trusted(browser));
    expect([answer.status, answer.body.errorCode]).toEqual([403, code]);
  });

  test('say in every first call which device it is', async () => {
    const browser = newBrowser();
    const device = { context: { deviceToken: '5f0c9e7a1b2d4c38a6e4d1907b3f8c25' } };
    const ray = await browser.person('ray');
    const required = await browser.signIn('ray', device, trusted(browser));
    const passCode = totpCode(ray.totpSecret, browser.org.clock.now());
    await browser.verify(required, 'token:software:totp', { passCode }, 'OKTA', '?rememberDevice=true');
    const reset = async (newPassword: string, more: object, extra = {}) => {
      const begun = await browser.post(PASSWORD, { username: ray.login }, trusted(browser));
      const { recoveryToken } = begun.body;
      const at = await browser.post(TOKEN, { recoveryToken, ...more }, extra);
      return (await browser.next(at, { newPassword })).body.status;
    };
    expect(await reset('Russet-Column-58', device)).toBe('MFA_REQUIRED');
    expect(await reset('Russet-Column-59', {}, trusted(browser))).toBe('MFA_REQUIRED');
    expect(await reset('Russet-Column-60', device, trusted(browser))).toBe('SUCCESS');
  });

  test('policies are obeyed', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ password: { recovery: { okta_sms: { status: 'INACTIVE' } } } });
    expect((await begin(browser, PASSWORD, FAYE, {}, trusted(browser))).body.errorCode).toBe('E0000034');
    await browser.setPolicy({ password: { selfServicePasswordReset: 'DENY' } });
    expect((await browser.post(PASSWORD, { username: FAYE }, trusted(browser))).body.errorCode).toBe(
      'E0000034',
    );
  });
});

test.each([
  [{ username: '' }],
  [{ username: 7 }],
  [{ factorType: 'PIGEON' }],
  [{ relayState: 'https://evil.example/' }],
  [{ relayState: '/relative' }],
])('%j: 400 E0000001', async (body) => {
  const answer = await begin(newBrowser(), PASSWORD, FAYE, body);
  expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
});
