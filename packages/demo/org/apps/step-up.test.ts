import { describe, expect, test } from 'vitest';
import { newBrowser, type Browser } from '../testing/browser.ts';
import { totpCode } from '../testing/totp-code.ts';

const AUTHN = '/api/v1/authn';

async function open(browser: Browser, app = 'ledger') {
  const answer = await browser.get(`/app/${app}`);
  const stateToken = new URL(answer.headers.get('location') ?? 'x:').searchParams.get('stateToken') ?? '';
  return { answer, stateToken, read: () => browser.post(AUTHN, { stateToken }) };
}

describe('step-up', () => {
  test('from an application to the sign-in page, through the factor, and back', async () => {
    const browser = newBrowser();
    const { answer, stateToken, read } = await open(browser);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/embedded?stateToken=${stateToken}`);
    const start = await read();
    expect(start.body).toMatchObject({
      stateToken,
      status: 'UNAUTHENTICATED',
      type: 'SESSION_STEP_UP',
      _embedded: {
        target: { type: 'APP', name: 'ledger', label: 'Ledger', _links: { logo: { type: 'image/png' } } },
        authentication: { protocol: 'SAML2.0', issuer: { name: 'Ledger' } },
      },
      _links: { next: { name: 'authenticate', href: `http://localhost:3000${AUTHN}` } },
    });
    expect(start.body._links).not.toHaveProperty('cancel');
    expect(start.body._embedded).not.toHaveProperty('user');
    const { login, password, totpSecret } = await browser.person('tia');
    const wrong = await browser.next(start, { username: login, password: 'wrong' });
    expect(wrong.body.errorCode).toBe('E0000004');
    const required = await browser.next(start, { username: login, password });
    expect(required.body).toMatchObject({ stateToken, status: 'MFA_REQUIRED', type: 'SESSION_STEP_UP' });
    expect(required.body._embedded.target.name).toBe('ledger');
    const passCode = totpCode(totpSecret, browser.org.clock.now());
    const done = await browser.verify(required, 'token:software:totp', { passCode });
    expect(done.body).toMatchObject({
      stateToken,
      status: 'SUCCESS',
      _embedded: { user: { profile: { login } }, target: { name: 'ledger' } },
      _links: { next: { name: 'original', hints: { allow: ['GET'] } } },
    });
    expect(done.body).not.toHaveProperty('sessionToken');
    expect((await read()).body.status).toBe('SUCCESS');
    const back = await browser.get(done.body._links.next.href);
    expect([back.status, back.headers.get('location')]).toEqual([302, 'http://localhost:3000/app/ledger']);
    expect((await browser.get('/app/ledger')).status).toBe(200);
    expect((await browser.get('/api/v1/sessions/me')).body.amr).toEqual(['pwd', 'mfa', 'otp']);
    expect((await read()).body.errorCode).toBe('E0000011');
  });

  test('credentials are a move of UNAUTHENTICATED only', async () => {
    const browser = newBrowser();
    const { stateToken, read } = await open(browser);
    const { login, password } = await browser.person('sam');
    await browser.post(AUTHN, { stateToken, username: login, password });
    expect((await read()).body.status).toBe('MFA_REQUIRED');
    const again = await browser.post(AUTHN, { stateToken, username: login, password });
    expect([again.status, again.body.errorCode]).toEqual([403, 'E0000079']);
    const early = await browser.get(`/login/step-up/redirect?stateToken=${stateToken}`);
    expect(early.body.errorCode).toBe('E0000079');
    expect((await browser.get('/login/step-up/redirect?stateToken=x')).body.errorCode).toBe('E0000011');
  });

  test('with a session the password is not asked again, and the session is the same afterwards', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ signOn: { requireFactor: false } }, 'Second factor');
    const { sessionToken } = (await browser.signIn('tia')).body;
    await browser.get(
      `/login/sessionCookieRedirect?token=${sessionToken}&redirectUrl=http://localhost:3000/`,
    );
    const sid = browser.cookies.get('sid');
    expect((await browser.get('/app/ledger')).status).toBe(200);
    await browser.setPolicy({ signOn: { requireFactor: true } }, 'Second factor');
    const { read } = await open(browser, 'vault');
    const required = await read();
    expect(required.body.status).toBe('MFA_REQUIRED');
    const passCode = totpCode((await browser.person('tia')).totpSecret, browser.org.clock.now());
    const done = await browser.verify(required, 'token:software:totp', { passCode });
    await browser.get(done.body._links.next.href);
    expect((await browser.get('/app/vault')).status).toBe(200);
    expect(browser.cookies.get('sid')).toBe(sid);
  });

  test('audience begins one without the visit to the application', async () => {
    const browser = newBrowser();
    const { read } = await open(browser);
    const { issuer } = (await read()).body._embedded.authentication;
    const done = await browser.signIn('pat', { audience: issuer.id });
    expect(done.body).toMatchObject({
      status: 'SUCCESS',
      type: 'SESSION_STEP_UP',
      _embedded: { target: { name: 'ledger' } },
    });
    expect((await browser.get(done.body._links.next.href)).headers.get('location')).toBe(
      'http://localhost:3000/app/ledger',
    );
  });

  test('an unknown application is 404', async () => {
    expect((await newBrowser().get('/app/nope')).body.errorCode).toBe('E0000007');
  });
});

test('links in recovery mails lead to the sign-in page', async () => {
  const answer = await newBrowser({ signInPage: '/in' }).get('/signin/reset-password/abc');
  expect(answer.headers.get('location')).toBe('http://localhost:3000/in?recoveryToken=abc');
});
