import { describe, expect, test } from 'vitest';
import { arrive, atApp } from '../testing/at-app.ts';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';

const ask = (browser: Browser, at: Answer, body: object = {}) =>
  browser.follow(at, at.body._links.enroll, body);

describe('PROFILE_REQUIRED of somebody who signed in', () => {
  test('asks for what the application has to know, once', async () => {
    const { browser, at } = await atApp('travel', 'petra');
    expect(at.body).toMatchObject({
      status: 'PROFILE_REQUIRED',
      _embedded: {
        user: { profile: { login: 'petra.profile@example.com' } },
        request: { ip: '127.0.0.1' },
        authentication: { protocol: 'OAUTH2.0' },
      },
    });
    expect(at.body._embedded.policy.registration.profile[0]).toEqual({
      name: 'department',
      label: 'Department',
      type: 'string',
      required: true,
      enabled: true,
    });
    expect(Object.keys(at.body._links).sort()).toEqual(['cancel', 'enroll']);
    expect((await ask(browser, at)).body).toEqual(at.body);
    const profile = { department: ' Sales ', meal: '', yearsHere: 3, hasPassport: true, shoeSize: 44 };
    expect((await ask(browser, at, { registration: { profile } })).body.status).toBe('SUCCESS');
    expect((await atApp('travel', 'petra', browser)).at.body.status).toBe('SUCCESS');
    expect((await atApp('travel', 'pat', browser)).at.body.status).toBe('PROFILE_REQUIRED');
  });

  test.each([
    ['nothing', {}, 'department: is required.'],
    ['an empty text', { department: ' ' }, 'department: is required.'],
    ['a number for a text', { department: 7 }, 'department: must be a text.'],
    ['a text for a number', { department: 'x', yearsHere: '3' }, 'yearsHere: must be a number.'],
    ['a list', { department: ['x'] }, 'department: must be a text.'],
    [
      'a text that is too long',
      { department: 'x'.repeat(101) },
      'department: must not be longer than 100 characters.',
    ],
  ])('refuses %s', async (_name, profile, cause) => {
    const { browser, at } = await atApp('travel', 'petra');
    const answer = await ask(browser, at, { registration: { profile } });
    expect([answer.status, answer.body.errorSummary]).toEqual([400, 'Api validation failed: registration']);
    expect(answer.body.errorCauses).toEqual([{ errorSummary: cause }]);
  });

  test.each([{ registration: 7 }, { registration: { profile: [] } }])('refuses %j', async (body) => {
    const { browser, at } = await atApp('travel', 'petra');
    expect((await ask(browser, at, body)).body.errorCode).toBe('E0000001');
  });

  test('who has signed in cannot become somebody else on the way', async () => {
    const { browser, at } = await atApp('travel', 'petra');
    for (const path of ['login', 'recoverLogin']) {
      const answer = await browser.follow(at, { href: `${AUTHN}/${path}` }, { identifier: 'pat' });
      expect([answer.status, answer.body.errorCode]).toEqual([403, 'E0000079']);
    }
  });
});

describe('a new account', () => {
  const profile = { email: 'zoe.new@example.com', firstName: 'Zoe', lastName: 'New' };

  async function form(app = 'notes', browser = newBrowser()) {
    const start = await arrive(browser, `/app/${app}`);
    return { browser, start, at: await ask(browser, start) };
  }

  test('the form first, then the registration, then a password', async () => {
    const { browser, start, at } = await form();
    expect(at.body.status).toBe('PROFILE_REQUIRED');
    expect(at.body._embedded.policy.registration.profile.map(({ name }) => name)).toEqual([
      'email',
      'firstName',
      'lastName',
    ]);
    expect(at.body._embedded).not.toHaveProperty('user');
    expect(Object.keys(at.body._links).sort()).toEqual(['cancel', 'enroll', 'login', 'recoverLogin']);
    const made = await ask(browser, at, { registration: { profile, createNewAccount: true } });
    expect(made.body).toMatchObject({
      status: 'FACTOR_ENROLL',
      stateToken: start.body.stateToken,
      _embedded: { user: { profile: { login: 'zoe.new@example.com', firstName: 'Zoe' } } },
    });
    expect(made.body._links).not.toHaveProperty('skip');
    const password = 'Zephyr-Mandolin-12';
    const done = await browser.follow(
      made,
      { href: `${AUTHN}/factors` },
      { factorType: 'password', provider: 'OKTA', profile: { password } },
    );
    expect(done.body.status).toBe('SUCCESS');
    const again = await browser.post(AUTHN, { username: 'zoe.new@example.com', password });
    expect(again.body.status).toBe('SUCCESS');
  });

  test('a grace period leaves nobody without a password', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ mfaEnroll: { gracePeriod: { endDate: '2099-12-31T00:00:00.000Z' } } });
    const { at } = await form('notes', browser);
    const made = await ask(browser, at, { registration: { profile, createNewAccount: true } });
    expect(made.body._links).not.toHaveProperty('skip');
    const skipped = await browser.follow(made, { href: `${AUTHN}/skip` });
    expect(skipped.body.errorCode).toBe('E0000079');
  });

  test('has the fields of the application too', async () => {
    const { browser, at } = await form('travel');
    expect(at.body._embedded.policy.registration.profile.map(({ name }) => name)).toContain('department');
    const registration = { profile, createNewAccount: true };
    expect((await ask(browser, at, { registration })).body.errorCode).toBe('E0000001');
    const more = { ...registration, profile: { ...profile, department: 'Sales' } };
    expect((await ask(browser, at, { registration: more })).body.status).toBe('FACTOR_ENROLL');
  });

  test('the registration is no move before the form', async () => {
    const { browser, start } = await form();
    const other = await arrive(browser, '/app/notes');
    const early = await ask(browser, other, { registration: { profile, createNewAccount: true } });
    expect([early.status, early.body.errorCode]).toEqual([403, 'E0000079']);
    expect(start.body.stateToken).not.toBe(other.body.stateToken);
  });

  test.each([
    ['createNewAccount is missing', {}, {}],
    ['createNewAccount is false', {}, { createNewAccount: false }],
    ['createNewAccount is a text', {}, { createNewAccount: 'true' }],
    ['the address is none', { email: 'zoe' }, { createNewAccount: true }],
    ['the address is missing', { email: '' }, { createNewAccount: true }],
    ['somebody has the address', { email: 'Pat.Password@example.com' }, { createNewAccount: true }],
    ['the name is missing', { lastName: undefined }, { createNewAccount: true }],
  ])('is refused if %s', async (_name, changes, more) => {
    const { browser, at } = await form();
    const answer = await ask(browser, at, { registration: { profile: { ...profile, ...changes }, ...more } });
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
    expect(answer.body.errorCauses).toHaveLength(1);
    expect((await browser.post(AUTHN, { stateToken: at.body.stateToken })).body).toEqual(at.body);
  });

  test('whoever has one after all can sign in from the form', async () => {
    const { browser, at } = await form();
    const named = await browser.follow(at, at.body._links.login, { identifier: 'pat.password@example.com' });
    const { password } = await browser.person('pat');
    expect((await browser.verify(named, 'password', { password })).body.status).toBe('SUCCESS');
  });
});
