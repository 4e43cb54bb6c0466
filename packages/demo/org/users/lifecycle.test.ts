import { describe, expect, test } from 'vitest';
import { newAdmin } from '../testing/admin.ts';

const USERS = '/api/v1/users';

describe('by cookie', () => {
  const signedIn = async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const session = async () => {
      const { sessionToken } = (await browser.signIn('pat')).body;
      return (await browser.post('/api/v1/sessions', { sessionToken })).body.id;
    };
    const [here, elsewhere] = [await session(), await session()];
    browser.cookies.set('sid', here);
    const isAlive = async (id: string) => (await admin.get(`/api/v1/sessions/${id}`)).status === 200;
    const states = async () => [await isAlive(here), await isAlive(elsewhere)];
    return { browser, states };
  };
  const DELETE = `${USERS}/me/lifecycle/delete_sessions`;

  test.each([
    [{ keepCurrent: true }, [true, false]],
    [{}, [true, false]],
    [{ keepCurrent: false }, [false, false]],
  ])('delete_sessions %j', async (body, left) => {
    const { browser, states } = await signedIn();
    expect((await browser.post(DELETE, body)).body).toEqual({});
    expect(await states()).toEqual(left);
    expect((await browser.get(`${USERS}/me`)).status).toBe(left[0] ? 200 : 404);
  });

  test('delete_sessions without a session is E0000005, also with an API token', async () => {
    expect((await newAdmin().post(DELETE)).body.errorCode).toBe('E0000005');
  });
});

describe('the lifecycle, to the letter', () => {
  test('old links of a suspended user are void', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('faye');
    const sent = await admin.post(`${USERS}/${id}/credentials/forgot_password?sendEmail=false`);
    const recoveryToken = sent.body.resetPasswordUrl.split('/').at(-1);
    await admin.post(`${USERS}/${id}/lifecycle/suspend`);
    const redeemed = await admin.browser.post('/api/v1/authn/recovery/token', { recoveryToken });
    expect(redeemed.status).toBe(401);
  });

  test('reset_password answers with an address of its own, which leads to the sign-in page', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('pat');
    const { resetPasswordUrl } = (await admin.post(`${USERS}/${id}/lifecycle/reset_password?sendEmail=false`))
      .body;
    expect(resetPasswordUrl).toMatch(/\/reset_password\/[\w-]{20}$/);
    expect(admin.browser.org.handles(new URL(resetPasswordUrl).pathname)).toBe(true);
    const led = await admin.browser.get(resetPasswordUrl);
    expect(led.headers.get('location')).toContain('recoveryToken=');
  });

  test('reactivate restarts a reset as an activation', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('pat');
    await admin.post(`${USERS}/${id}/lifecycle/reset_password`);
    const { activationToken } = (await admin.post(`${USERS}/${id}/lifecycle/reactivate`)).body;
    expect((await admin.get(`${USERS}/${id}`)).body.status).toBe('PROVISIONED');
    const begun = await admin.browser.post('/api/v1/authn', { token: activationToken });
    expect(begun.body.status).toBe('PASSWORD_RESET');
    const done = await admin.browser.next(begun, { newPassword: 'Quiet-Harbour-17' });
    expect(done.body.status).toBe('SUCCESS');
  });

  test('a temporary password by its own address', async () => {
    const admin = newAdmin();
    const { id, login } = await admin.browser.person('pat');
    const { tempPassword: password } = (
      await admin.post(`${USERS}/${id}/lifecycle/expire_password_with_temp_password`)
    ).body;
    const answer = await admin.browser.post('/api/v1/authn', { username: login, password });
    expect(answer.body.status).toBe('PASSWORD_EXPIRED');
  });

  test.each(['sue', 'newton', 'lou'])(
    '%s cannot change a password: it would make the account active',
    async (short) => {
      const admin = newAdmin();
      const { id, status, password } = await admin.browser.person(short);
      const changed = await admin.post(`${USERS}/${id}/credentials/change_password`, {
        oldPassword: { value: password },
        newPassword: { value: 'Quiet-Harbour-17' },
      });
      expect(changed.body.errorCode).toBe('E0000038');
      expect((await admin.browser.person(short)).status).toBe(status);
    },
  );

  test('what the policy refuses is E0000014, a password that is too young with strict only', async () => {
    const admin = newAdmin();
    const { id, password } = await admin.browser.person('pat');
    const change = (from: string, to: string, query = '') =>
      admin.post(`${USERS}/${id}/credentials/change_password${query}`, {
        oldPassword: { value: from },
        newPassword: { value: to },
      });
    await admin.browser.setPolicy({ password: { age: { minAgeMinutes: 60 } } });
    expect((await change(password, 'short')).body.errorCode).toBe('E0000014');
    expect((await change(password, 'Quiet-Harbour-17')).status).toBe(200);
    const strict = await change('Quiet-Harbour-17', 'Quiet-Harbour-18', '?strict=true');
    expect(strict.body.errorCode).toBe('E0000014');
    expect((await change('Quiet-Harbour-17', 'Quiet-Harbour-18')).status).toBe(200);
  });

  test('applications a user may open', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('pat');
    const labels = (await admin.send<{ label: string }[]>('GET', `${USERS}/${id}/appLinks`)).body;
    expect(labels.map(({ label }) => label)).toEqual(expect.arrayContaining(['Ledger', 'Vault']));
  });
});
