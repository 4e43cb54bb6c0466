import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

const USERS = '/api/v1/users';

function admin() {
  const browser = newBrowser();
  const headers = { authorization: `SSWS ${browser.org.apiToken}` };
  const send = (method: string, path: string, body?: object) =>
    browser.send(`${USERS}${path}`, body && JSON.stringify(body), {
      method,
      headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
    });
  const act = async (short: string, path: string) =>
    send('POST', `/${(await browser.person(short)).id}/${path}`);
  const status = async (short: string) => (await browser.person(short)).status;
  return { browser, send, act, status };
}

const mira = {
  firstName: 'Mira',
  lastName: 'Okafor',
  login: 'mira.okafor@example.com',
  email: 'mira@example.com',
};

describe('administrators only', () => {
  test.each([
    ['GET', ''],
    ['POST', ''],
    ['GET', '/pat.password'],
    ['DELETE', '/pat.password'],
    ['POST', '/pat.password/lifecycle/suspend'],
    ['DELETE', '/pat.password/sessions'],
  ])('%s %s', async (method, path) => {
    const answer = await newBrowser().send(`${USERS}${path}`, undefined, { method });
    expect([answer.status, answer.body.errorCode]).toEqual([403, 'E0000005']);
  });

  test('find users by id, login and short name, and list them', async () => {
    const { browser, send } = admin();
    const { id } = await browser.person('pat');
    for (const name of [id, 'PAT.password@example.com', 'pat.password']) {
      expect((await send('GET', `/${name}`)).body).toMatchObject({
        id,
        status: 'ACTIVE',
        profile: { firstName: 'Pat' },
      });
    }
    expect((await send('GET', '/nobody')).body.errorCode).toBe('E0000007');
    expect((await send('GET', '?q=pe&limit=2')).body).toMatchObject([
      { profile: { firstName: 'Penny' } },
      {},
    ]);
    expect(JSON.stringify((await send('GET', '')).body)).not.toMatch(/hash|argon2|Lantern/);
    expect((await send('POST', '/pat.password/lifecycle/explode')).body.errorCode).toBe('E0000008');
  });
});

describe('creating', () => {
  test('with a password: signs in at once', async () => {
    const { browser, send } = admin();
    const credentials = { password: { value: 'Tangerine-Kayak-88' } };
    const created = await send('POST', '', { profile: mira, credentials });
    expect(created.body).toMatchObject({ status: 'ACTIVE', profile: mira, credentials: { password: {} } });
    const username = 'mira.okafor';
    const done = await browser.post('/api/v1/authn', { username, password: credentials.password.value });
    expect(done.body.status).toBe('SUCCESS');
    const again = await send('POST', '', { profile: { ...mira, login: 'MIRÁ.okafor@example.com' } });
    expect([again.status, again.body.errorCode]).toEqual([400, 'E0000001']);
  });

  test('without one: invited by mail', async () => {
    const { browser, send } = admin();
    expect((await send('POST', '', { profile: mira })).body.status).toBe('PROVISIONED');
    const { link = '' } = (await browser.get('/__org/inbox?to=mira@example.com')).body.messages[0] ?? {};
    const opened = await browser.get(link);
    const token = new URL(opened.headers.get('location') ?? 'x:').searchParams.get('activationToken');
    expect((await browser.post('/api/v1/authn', { token })).body.status).toBe('PASSWORD_RESET');
  });

  test.each([
    ['?activate=false', {}, 'STAGED'],
    ['?nextLogin=changePassword', { password: { value: 'Tangerine-Kayak-88' } }, 'PASSWORD_EXPIRED'],
  ])('%s', async (query, credentials, status) => {
    const { send } = admin();
    expect((await send('POST', query, { profile: mira, credentials })).body.status).toBe(status);
  });

  test.each([
    [{}],
    [{ profile: { ...mira, email: '' } }],
    [{ profile: mira, credentials: { password: { value: 'short' } } }],
    [{ profile: mira, groupIds: ['Nobody'] }],
  ])('%j: 400', async (body) => {
    expect((await admin().send('POST', '', body)).body.errorCode).toBe('E0000001');
  });
});

describe('lifecycle', () => {
  test('suspend and unsuspend', async () => {
    const { browser, act, status } = admin();
    const { sessionToken } = (await browser.signIn('pat')).body;
    await browser.get(
      `/login/sessionCookieRedirect?token=${sessionToken}&redirectUrl=http://localhost:3000/`,
    );
    expect((await browser.get(`${USERS}/me`)).body).toMatchObject({ profile: { firstName: 'Pat' } });
    expect((await act('pat', 'lifecycle/suspend')).body).toEqual({});
    expect((await browser.get('/api/v1/sessions/me')).status).toBe(404);
    expect((await browser.signIn('pat')).status).toBe(401);
    expect((await act('pat', 'lifecycle/suspend')).body.errorCode).toBe('E0000001');
    await act('pat', 'lifecycle/unsuspend');
    expect(await status('pat')).toBe('ACTIVE');
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
  });

  test('unlock, also after a factor lockout', async () => {
    const { browser, act } = admin();
    expect((await act('lou', 'lifecycle/unlock')).body).toEqual({});
    expect((await browser.signIn('lou')).body.status).toBe('SUCCESS');
    expect((await act('lou', 'lifecycle/unlock')).body.errorCode).toBe('E0000032');
  });

  test('expire the password, with or without a temporary one', async () => {
    const { browser, act } = admin();
    expect((await act('pat', 'lifecycle/expire_password')).body.status).toBe('PASSWORD_EXPIRED');
    expect((await browser.signIn('pat')).body.status).toBe('PASSWORD_EXPIRED');
    const { tempPassword } = (await act('pat', 'lifecycle/expire_password?tempPassword=true'))
      .body as unknown as { tempPassword: string };
    expect((await browser.signIn('pat')).status).toBe(401);
    expect((await browser.signIn('pat', { password: tempPassword })).body.status).toBe('PASSWORD_EXPIRED');
  });

  test('reset the password: no sign-in until the link was used', async () => {
    const { browser, act } = admin();
    const { resetPasswordUrl } = (await act('pat', 'lifecycle/reset_password?sendEmail=false'))
      .body as unknown as { resetPasswordUrl: string };
    expect((await browser.get('/__org/inbox')).body.messages).toEqual([]);
    expect((await browser.signIn('pat')).status).toBe(401);
    const recoveryToken = resetPasswordUrl.split('/').at(-1);
    const reset = await browser.post('/api/v1/authn/recovery/token', { recoveryToken });
    expect((await browser.next(reset, { newPassword: 'Lantern-Forest-42' })).body.status).toBe('SUCCESS');
  });

  test('reset the factors, deactivate, activate, delete', async () => {
    const { browser, send, act, status } = admin();
    const { id } = await browser.person('tia');
    const begun = await browser.signIn('tia');
    await act('tia', 'lifecycle/reset_factors');
    expect((await browser.post('/api/v1/authn', { stateToken: begun.body.stateToken })).status).toBe(401);
    expect((await browser.signIn('tia')).body.status).toBe('MFA_ENROLL');
    expect((await act('tia', 'lifecycle/activate')).body.errorCode).toBe('E0000016');
    await act('tia', 'lifecycle/deactivate');
    expect((await browser.signIn('tia')).status).toBe(401);
    await act('tia', 'lifecycle/activate');
    expect(await status('tia')).toBe('ACTIVE');
    expect((await send('DELETE', `/${id}`)).status).toBe(204);
    expect((await send('GET', `/${id}`)).body.status).toBe('DEPROVISIONED');
    expect((await send('DELETE', `/${id}`)).status).toBe(204);
    expect((await send('GET', `/${id}`)).status).toBe(404);
  });

  test('reactivate gives a new activation token, the old one is void', async () => {
    const { browser, act } = admin();
    const { activationToken: before } = await browser.person('newton');
    const { activationToken } = (await act('newton', 'lifecycle/reactivate')).body as unknown as {
      activationToken: string;
    };
    expect((await browser.post('/api/v1/authn', { token: before })).status).toBe(401);
    expect((await browser.post('/api/v1/authn', { token: activationToken })).body.status).toBe(
      'PASSWORD_RESET',
    );
  });
});

describe('credentials', () => {
  test('forgot_password: a link, or at once with the answer', async () => {
    const { browser, send, act } = admin();
    const { id } = await browser.person('faye');
    expect((await act('faye', 'credentials/forgot_password?sendEmail=false')).body).toMatchObject({
      resetPasswordUrl: expect.stringContaining('/signin/reset-password/') as string,
    });
    const now = (answer: string) =>
      send('POST', `/${id}/credentials/forgot_password`, {
        password: { value: 'Feather-Canyon-84' },
        recovery_question: { answer },
      });
    expect((await now('Dead Sea')).body.errorCode).toBe('E0000087');
    expect((await now('walden pond')).status).toBe(200);
    expect((await browser.signIn('faye', { password: 'Feather-Canyon-84' })).body.status).toBe('SUCCESS');
    expect((await act('pat', 'credentials/forgot_password')).body.errorCode).toBe('E0000034');
  });

  test('change_password and change_recovery_question want the password', async () => {
    const { browser, send } = admin();
    const { id, password } = await browser.person('pat');
    const change = (value: string) =>
      send('POST', `/${id}/credentials/change_password`, {
        oldPassword: { value },
        newPassword: { value: 'Lantern-Forest-42' },
      });
    expect((await change('wrong')).body.errorCode).toBe('E0000014');
    expect((await change(password)).status).toBe(200);
    const ask = await send('POST', `/${id}/credentials/change_recovery_question`, {
      password: { value: 'Lantern-Forest-42' },
      recovery_question: { question: 'Which street?', answer: 'Elm Street' },
    });
    expect(ask.body).toMatchObject({ recovery_question: { question: 'Which street?' } });
    expect(JSON.stringify(ask.body)).not.toContain('Elm');
  });
});
