import { describe, expect, test } from 'vitest';
import { arrive, giveName } from '../testing/at-app.ts';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';

/** A device that shows a code, and a browser in which it can be typed. */
async function waiting(body: object = {}, path = '/activate') {
  const browser = newBrowser();
  const grant = await browser.post('/__org/device-grants', body);
  const { userCode } = grant.body;
  return { browser, userCode, at: await arrive(browser, path) };
}

const statusOf = async (browser: Browser) => (await browser.get('/__org/device-grants')).body.deviceGrants[0];

/** From the code to the first state after the password. */
async function signIn(browser: Browser, at: Answer, userCode: string, short = 'desmond') {
  const known = await browser.next(at, { userCode });
  const { password } = await browser.person(short);
  return browser.verify(await giveName(browser, known, short), 'password', { password });
}

describe('DEVICE_ACTIVATE', () => {
  test('the address on the device leads to the sign-in page, where the code is due', async () => {
    const { browser, at, userCode } = await waiting();
    expect(userCode).toMatch(/^[BCDFGHJ-NP-TV-XZ]{4}-[BCDFGHJ-NP-TV-XZ]{4}$/);
    expect(at.body).toMatchObject({
      stateToken: expect.stringMatching(/^01/) as unknown,
      status: 'DEVICE_ACTIVATE',
      _embedded: {},
      _links: { next: { name: 'deviceActivate', href: `http://localhost:3000${AUTHN}/device/activate` } },
    });
    expect(Object.keys(at.body._links)).toEqual(['next']);
    expect(at.body._embedded).toEqual({});
    const opened = await browser.get(`/activate?user_code=${userCode}`);
    expect(opened.status).toBe(302);
    const filled = await arrive(browser, `/activate?user_code=${userCode}`);
    expect(filled.body._embedded).toEqual({ userCode });
  });

  test('a wrong code: the same state, which says so; a missing one is a mistake', async () => {
    const { browser, at, userCode } = await waiting();
    for (const body of [{}, { userCode: '' }, { userCode: 7 }, { userCode: 'x'.repeat(21) }]) {
      const answer = await browser.next(at, body);
      expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
    }
    const wrong = await browser.next(at, { userCode: 'AAAA-AAAA' });
    expect([wrong.status, wrong.body.status]).toEqual([200, 'DEVICE_ACTIVATE']);
    expect(wrong.body._embedded.deviceActivationStatus).toBe('INVALID_USER_CODE');
    const right = await browser.next(wrong, { userCode });
    expect(right.body).toMatchObject({
      status: 'UNAUTHENTICATED',
      _embedded: { usingDeviceFlow: true, target: { name: 'television' } },
      _links: { login: {}, enroll: {}, recoverLogin: {}, cancel: {} },
    });
    expect(right.body._embedded).not.toHaveProperty('deviceActivationStatus');
  });

  test('case, blanks and hyphens of the code do not matter', async () => {
    const { browser, at, userCode } = await waiting();
    const typed = ` ${userCode.toLowerCase().replace('-', ' ')}`;
    expect((await browser.next(at, { userCode: typed })).body.status).toBe('UNAUTHENTICATED');
  });

  test('a code ends after ten minutes', async () => {
    const { browser, userCode } = await waiting();
    await browser.advance(600);
    const at = await arrive(browser, '/activate');
    const late = await browser.next(at, { userCode });
    expect(late.body._embedded.deviceActivationStatus).toBe('INVALID_USER_CODE');
    expect((await statusOf(browser))?.status).toBe('EXPIRED');
  });

  test('DEVICE_ACTIVATED, after sign-in and consent', async () => {
    const { browser, at, userCode } = await waiting();
    const asked = await signIn(browser, at, userCode);
    expect(asked.body).toMatchObject({
      status: 'CONSENT_REQUIRED',
      _embedded: { target: { name: 'television' } },
    });
    const done = await browser.next(asked, { consent: { scopes: ['openid', 'profile'] } });
    expect(done.body).toEqual({
      stateToken: at.body.stateToken,
      expiresAt: done.body.expiresAt,
      status: 'SUCCESS',
      type: 'LOGIN',
      _embedded: { deviceActivationStatus: 'DEVICE_ACTIVATED' },
      _links: {},
    });
    expect(await statusOf(browser)).toMatchObject({
      status: 'ACTIVATED',
      app: 'television',
      login: 'desmond.device@example.com',
    });
    const again = await arrive(browser, '/activate');
    expect((await browser.next(again, { userCode })).body._embedded.deviceActivationStatus).toBe(
      'INVALID_USER_CODE',
    );
    const redirect = await browser.get(`/login/token/redirect?stateToken=${at.body.stateToken}`);
    expect(redirect.body.errorCode).toBe('E0000079');
    expect((await browser.get('/api/v1/sessions/me')).status).toBe(404);
  });

  test('DEVICE_NOT_ACTIVATED_CONSENT_DENIED if nothing is allowed', async () => {
    const { browser, at, userCode } = await waiting();
    const asked = await signIn(browser, at, userCode);
    expect((await browser.next(asked, { consent: {} })).body.errorCode).toBe('E0000001');
    const done = await browser.next(asked, { consent: { scopes: [] } });
    expect(done.body).toMatchObject({
      status: 'SUCCESS',
      _embedded: { deviceActivationStatus: 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED' },
      _links: {},
    });
    expect((await statusOf(browser))?.status).toBe('DENIED');
  });

  test('cancelling the consent denies it too', async () => {
    const { browser, at, userCode } = await waiting();
    const asked = await signIn(browser, at, userCode);
    expect((await browser.follow(asked, asked.body._links.cancel)).body).toEqual({});
    expect((await statusOf(browser))?.status).toBe('DENIED');
  });

  test('cancelling earlier leaves the device waiting', async () => {
    const { browser, at, userCode } = await waiting();
    const known = await browser.next(at, { userCode });
    await browser.follow(known, known.body._links.cancel);
    expect((await statusOf(browser))?.status).toBe('WAITING');
  });

  test('DEVICE_NOT_ACTIVATED if the device has given up meanwhile', async () => {
    const { browser, at, userCode } = await waiting({ app: 'notes' });
    const known = await browser.next(at, { userCode });
    const named = await giveName(browser, known, 'desmond');
    for (let minute = 0; minute < 10; minute++) {
      await browser.advance(60);
      await browser.post(AUTHN, { stateToken: at.body.stateToken });
    }
    const { password } = await browser.person('desmond');
    const done = await browser.verify(named, 'password', { password });
    expect(done.body._embedded).toEqual({ deviceActivationStatus: 'DEVICE_NOT_ACTIVATED' });
    expect((await browser.post(AUTHN, { stateToken: at.body.stateToken })).body).toEqual(done.body);
  });

  test('a session does not type the code, nor the name', async () => {
    const { browser, at, userCode } = await waiting({ app: 'notes' });
    const { sessionToken } = (await browser.signIn('pat')).body;
    await browser.get(
      `/login/sessionCookieRedirect?token=${sessionToken}&redirectUrl=http://localhost:3000/`,
    );
    const known = await browser.next(at, { userCode });
    expect(known.body.status).toBe('UNAUTHENTICATED');
    expect((await browser.post(AUTHN, { stateToken: at.body.stateToken })).body).toEqual(known.body);
  });

  test('an application nobody knows is bad input', async () => {
    const answer = await newBrowser().post('/__org/device-grants', { app: 'ledger' });
    expect([answer.status, answer.body.field]).toEqual([400, 'app']);
  });
});
