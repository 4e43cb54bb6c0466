import { describe, expect, test } from 'vitest';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';

const FORM = '/api/v1/registration/form';
const NEW = {
  email: 'rita.register@example.com',
  password: 'Rhubarb-Anvil-52',
  firstName: 'Rita',
  lastName: 'Register',
};

interface FormBody {
  policyId: string;
  profileSchema: { properties: Record<string, object>; required: string[]; fieldOrder: string[] };
}
const formOf = async (browser: Browser) => (await browser.get(FORM)).body as unknown as FormBody;

async function register(browser: Browser, userProfile: object, relayState?: string): Promise<Answer> {
  const { policyId } = await formOf(browser);
  return browser.post(`/api/v1/registration/${policyId}/register`, { userProfile, relayState });
}
const tokenOf = ({ body }: Answer) => (body as unknown as { activationToken?: string }).activationToken;

describe('form', () => {
  test('is a schema: types, choices, what is required, in which order', async () => {
    const { policyId, profileSchema } = await formOf(newBrowser());
    expect(policyId).toMatch(/^reg\w{17}$/);
    expect(profileSchema.required).toEqual(['email', 'password', 'firstName', 'lastName']);
    expect([...profileSchema.fieldOrder].sort()).toEqual(Object.keys(profileSchema.properties).sort());
    expect(profileSchema.properties).toMatchObject({
      email: { type: 'string', format: 'email', maxLength: 100 },
      locale: { type: 'string', enum: ['en', 'de', 'fr', 'ja', 'ar'] },
      newsletter: { type: 'boolean' },
    });
  });

  test('says what a password needs, as the policy has it', async () => {
    const browser = newBrowser();
    const keys = async () => {
      const { password } = (await formOf(browser)).profileSchema.properties as unknown as {
        password: { allOf: { description: string; minLength?: number }[] };
      };
      return password.allOf.map(({ description }) => description.split('.').pop());
    };
    expect(await keys()).toEqual(['minLength', 'minLower', 'minUpper', 'minNumber', 'excludeUsername']);
    await browser.setPolicy({ password: { complexity: { minNumber: 0, minSymbol: 1 } } });
    expect(await keys()).toEqual(['minLength', 'minLower', 'minUpper', 'minSymbol', 'excludeUsername']);
  });

  test('can be switched off', async () => {
    const browser = newBrowser();
    const { policyId } = await formOf(browser);
    await browser.setPolicy({ registration: { status: 'INACTIVE' } });
    const closed = await browser.get(FORM);
    expect([closed.status, closed.body.errorCode]).toEqual([401, 'E0000015']);
    const path = `/api/v1/registration/${policyId}/register`;
    expect((await browser.post(path, { userProfile: NEW })).body.errorCode).toBe('E0000015');
  });
});

describe('register', () => {
  test('answers with a token that signs the new person in, once', async () => {
    const browser = newBrowser();
    const made = await register(browser, { ...NEW, locale: 'de', newsletter: true, mobilePhone: '' }, 'deep');
    const token = tokenOf(made);
    expect([made.status, token]).toEqual([200, expect.stringMatching(/^[\w-]{20}$/)]);
    const done = await browser.post('/api/v1/authn', { token, relayState: 'deep' });
    expect(done.body).toMatchObject({
      status: 'SUCCESS',
      relayState: 'deep',
      _embedded: { user: { profile: { login: NEW.email, firstName: 'Rita', locale: 'de' } } },
    });
    expect((await browser.post('/api/v1/authn', { token })).body.errorCode).toBe('E0000004');
    const { email: username, password } = NEW;
    expect((await browser.post('/api/v1/authn', { username, password })).body.status).toBe('SUCCESS');
  });

  test('or sends a mail, and nobody is signed in before its link is opened', async () => {
    const browser = newBrowser();
    await browser.setPolicy({ registration: { activation: 'EMAIL' } });
    const made = await register(browser, NEW);
    expect(made.body).toEqual({ status: 'ACTIVATION_EMAIL_SENT' });
    const { email: username, password } = NEW;
    const early = await browser.post('/api/v1/authn', { username, password });
    expect(early.body.errorCode).toBe('E0000004');
    const [mail] = (await browser.get(`/__org/inbox?to=${username}`)).body.messages;
    const token = /\/welcome\/([\w-]{20})$/.exec(mail?.link ?? '')?.[1];
    expect((await browser.post('/api/v1/authn', { token })).body.status).toBe('SUCCESS');
    expect((await browser.post('/api/v1/authn', { username, password })).body.status).toBe('SUCCESS');
  });

  test('says all that is wrong with the fields, and where', async () => {
    const answer = await register(newBrowser(), {
      email: 'no address',
      password: '',
      firstName: 7,
      lastName: 'x'.repeat(51),
      locale: 'xx',
      newsletter: 'yes',
      shoeSize: 44,
    });
    expect([answer.status, answer.body.errorCode]).toEqual([400, 'E0000001']);
    expect(answer.body.errorSummary).toBe('Api validation failed: registration request');
    const causes = answer.body.errorCauses as unknown as { location: string; reason: string }[];
    expect(causes.map(({ location, reason }) => [location, reason])).toEqual([
      ['data.userProfile.shoeSize', 'UNKNOWN'],
      ['data.userProfile.email', 'INVALID'],
      ['data.userProfile.password', 'REQUIRED'],
      ['data.userProfile.firstName', 'INVALID'],
      ['data.userProfile.lastName', 'INVALID'],
      ['data.userProfile.locale', 'INVALID'],
      ['data.userProfile.newsletter', 'INVALID'],
    ]);
    expect(causes[0]).toMatchObject({ locationType: 'body', domain: 'registration request' });
  });

  test.each([
    ['pat.password@example.com', 'email', 'E0000001', 'UNIQUE_CONSTRAINT', 'registration request'],
    ['PAT.Password@Example.com', 'email', 'E0000001', 'UNIQUE_CONSTRAINT', 'registration request'],
    ['eve@blocked.example', 'email', 'E0000135', 'INVALID_EMAIL_DOMAIN', 'end-user'],
  ])('refuses %s', async (email, field, code, reason, domain) => {
    const answer = await register(newBrowser(), { ...NEW, email });
    expect([answer.status, answer.body.errorCode]).toEqual([400, code]);
    expect(answer.body.errorCauses).toEqual([
      expect.objectContaining({ reason, domain, location: `data.userProfile.${field}` }),
    ]);
  });

  test.each(['short1A', 'alllowercase1', 'Rita.Register-9'])('refuses the password %s', async (password) => {
    const browser = newBrowser();
    const answer = await register(browser, { ...NEW, password });
    expect(answer.body.errorCauses).toEqual([
      expect.objectContaining({ reason: 'INVALID', location: 'data.userProfile.password' }),
    ]);
    expect(JSON.stringify(answer.body)).not.toContain(password);
    expect(tokenOf(await register(browser, NEW))).toBeDefined();
  });

  test('two at once make one account', async () => {
    const browser = newBrowser();
    const both = await Promise.all([register(browser, NEW), register(browser, NEW)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('another form, another method, no profile', async () => {
    const browser = newBrowser();
    const unknown = await browser.post('/api/v1/registration/regUnknown/register', { userProfile: NEW });
    expect([unknown.status, unknown.body.errorCode]).toEqual([404, 'E0000007']);
    expect((await browser.post(FORM, {})).body.errorCode).toBe('E0000022');
    const { policyId } = await formOf(browser);
    const path = `/api/v1/registration/${policyId}/register`;
    expect((await browser.post(path, {})).body.errorCode).toBe('E0000001');
    expect((await browser.post(path, { userProfile: 'x' })).body.errorCode).toBe('E0000001');
  });
});
