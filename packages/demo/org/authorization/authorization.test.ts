import { describe, expect, test } from 'vitest';
import { arrive, atApp, giveName } from '../testing/at-app.ts';
import { newBrowser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const AUTHN = '/api/v1/authn';

describe('tokens that start with 01', () => {
  test('an OAuth application sends people here to say who they are first', async () => {
    const browser = newBrowser();
    const start = await arrive(browser, '/app/notes');
    expect(start.body).toMatchObject({
      stateToken: expect.stringMatching(/^01.{40}$/) as unknown,
      status: 'UNAUTHENTICATED',
      type: 'LOGIN',
      _embedded: {
        target: { type: 'APP', name: 'notes', _links: { 'terms-of-service': {}, 'privacy-policy': {} } },
        authentication: {
          protocol: 'OAUTH2.0',
          request: {
            scope: 'openid',
            response_type: 'code',
            redirect_uri: 'http://localhost:3000/app/notes',
          },
          client: { name: 'Notes' },
        },
      },
    });
    for (const rel of ['login', 'enroll', 'recoverLogin', 'cancel'] as const) {
      expect(start.body._links[rel].href).toBe(`http://localhost:3000${AUTHN}/${rel}`);
    }
    expect(start.body._links).not.toHaveProperty('next');
    expect(start.body._embedded).not.toHaveProperty('user');
    const { login, password } = await browser.person('pat');
    const credentials = await browser.post(AUTHN, {
      stateToken: start.body.stateToken,
      username: login,
      password,
    });
    expect(credentials.body.errorCode).toBe('E0000079');
  });

  test('name, password, factor: FACTOR_REQUIRED twice, then SUCCESS with both tokens, and back', async () => {
    const browser = newBrowser();
    const start = await arrive(browser, '/app/notes');
    const named = await giveName(browser, start, 'felix');
    expect(named.body).toMatchObject({
      stateToken: start.body.stateToken,
      status: 'FACTOR_REQUIRED',
      _embedded: {
        factors: [{ id: 'password', factorType: 'password', provider: 'OKTA' }],
        request: { ip: '127.0.0.1', userAgent: '' },
        target: { name: 'notes' },
      },
    });
    expect(named.body._embedded).not.toHaveProperty('user');
    const { password, totpSecret, login } = await browser.person('felix');
    const wrong = await browser.verify(named, 'password', { password: 'x' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const required = await browser.verify(named, 'password', { password });
    expect(required.body).toMatchObject({
      status: 'FACTOR_REQUIRED',
      _embedded: { user: { profile: { login } }, factors: [{ factorType: 'token:software:totp' }] },
    });
    const passCode = totpCode(totpSecret, browser.org.clock.now());
    const done = await browser.verify(required, 'token:software:totp', { passCode });
    expect(done.body).toMatchObject({
      status: 'SUCCESS',
      stateToken: start.body.stateToken,
      sessionToken: expect.stringMatching(/^20111/) as unknown,
      _embedded: { user: { profile: { login } }, target: { name: 'notes' } },
      _links: { next: { name: 'original', hints: { allow: ['GET'] } } },
    });
    const again = await browser.post(AUTHN, { stateToken: start.body.stateToken });
    expect(again.body).toEqual(done.body);
    const back = await browser.get(done.body._links.next.href);
    expect([back.status, back.headers.get('location')]).toEqual([302, 'http://localhost:3000/app/notes']);
    expect((await browser.get('/app/notes')).status).toBe(200);
    expect((await browser.get('/api/v1/sessions/me')).body.amr).toEqual(['pwd', 'mfa', 'otp']);
    expect((await browser.get(done.body._links.next.href)).body.errorCode).toBe('E0000011');
    const { sessionToken } = done.body;
    expect((await browser.post('/api/v1/sessions', { sessionToken })).status).toBe(401);
  });

  test('the session token of SUCCESS can be used instead, once', async () => {
    const { browser, at } = await atApp('notes', 'pat');
    const { sessionToken } = at.body;
    expect((await browser.post('/api/v1/sessions', { sessionToken })).body.login).toBe(
      'pat.password@example.com',
    );
    expect((await browser.post('/api/v1/sessions', { sessionToken })).status).toBe(401);
    expect((await browser.get(at.body._links.next.href)).body.errorCode).toBe('E0000011');
    expect(browser.cookies.get('sid')).toBeUndefined();
  });

  test('FACTOR_CHALLENGE has no way back, but another factor may be taken', async () => {
    const { browser, at } = await atApp('notes', 'mia');
    const challenge = await browser.verify(at, 'sms');
    expect(challenge.body.status).toBe('FACTOR_CHALLENGE');
    expect(challenge.body._links).not.toHaveProperty('prev');
    const back = await browser.follow(challenge, { href: `${AUTHN}/previous` });
    expect([back.status, back.body.errorCode]).toEqual([403, 'E0000079']);
    const pushed = await browser.verify(at, 'push');
    expect(pushed.body).toMatchObject({ status: 'FACTOR_CHALLENGE', factorResult: 'WAITING' });
    const { _links } = challenge.body;
    expect((await browser.follow(at, _links.resend[0]!)).body.errorCode).toBe('E0000079');
    const wrong = await browser.verify(at, 'sms', { passCode: 'x' });
    expect(wrong.body.errorCode).toBe('E0000068');
    const { stateToken } = at.body;
    expect((await browser.post(AUTHN, { stateToken })).body).toEqual(pushed.body);
    expect((await browser.get('/__org/pushes')).body.pushes).toHaveLength(1);
    await browser.advance(30);
    const texted = await browser.verify(at, 'sms');
    expect(texted.body).toMatchObject({
      factorResult: 'CHALLENGE',
      _embedded: { factor: { factorType: 'sms' } },
    });
    expect((await browser.get('/__org/pushes')).body.pushes).toEqual([]);
  });

  test('FACTOR_ENROLL and FACTOR_ENROLL_ACTIVATE, the latter with a way back', async () => {
    const { browser, at } = await atApp('notes', 'nora');
    expect(at.body).toMatchObject({ status: 'FACTOR_ENROLL', _embedded: { request: { ip: '127.0.0.1' } } });
    const enroll = () =>
      browser.follow(at, { href: `${AUTHN}/factors` }, { factorType: 'email', provider: 'OKTA' });
    const activating = await enroll();
    expect(activating.body.status).toBe('FACTOR_ENROLL_ACTIVATE');
    expect((await browser.follow(activating, activating.body._links.prev)).body.status).toBe('FACTOR_ENROLL');
    await browser.advance(30);
    const passCode = async () => browser.code('nora.newfactor@example.com');
    const done = await browser.next(await enroll(), { passCode: await passCode() });
    expect(done.body.status).toBe('SUCCESS');
  });

  test('whoever has no password proves the mail, and sets one as a factor', async () => {
    const browser = newBrowser();
    const login = 'nell.nopassword@example.com';
    const named = await giveName(browser, await arrive(browser, '/app/notes'), 'nell');
    expect(named.body._embedded.factors.map(({ factorType }) => factorType)).toEqual(['email']);
    const challenge = await browser.verify(named, 'email');
    expect(challenge.body).toMatchObject({ status: 'FACTOR_CHALLENGE', factorResult: 'CHALLENGE' });
    const enrolling = await browser.next(challenge, { passCode: await browser.code(login) });
    expect(enrolling.body).toMatchObject({
      status: 'FACTOR_ENROLL',
      _embedded: {
        factors: [
          { factorType: 'email', status: 'ACTIVE', enrollment: 'OPTIONAL' },
          { factorType: 'password', provider: 'OKTA', status: 'NOT_SETUP', enrollment: 'REQUIRED' },
        ],
      },
    });
    expect(enrolling.body._links).not.toHaveProperty('skip');
    const enroll = (profile: object) =>
      browser.follow(
        enrolling,
        { href: `${AUTHN}/factors` },
        { factorType: 'password', provider: 'OKTA', profile },
      );
    const { newPassword: password } = await browser.person('nell');
    expect((await enroll({})).body.errorCode).toBe('E0000001');
    expect((await enroll({ password: 'short' })).body.errorCode).toBe('E0000080');
    expect((await enroll({ password })).body.status).toBe('SUCCESS');
    await browser.setPolicy({ signOn: { factorSequence: { first: [] } } }, 'Mail, then a password');
    expect((await browser.post(AUTHN, { username: login, password })).body.status).toBe('SUCCESS');
  });

  test('a password factor that is the current password is refused, on 00 tokens it does not exist', async () => {
    const policy = {
      signOn: { requireFactor: true },
      mfaEnroll: { factors: { okta_password: { enroll: { self: 'REQUIRED' } } }, enroll: { self: 'LOGIN' } },
    };
    const browser = newBrowser();
    await browser.setPolicy(policy);
    const { at } = await atApp('notes', 'pat', browser);
    expect(at.body.status).toBe('FACTOR_ENROLL');
    const { password } = await browser.person('pat');
    const body = { factorType: 'password', provider: 'OKTA', profile: { password } };
    const same = await browser.follow(at, { href: `${AUTHN}/factors` }, body);
    expect([same.status, same.body.errorSummary]).toEqual([400, 'Api validation failed: password']);
    const classic = await browser.signIn('pat');
    expect(classic.body._embedded.factors.map(({ factorType }) => factorType)).not.toContain('password');
    expect((await browser.follow(classic, { href: `${AUTHN}/factors` }, body)).body.errorCode).toBe(
      'E0000006',
    );
  });

  test('with a session the name is not asked, only what is missing', async () => {
    const { browser, at } = await atApp('notes', 'pat');
    await browser.get(at.body._links.next.href);
    expect((await arrive(browser, '/app/travel')).body).toMatchObject({
      stateToken: expect.stringMatching(/^01/) as unknown,
      status: 'PROFILE_REQUIRED',
      _embedded: { user: { profile: { login: 'pat.password@example.com' } } },
    });
    expect((await browser.get('/app/archive')).status).toBe(200);
  });

  test('an unknown name is answered like a known one; a missing one is a mistake', async () => {
    const browser = newBrowser();
    const start = await arrive(browser, '/app/notes');
    const { login } = start.body._links;
    for (const body of [{}, { identifier: '' }, { identifier: 7 }, { identifier: 'x'.repeat(101) }]) {
      const bad = await browser.follow(start, login, body);
      expect([bad.status, bad.body.errorCode]).toEqual([400, 'E0000001']);
    }
    const fake = await browser.follow(start, login, { identifier: 'nobody@example.com' });
    const real = await giveName(browser, await arrive(browser, '/app/notes'), 'pat');
    expect(fake.body._embedded.factors[0]?.id).toBe(real.body._embedded.factors[0]?.id);
    expect(Object.keys(fake.body._embedded)).toEqual(Object.keys(real.body._embedded));
    const wrong = await browser.verify(fake, 'password', { password: 'x' });
    expect([wrong.status, wrong.body.errorCode]).toEqual([403, 'E0000068']);
    const again = await browser.follow(fake, login, { identifier: 'pat' });
    expect(again.body.errorCode).toBe('E0000079');
  });

  test('a lockout that is shown ends the transaction; names are throttled as sign-ins are', async () => {
    const browser = newBrowser();
    const start = await arrive(browser, '/app/notes');
    expect((await giveName(browser, start, 'lou')).body.status).toBe('LOCKED_OUT');
    expect((await browser.post(AUTHN, { stateToken: start.body.stateToken })).body.errorCode).toBe(
      'E0000011',
    );
    for (let time = 1; time <= 4; time++) await browser.signIn('pat', { password: 'x' });
    expect((await giveName(browser, await arrive(browser, '/app/notes'), 'pat')).status).toBe(429);
  });

  test('recoverLogin sends a mail and leaves the transaction where it is', async () => {
    const browser = newBrowser();
    const start = await arrive(browser, '/app/notes');
    const { recoverLogin } = start.body._links;
    expect((await browser.follow(start, recoverLogin)).body.errorCode).toBe('E0000001');
    const mailed = await browser.follow(start, recoverLogin, { identifier: 'faye.forgetful@example.com' });
    expect(mailed.body).toEqual({
      status: 'RECOVERY_CHALLENGE',
      factorResult: 'WAITING',
      factorType: 'EMAIL',
      recoveryType: 'PASSWORD',
    });
    const { body } = await browser.get('/__org/inbox?to=faye.forgetful@example.com');
    expect(body.messages[0]?.link).toContain('/signin/reset-password/');
    expect((await browser.post(AUTHN, { stateToken: start.body.stateToken })).body).toEqual(start.body);
    const byText = await browser.follow(start, recoverLogin, {
      identifier: 'faye.forgetful@example.com',
      factorType: 'SMS',
    });
    expect(byText.body.factorType).toBe('SMS');
  });

  test('its moves are none of a step-up', async () => {
    const browser = newBrowser();
    const stepUp = await arrive(browser, '/app/ledger');
    for (const path of ['login', 'enroll', 'recoverLogin', 'consent', 'poll', 'device/activate']) {
      const answer = await browser.follow(stepUp, { href: `${AUTHN}/${path}` }, { identifier: 'pat' });
      expect([path, answer.status, answer.body.errorCode]).toEqual([path, 403, 'E0000079']);
    }
  });

  test('an OAuth application is no audience', async () => {
    const browser = newBrowser();
    const { target } = (await arrive(browser, '/app/notes')).body._embedded;
    const answer = await browser.signIn('pat', { audience: target.clientId });
    expect([answer.status, answer.body.errorSummary]).toEqual([400, 'Api validation failed: authRequest']);
  });
});

test('a trusted caller says where the person is; a public one cannot', async () => {
  const browser = newBrowser();
  const { body } = await giveName(browser, await arrive(browser, '/app/notes'), 'pat');
  const from = async (headers: Record<string, string>) => {
    const said = { 'x-forwarded-for': '203.0.113.9, 10.0.0.1', 'user-agent': 'Portal/1', ...headers };
    const answer = await browser.post(AUTHN, { stateToken: body.stateToken }, { headers: said });
    return answer.body._embedded.request;
  };
  const authorization = `SSWS ${browser.org.apiToken}`;
  expect(await from({})).toEqual({ ip: '127.0.0.1', userAgent: 'Portal/1' });
  expect((await from({ authorization })).ip).toBe('203.0.113.9');
  expect((await from({ authorization, 'x-forwarded-for': 'me' })).ip).toBe('127.0.0.1');
});
