import { describe, expect, test } from 'vitest';
import { linkTo, newAdmin } from '../testing/admin.ts';

const USERS = '/api/v1/users';
const mira = {
  firstName: 'Mira',
  lastName: 'Okafor',
  login: 'mira.okafor@example.com',
  email: 'mira@example.com',
};
const credentials = {
  password: { value: 'Tangerine-Kayak-88' },
  recovery_question: { question: 'Which street?', answer: 'Elm Street' },
};

describe('the user object', () => {
  test('has dates, credentials without secrets, and what administrators added', async () => {
    const admin = newAdmin();
    const profile = { ...mira, secondEmail: 'mira@example.org', department: 'Maps', badge: 7 };
    const { body } = await admin.post(USERS, { profile, credentials });
    const now = new Date(admin.browser.org.clock.now()).toISOString();
    expect(body).toMatchObject({
      status: 'ACTIVE',
      created: now,
      activated: now,
      statusChanged: now,
      lastUpdated: now,
      passwordChanged: now,
      profile,
      credentials: {
        password: {},
        recovery_question: { question: 'Which street?' },
        provider: { type: 'OKTA', name: 'OKTA' },
        emails: [
          { value: 'mira@example.com', type: 'PRIMARY', status: 'VERIFIED' },
          { value: 'mira@example.org', type: 'SECONDARY', status: 'VERIFIED' },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/Elm|Kayak|argon2/);
    await admin.browser.advance(60);
    await admin.post(`${USERS}/${body.id}/lifecycle/suspend`);
    const suspended = (await admin.get(`${USERS}/${body.id}`)).body;
    const later = new Date(admin.browser.org.clock.now()).toISOString();
    expect(suspended).toMatchObject({
      created: now,
      activated: now,
      statusChanged: later,
      lastUpdated: later,
    });
  });

  test.each([
    [
      'pat',
      'suspend resetPassword expirePassword resetFactors deactivate changePassword changeRecoveryQuestion',
    ],
    [
      'faye',
      'suspend resetPassword expirePassword resetFactors deactivate forgotPassword changePassword changeRecoveryQuestion',
    ],
    ['lou', 'unlock resetPassword expirePassword resetFactors deactivate'],
    ['sue', 'unsuspend resetFactors deactivate'],
    ['newton', 'activate reactivate resetFactors deactivate'],
  ])('%s: its links are what the status allows', async (short, names) => {
    const admin = newAdmin();
    const { id } = await admin.browser.person(short);
    const { self, factors, groups, ...links } = (await admin.get(`${USERS}/${id}`)).body._links;
    expect(Object.keys(links).join(' ')).toBe(names);
    expect([self, factors, groups]).toMatchObject([
      { hints: { allow: ['GET', 'POST', 'PUT', 'DELETE'] } },
      { hints: { allow: ['GET'] } },
      { hints: { allow: ['GET'] } },
    ]);
    // What is not shown is refused.
    for (const act of ['suspend', 'unsuspend', 'unlock'].filter((one) => !links[one]))
      expect((await admin.post(`${USERS}/${id}/lifecycle/${act}`)).status).not.toBe(200);
  });
});

describe('creating', () => {
  test('a login with a slash is found by its id only', async () => {
    const admin = newAdmin();
    const { id } = (await admin.post(USERS, { profile: { ...mira, login: 'north/mira' }, credentials })).body;
    expect((await admin.get(`${USERS}/${encodeURIComponent('north/mira')}`)).body.errorCode).toBe('E0000007');
    expect((await admin.get(`${USERS}/${id}`)).body.profile['login']).toBe('north/mira');
  });

  test('two calls at once cannot get one login', async () => {
    const admin = newAdmin();
    const both = await Promise.all([1, 2].map(() => admin.post(USERS, { profile: mira, credentials })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('in groups, whose policy counts', async () => {
    const admin = newAdmin();
    const groups = (await admin.list('/api/v1/groups?q=Second')).body;
    const groupIds = groups.map(({ id }) => id);
    const { id } = (await admin.post(USERS, { profile: mira, credentials, groupIds })).body;
    const names = (await admin.list(`${USERS}/${id}/groups`)).body.map(({ profile }) => profile['name']);
    expect(names).toEqual(['Everyone', 'Second factor']);
    const { value: password } = credentials.password;
    const answer = await admin.browser.post('/api/v1/authn', { username: mira.login, password });
    expect(answer.body.status).toBe('MFA_ENROLL');
  });

  test('of a provider: active, without a password here', async () => {
    const admin = newAdmin();
    const federated = { provider: { type: 'FEDERATION', name: 'Partner' } };
    const { body } = await admin.post(`${USERS}?provider=true`, { profile: mira, credentials: federated });
    expect(body).toMatchObject({ status: 'ACTIVE', credentials: { provider: federated.provider } });
    expect(body.credentials).not.toHaveProperty('password');
    const withPassword = { ...credentials, ...federated };
    const login = { login: 'other@example.com' };
    expect(
      (await admin.post(USERS, { profile: { ...mira, ...login }, credentials: withPassword })).body.errorCode,
    ).toBe('E0000001');
  });

  test.each([
    ['?activate=false&nextLogin=changePassword', credentials, /nextLogin/],
    ['?nextLogin=dance', credentials, /nextLogin/],
    ['?provider=true', credentials, /provider/],
    ['', { password: { hash: { algorithm: 'BCRYPT' } } }, /imported/],
    ['', { provider: { type: 'ASTROLOGY' } }, /provider.type/],
    ['', { recovery_question: { question: 'Which?', answer: 'no' } }, /answer/],
  ])('%s %j: 400 and why', async (query, sent, cause) => {
    const { body } = await newAdmin().post(USERS + query, { profile: mira, credentials: sent });
    expect(body.errorCode).toBe('E0000001');
    expect(body.errorCauses[0]?.errorSummary).toMatch(cause);
  });
});

describe('updating', () => {
  const created = async () => {
    const admin = newAdmin();
    const profile = { ...mira, secondEmail: 'mira@example.org', department: 'Maps' };
    const { id } = (await admin.post(USERS, { profile, credentials })).body;
    return { admin, url: `${USERS}/${id}` };
  };

  test('POST changes what is sent', async () => {
    const { admin, url } = await created();
    const { body } = await admin.post(url, { profile: { firstName: 'Miriam', department: null } });
    expect(body.profile).toMatchObject({ ...mira, firstName: 'Miriam', secondEmail: 'mira@example.org' });
    expect(body.profile).not.toHaveProperty('department');
    expect((await admin.post(url, { profile: { email: null } })).body.errorCode).toBe('E0000001');
    expect((await admin.post(url, { profile: { login: 'PÁT.password@example.com' } })).body.errorCode).toBe(
      'E0000001',
    );
    await admin.post(url, { profile: { login: 'miriam@example.com' } });
    expect((await admin.get(`${USERS}/miriam@example.com`)).status).toBe(200);
  });

  test('PUT replaces the profile, and wants all of it', async () => {
    const { admin, url } = await created();
    const { body } = await admin.put(url, { profile: { ...mira, lastName: 'Obi' } });
    expect(body.profile).toMatchObject({ lastName: 'Obi', secondEmail: null });
    expect(body.profile).not.toHaveProperty('department');
    const { errorCode, errorCauses } = (await admin.put(url, { profile: { firstName: 'Mira' } })).body;
    expect([errorCode, errorCauses[0]?.errorSummary]).toEqual(['E0000001', 'login: is required.']);
  });

  test('sets a password: the status becomes what it is with one', async () => {
    const { admin, url } = await created();
    const set = (value: string, query = '') =>
      admin.post(url + query, { credentials: { password: { value } } });
    await admin.post(`${url}/lifecycle/expire_password`);
    expect((await set('short')).body.errorCode).toBe('E0000001');
    expect((await set('Lantern-Forest-42')).body.status).toBe('ACTIVE');
    // Only with strict does it matter that it is the same one.
    expect((await set('Lantern-Forest-42')).status).toBe(200);
    expect((await set('Lantern-Forest-42', '?strict=true')).body.errorCode).toBe('E0000080');
    await admin.post(`${url}/lifecycle/suspend`);
    expect((await set('Quiet-Harbour-17')).body.status).toBe('SUSPENDED');
    await admin.post(`${url}/lifecycle/deactivate`);
    expect((await set('Quiet-Harbour-18')).body.errorCode).toBe('E0000038');
  });
});

describe('listing', () => {
  test('in pages that lead to each other', async () => {
    const admin = newAdmin();
    const all = (await admin.list(USERS)).body.map(({ id }) => id);
    const seen: string[] = [];
    let url: string | undefined = `${USERS}?limit=7`;
    while (url) {
      const page = await admin.list(url);
      expect(page.body.length).toBeLessThanOrEqual(7);
      expect(linkTo(page, 'self')).toContain('limit=7');
      seen.push(...page.body.map(({ id }) => id));
      url = linkTo(page, 'next');
    }
    expect(seen).toEqual(all);
  });

  test.each([
    ['filter', 'status eq "LOCKED_OUT" and profile.lastName sw "h"', ['hal', 'hope']],
    ['search', 'profile.login sw "pat" or profile.firstName eq "tia"', ['pat', 'tia']],
    ['search', 'profile.lastName eq "Locked" and not (status eq "LOCKED_OUT")', []],
    ['search', 'profile.department eq "Maps"', []],
  ])('%s=%s', async (name, text, expected) => {
    const found = await newAdmin().list(`${USERS}?${name}=${encodeURIComponent(text)}`);
    expect(found.body.map(({ profile }) => profile['login']?.split('.')[0])).toEqual(expected);
  });

  test('deactivated users are found by filter only', async () => {
    const admin = newAdmin();
    const { id } = await admin.browser.person('pat');
    await admin.post(`${USERS}/${id}/lifecycle/deactivate`);
    expect((await admin.list(USERS)).body.map((user) => user.id)).not.toContain(id);
    expect((await admin.list(`${USERS}?q=pat`)).body).toEqual([]);
    const filter = encodeURIComponent('status eq "DEPROVISIONED"');
    expect((await admin.list(`${USERS}?filter=${filter}`)).body.map((user) => user.id)).toEqual([id]);
  });

  test('sorted', async () => {
    const logins = (await newAdmin().list(`${USERS}?sortBy=profile.login&sortOrder=desc`)).body.map(
      ({ profile }) => profile['login'] ?? '',
    );
    expect(logins).toEqual([...logins].sort().reverse());
  });

  test.each(['filter=status', 'search=colour+eq+"red"', 'limit=many', 'after=nobody', 'sortBy=colour'])(
    '%s: 400',
    async (query) => {
      expect((await newAdmin().get(`${USERS}?${query}`)).status).toBe(400);
    },
  );
});
