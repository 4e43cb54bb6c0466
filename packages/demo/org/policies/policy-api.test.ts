import { describe, expect, test } from 'vitest';
import { newAdmin, type Admin, type AdminBody } from '../testing/admin.ts';

const POLICIES = '/api/v1/policies';
const ofType = async (admin: Admin, type: string) => (await admin.list(`${POLICIES}?type=${type}`)).body;
const theDefault = async (admin: Admin, type: string): Promise<AdminBody> => {
  const found = (await ofType(admin, type)).find(({ system }) => system);
  if (!found) throw new Error(`There is no default ${type} policy.`);
  return found;
};
const ruleOf = async (admin: Admin, policy: AdminBody): Promise<AdminBody> => {
  const [rule] = (await admin.list(`${POLICIES}/${policy.id}/rules`)).body;
  if (!rule) throw new Error('A policy has a rule.');
  return rule;
};

describe('policies', () => {
  test('administrators only', async () => {
    const { browser } = newAdmin();
    expect((await browser.get(`${POLICIES}?type=PASSWORD`)).body.errorCode).toBe('E0000005');
  });

  test('those of groups come first, the default last', async () => {
    const admin = newAdmin();
    const all = await ofType(admin, 'OKTA_SIGN_ON');
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['Second factor', 'Default Policy']));
    expect(all.at(-1)).toMatchObject({ name: 'Default Policy', system: true, priority: all.length });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all[0]?.id).toMatch(/^00p\w{17}$/);
    expect((await admin.get(`${POLICIES}/${all[0]?.id}`)).body).toEqual(all[0]);
    expect(await ofType(admin, 'ACCESS_POLICY')).toEqual([]);
    expect((await admin.get(`${POLICIES}?type=WEATHER`)).body.errorCode).toBe('E0000001');
    expect((await admin.get(`${POLICIES}/00pX`)).body.errorCode).toBe('E0000007');
  });

  test('PASSWORD: the settings and actions of a fresh org, by the names of the API', async () => {
    const admin = newAdmin();
    const policy = await theDefault(admin, 'PASSWORD');
    expect(policy.settings).toMatchObject({
      password: {
        complexity: { minLength: 8, minLowerCase: 1, minSymbol: 0, excludeUsername: true },
        age: { maxAgeDays: 0, historyCount: 0 },
        lockout: { maxAttempts: 10, showLockoutFailures: false },
      },
      recovery: {
        factors: {
          recovery_question: { status: 'ACTIVE', properties: { complexity: { minLength: 4 } } },
          okta_email: { properties: { recoveryToken: { tokenLifetimeMinutes: 10080 } } },
          okta_sms: { status: 'ACTIVE' },
        },
      },
    });
    expect((await ruleOf(admin, policy)).actions).toEqual({
      passwordChange: { access: 'ALLOW' },
      selfServicePasswordReset: { access: 'ALLOW' },
      selfServiceUnlock: { access: 'ALLOW' },
    });
  });

  test('PASSWORD: what is set counts at the next attempt', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const { id, name } = await theDefault(admin, 'PASSWORD');
    const lockout = { maxAttempts: 1, showLockoutFailures: true };
    const put = await admin.put(`${POLICIES}/${id}`, {
      type: 'PASSWORD',
      name,
      settings: {
        password: { lockout, complexity: { minLength: 12, dictionary: { common: { exclude: true } } } },
      },
    });
    expect(put.body.settings['password']).toMatchObject({
      lockout: { ...lockout, autoUnlockMinutes: 0 },
      complexity: { minLength: 12, minNumber: 1 },
    });
    expect((await browser.signIn('pat', { password: 'wrong' })).body.status).toBe('LOCKED_OUT');
    const created = await admin.post('/api/v1/users', {
      profile: { login: 'a@example.com', email: 'a@example.com', firstName: 'A', lastName: 'B' },
      credentials: { password: { value: 'Kayak-88' } },
    });
    expect(created.body.errorSummary).toContain('password');
  });

  test('PASSWORD: the rule decides about self-service', async () => {
    const admin = newAdmin();
    const policy = await theDefault(admin, 'PASSWORD');
    const rule = await ruleOf(admin, policy);
    const actions = { selfServicePasswordReset: { access: 'DENY' } };
    const put = await admin.put(`${POLICIES}/${policy.id}/rules/${rule.id}`, { type: 'PASSWORD', actions });
    expect(put.body.actions).toMatchObject({ ...actions, selfServiceUnlock: { access: 'ALLOW' } });
    const asked = await admin.post('/api/v1/authn/recovery/password', {
      username: 'faye.forgetful@example.com',
      factorType: 'EMAIL',
    });
    expect(asked.body.errorCode).toBe('E0000034');
  });

  test('OKTA_SIGN_ON: the rule asks for a factor, for its group', async () => {
    const admin = newAdmin();
    const { browser } = admin;
    const group = (await admin.post('/api/v1/groups', { profile: { name: 'Careful' } })).body;
    const conditions = { people: { groups: { include: [group.id] } } };
    const sent = { type: 'OKTA_SIGN_ON', name: 'Always a factor', conditions };
    const policy = (await admin.post(POLICIES, sent)).body;
    expect(policy).toMatchObject({ name: 'Always a factor', system: false, conditions });
    expect((await admin.post(POLICIES, sent)).body.errorCode).toBe('E0000001');
    const rule = await ruleOf(admin, policy);
    const signon = { requireFactor: true, factorPromptMode: 'ALWAYS', session: { maxSessionIdleMinutes: 5 } };
    await admin.put(`${POLICIES}/${policy.id}/rules/${rule.id}`, { type: 'SIGN_ON', actions: { signon } });
    expect((await ruleOf(admin, policy)).actions['signon']).toMatchObject({
      ...signon,
      session: { maxSessionIdleMinutes: 5, usePersistentCookie: false },
      access: 'ALLOW',
    });
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
    const { id } = await browser.person('pat');
    await admin.send('PUT', `/api/v1/groups/${group.id}/users/${id}`);
    expect((await browser.signIn('pat')).body.status).toBe('MFA_ENROLL');
    expect((await admin.delete(`${POLICIES}/${policy.id}`)).status).toBe(204);
    expect((await browser.signIn('pat')).body.status).toBe('SUCCESS');
  });

  test('MFA_ENROLL: which factors may be enrolled, and when', async () => {
    const admin = newAdmin();
    const policy = (await ofType(admin, 'MFA_ENROLL')).find(({ name }) => name === 'Enrols a factor');
    const url = `${POLICIES}/${policy?.id}`;
    expect(policy?.settings['factors']).toMatchObject({
      okta_sms: { enroll: { self: 'OPTIONAL' }, consent: { type: 'NONE' } },
      duo: { enroll: { self: 'NOT_ALLOWED' } },
    });
    const factors = {
      okta_sms: { enroll: { self: 'REQUIRED' } },
      okta_email: { enroll: { self: 'NOT_ALLOWED' } },
    };
    await admin.put(url, { type: 'MFA_ENROLL', name: 'Enrols a factor', settings: { factors } });
    const listed = (await admin.browser.signIn('nora')).body._embedded.factors;
    expect(listed.find(({ factorType }) => factorType === 'sms')?.enrollment).toBe('REQUIRED');
    expect(listed.map(({ factorType }) => factorType)).not.toContain('email');
    const rule = (await admin.list(`${url}/rules`)).body[0];
    expect(rule?.actions).toEqual({ enroll: { self: 'CHALLENGE' } });
    const put = await admin.put(`${url}/rules/${rule?.id}`, { actions: { enroll: { self: 'LOGIN' } } });
    expect(put.body.actions).toEqual({ enroll: { self: 'LOGIN' } });
  });

  test.each([
    [{ type: 'MFA_ENROLL', name: 'x' }, 'type: this one is PASSWORD.'],
    [{ type: 'PASSWORD' }, 'name: is required.'],
    [
      { name: 'x', settings: { password: { age: { maxAgeDays: 'soon' } } } },
      'password.age.maxAgeDays: must be a whole number, -1 or more.',
    ],
    [
      { name: 'x', settings: { recovery: { factors: { okta_sms: { status: 'ON' } } } } },
      'password.recovery.okta_sms.status: must be one of ACTIVE, INACTIVE.',
    ],
  ])('%j: 400 and why', async (sent, cause) => {
    const admin = newAdmin();
    const { id } = await theDefault(admin, 'PASSWORD');
    const { body } = await admin.put(`${POLICIES}/${id}`, sent);
    expect([body.errorCode, body.errorCauses[0]?.errorSummary]).toEqual(['E0000001', cause]);
  });

  test('the default stays, and a policy has one rule', async () => {
    const admin = newAdmin();
    const { id } = await theDefault(admin, 'PASSWORD');
    expect((await admin.delete(`${POLICIES}/${id}`)).body.errorCode).toBe('E0000006');
    expect((await admin.post(`${POLICIES}/${id}/rules`, {})).body.errorCode).toBe('E0000001');
    expect((await admin.get(`${POLICIES}/${id}/rules/0prX`)).body.errorCode).toBe('E0000007');
  });
});
