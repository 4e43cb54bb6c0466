import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';

const wrong = { password: 'Not-The-Password-1' };

/** The same attempt again, a second later each time: slower than the limit per username. */
async function fail(browser: Browser, short: string, times: number) {
  let answer = await browser.signIn(short, wrong);
  for (let i = 1; i < times; i++) {
    await browser.advance(1);
    answer = await browser.signIn(short, wrong);
  }
  await browser.advance(1);
  return answer;
}

describe('primary authentication', () => {
  test('a right password alone is SUCCESS with a session token and no state token', async () => {
    const { status, body } = await newBrowser().signIn('pat');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'SUCCESS',
      _embedded: { user: { profile: { login: 'pat.password@example.com' } } },
    });
    expect(body.sessionToken).toMatch(/^20111[\w-]{50}$/);
    expect(body.expiresAt).toBe('2031-04-09T11:25:00.000Z');
    expect(body).not.toHaveProperty('stateToken');
    expect(body._embedded.user.id).toMatch(/^00u\w{17}$/);
  });

  test.each(['PAT.Password@Example.com', 'pat.password', 'pát.password@example.com'])(
    '%s is the same login',
    async (username) => {
      expect((await newBrowser().signIn('pat', { username })).body.status).toBe('SUCCESS');
    },
  );

  test('wrong password, unknown user, suspended and hidden lockout are one and the same answer', async () => {
    const browser = newBrowser();
    const answers = await Promise.all([
      browser.signIn('pat', wrong),
      browser.signIn('pat', { username: 'nobody@example.com' }),
      browser.signIn('sue'),
      browser.signIn('hal'),
      browser.post('/api/v1/authn', { username: 'greg.google@example.com' }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect({ ...body, errorId: '' }).toEqual({
        errorCode: 'E0000004',
        errorSummary: 'Sign-in failed',
        errorLink: 'E0000004',
        errorId: '',
        errorCauses: [],
      });
      expect(body.errorId).toMatch(/^oae[\w-]{22}$/);
    }
    expect(new Set(answers.map(({ body }) => body.errorId)).size).toBe(5);
  });

  test('a disclosed lockout is LOCKED_OUT with the way to unlock, whatever the password', async () => {
    const browser = newBrowser();
    const { status, body } = await browser.signIn('lou', { ...wrong, relayState: 'here' });
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'LOCKED_OUT',
      relayState: 'here',
      _embedded: {},
      _links: {
        next: {
          name: 'unlock',
          href: 'http://localhost:3000/api/v1/authn/recovery/unlock',
          hints: { allow: ['POST'] },
        },
        cancel: { href: 'http://localhost:3000/api/v1/authn/cancel', hints: { allow: ['POST'] } },
      },
    });
  });

  test('the third wrong password locks, and says so itself; the right one does not help any more', async () => {
    const browser = newBrowser();
    expect((await fail(browser, 'lena', 2)).body.errorCode).toBe('E0000004');
    expect((await fail(browser, 'lena', 1)).body.status).toBe('LOCKED_OUT');
    expect((await browser.signIn('lena')).body.status).toBe('LOCKED_OUT');
  });

  test('a right password starts the count of wrong ones anew', async () => {
    const browser = newBrowser();
    await fail(browser, 'lena', 2);
    expect((await browser.signIn('lena')).body.status).toBe('SUCCESS');
    expect((await fail(browser, 'lena', 2)).body.errorCode).toBe('E0000004');
  });

  test('simultaneous wrong passwords are all counted', async () => {
    const browser = newBrowser();
    const answers = await Promise.all([1, 2, 3].map(() => browser.signIn('lena', wrong)));
    expect(answers.map(({ body }) => body.status).filter((status) => status === 'LOCKED_OUT')).toHaveLength(
      1,
    );
  });

  test('a password lockout ends by itself when the policy says so', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ password: { lockout: { autoUnlockMinutes: 10 } } }, 'Three attempts');
    await fail(browser, 'lena', 3);
    await browser.advance(595);
    expect((await browser.signIn('lena')).body.status).toBe('LOCKED_OUT');
    await browser.advance(10);
    expect((await browser.signIn('lena')).body.status).toBe('SUCCESS');
  });

  test('without self-service unlock LOCKED_OUT offers no unlock', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ password: { selfServiceUnlock: 'DENY' } });
    expect((await browser.signIn('lou')).body._links).not.toHaveProperty('next');
  });

  test('a sign-on policy that denies looks like a wrong password', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ signOn: { access: 'DENY' } });
    expect((await browser.signIn('pat')).body.errorCode).toBe('E0000004');
  });

  test('the fifth attempt within a second is refused, for this username only', async () => {
    const browser = newBrowser();
    for (let i = 0; i < 4; i++) await browser.signIn('pat', wrong);
    const refused = await browser.signIn('PAT'.toLowerCase());
    expect(refused.status).toBe(429);
    expect(refused.body.errorCode).toBe('E0000047');
    expect(refused.headers.get('x-rate-limit-remaining')).toBe('0');
    expect(Number(refused.headers.get('x-rate-limit-reset'))).toBe(Date.parse('2031-04-09T11:20:01Z') / 1000);
    expect((await browser.signIn('lena')).body.status).toBe('SUCCESS');
    await browser.advance(1);
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
  });

  test('relayState is echoed as it came, also the empty one', async () => {
    expect((await newBrowser().signIn('pat', { relayState: '' })).body.relayState).toBe('');
    expect((await newBrowser().signIn('pat')).body).not.toHaveProperty('relayState');
    const browser = newBrowser();
    const required = await browser.signIn('sam', { relayState: 'deep/link' });
    expect(required.body.relayState).toBe('deep/link');
    expect((await browser.follow(required, required.body._links.cancel)).body).toEqual({
      relayState: 'deep/link',
    });
  });

  test.each([
    ['nothing', {}],
    ['an empty username', { username: '', password: 'x' }],
    ['a username of the wrong type', { username: 7, password: 'x' }],
    ['a password of the wrong type', { username: 'pat.password@example.com', password: ['x'] }],
    ['a username that is too long', { username: 'x'.repeat(101), password: 'x' }],
    ['a password that is too long', { username: 'pat.password@example.com', password: 'x'.repeat(73) }],
    ['options that are no object', { username: 'pat.password@example.com', options: 'yes' }],
    [
      'an option that is no boolean',
      { username: 'pat.password@example.com', options: { warnBeforePasswordExpired: 1 } },
    ],
    ['a relayState that is too long', { username: 'pat.password@example.com', relayState: 'x'.repeat(2049) }],
    [
      'a device token that is too long',
      { username: 'pat.password@example.com', context: { deviceToken: 'x'.repeat(33) } },
    ],
    ['an audience nobody knows', { username: 'pat.password@example.com', password: 'x', audience: '0oa1' }],
  ])('%s: 400 E0000001 with a cause', async (_what, body) => {
    const answer = await newBrowser().post('/api/v1/authn', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errorCode).toBe('E0000001');
    expect(answer.body.errorSummary).toBe('Api validation failed: authRequest');
    expect(answer.body.errorCauses).toHaveLength(1);
  });

  test('unknown members are ignored, and so is the device token of a public caller', async () => {
    const { body } = await newBrowser().signIn('pat', {
      surprise: [1],
      context: { deviceToken: 'mine', x: 1 },
    });
    expect(body.status).toBe('SUCCESS');
  });
});
