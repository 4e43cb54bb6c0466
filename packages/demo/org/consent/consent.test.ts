import { describe, expect, test } from 'vitest';
import { arrive, atApp } from '../testing/at-app.ts';
import { newBrowser } from '../testing/browser.ts';

const CONSENT = 'http://localhost:3000/api/v1/authn/consent';

describe('CONSENT_REQUIRED', () => {
  test('says who asks for what, and is not asked twice', async () => {
    const { browser, at } = await atApp('photos', 'connie');
    expect(at.body).toMatchObject({
      status: 'CONSENT_REQUIRED',
      _embedded: {
        user: { profile: { login: 'connie.consent@example.com' } },
        target: { type: 'APP', name: 'photos', label: 'Photos' },
        authentication: { protocol: 'OAUTH2.0' },
        scopes: [{ name: 'openid', displayName: 'Know who you are' }, { name: 'profile' }, { name: 'email' }],
      },
      _links: { next: { name: 'consent', href: CONSENT, hints: { allow: ['POST'] } }, cancel: {} },
    });
    for (const scope of at.body._embedded.scopes) expect(scope).not.toHaveProperty('optional');
    const { expiresAt } = at.body;
    const done = await browser.next(at, { consent: { expiresAt, scopes: ['openid', 'profile', 'email'] } });
    expect(done.body.status).toBe('SUCCESS');
    expect((await atApp('photos', 'connie', browser)).at.body.status).toBe('SUCCESS');
    expect((await atApp('photos', 'pat', browser)).at.body.status).toBe('CONSENT_REQUIRED');
  });

  test.each([
    ['nothing', {}],
    ['no list', { consent: {} }],
    ['a text', { consent: { scopes: 'openid' } }],
    ['no object', { consent: ['openid'] }],
    ['an unknown scope', { consent: { scopes: ['openid', 'profile', 'email', 'phone'] } }],
    ['a number', { consent: { scopes: ['openid', 'profile', 'email', 7] } }],
    ['half of it', { consent: { scopes: ['openid'] } }],
    ['none of it', { consent: { scopes: [] } }],
    ['the granular form', { consent: { optedScopes: { profile: true } } }],
  ])('refuses %s, and asks on', async (_name, body) => {
    const { browser, at } = await atApp('photos', 'connie');
    const answer = await browser.next(at, body);
    expect([answer.status, answer.body.errorSummary]).toEqual([400, 'Api validation failed: consent']);
    expect(answer.body.errorCauses).toHaveLength(1);
    expect((await browser.post('/api/v1/authn', { stateToken: at.body.stateToken })).body).toEqual(at.body);
  });

  test('cancel refuses: nothing is kept', async () => {
    const { browser, at } = await atApp('photos', 'connie');
    const cancelled = await browser.follow(at, at.body._links.cancel);
    expect([cancelled.status, cancelled.body]).toEqual([200, {}]);
    expect((await browser.next(at, { consent: {} })).body.errorCode).toBe('E0000011');
    expect((await atApp('photos', 'connie', browser)).at.body.status).toBe('CONSENT_REQUIRED');
  });

  test('whoever has a session is asked for the consent alone', async () => {
    const { browser, at } = await atApp('notes', 'pat');
    await browser.get(at.body._links.next.href);
    expect((await arrive(browser, '/app/photos')).body.status).toBe('CONSENT_REQUIRED');
  });

  test('scopes that are added later are asked for', async () => {
    const browser = newBrowser();
    await browser.post('/__org/apps/photos', { scopes: [{ name: 'openid' }] });
    const { at } = await atApp('photos', 'connie', browser);
    await browser.next(at, { consent: { scopes: ['openid'] } });
    expect((await atApp('photos', 'connie', browser)).at.body.status).toBe('SUCCESS');
    await browser.post('/__org/apps/photos', { scopes: [{ name: 'openid' }, { name: 'groups' }] });
    expect((await atApp('photos', 'connie', browser)).at.body.status).toBe('CONSENT_REQUIRED');
  });
});

describe('granular consent', () => {
  test('marks what is optional, and keeps what was left out', async () => {
    const { browser, at } = await atApp('contacts', 'gina');
    expect(at.body._embedded.scopes.map(({ name, optional }) => [name, optional])).toEqual([
      ['openid', false],
      ['profile', true],
      ['email', true],
    ]);
    const done = await browser.next(at, {
      consent: { optedScopes: { openid: true, email: true, profile: false } },
    });
    expect(done.body.status).toBe('SUCCESS');
    expect((await atApp('contacts', 'gina', browser)).at.body.status).toBe('SUCCESS');
  });

  test.each([
    ['the plain form', { scopes: ['openid', 'profile', 'email'] }],
    ['a list', { optedScopes: ['email'] }],
    ['an unknown scope', { optedScopes: { phone: true } }],
    ['a text', { optedScopes: { email: 'yes' } }],
    ['leaving out what is not optional', { optedScopes: { openid: false } }],
  ])('refuses %s', async (_name, consent) => {
    const { browser, at } = await atApp('contacts', 'gina');
    const answer = await browser.next(at, { consent });
    expect([answer.status, answer.body.errorSummary]).toEqual([400, 'Api validation failed: consent']);
  });
});

describe('ADMIN_CONSENT_REQUIRED', () => {
  const consent = { scopes: ['users.read'] };

  test('an administrator allows it for everybody', async () => {
    const { browser, at } = await atApp('payroll', 'alma');
    expect(at.body).toMatchObject({
      status: 'ADMIN_CONSENT_REQUIRED',
      _embedded: { scopes: [{ name: 'users.read' }], target: { name: 'payroll' } },
      _links: { next: { name: 'consent', href: CONSENT } },
    });
    expect((await browser.next(at, { consent })).body.status).toBe('SUCCESS');
    expect((await atApp('payroll', 'pat', browser)).at.body.status).toBe('SUCCESS');
  });

  test('nobody else can', async () => {
    const { browser, at } = await atApp('payroll', 'pat');
    expect(at.body.status).toBe('ADMIN_CONSENT_REQUIRED');
    const refused = await browser.next(at, { consent });
    expect([refused.status, refused.body.errorCode]).toEqual([403, 'E0000006']);
    expect((await browser.next(at, {})).body.errorCode).toBe('E0000001');
    expect((await atApp('payroll', 'pat', browser)).at.body.status).toBe('ADMIN_CONSENT_REQUIRED');
  });
});

test('consent, then the profile, then POLL, then SUCCESS', async () => {
  const browser = newBrowser();
  await browser.post('/__org/apps/photos', { attributes: [{ name: 'department' }], polls: 1 });
  const { at } = await atApp('photos', 'connie', browser);
  expect(at.body.status).toBe('CONSENT_REQUIRED');
  const form = await browser.next(at, { consent: { scopes: ['openid', 'profile', 'email'] } });
  expect(form.body.status).toBe('PROFILE_REQUIRED');
  const registration = { profile: { department: 'Sales' } };
  const waiting = await browser.follow(form, form.body._links.enroll, { registration });
  expect(waiting.body.status).toBe('POLL');
  expect((await browser.next(waiting)).body.status).toBe('SUCCESS');
});

test('the second factor and an expired password come before the consent', async () => {
  const { at } = await atApp('photos', 'ed');
  expect(at.body.status).toBe('PASSWORD_EXPIRED');
  expect((await atApp('photos', 'tia')).at.body.status).toBe('FACTOR_REQUIRED');
  expect((await atApp('photos', 'nora')).at.body.status).toBe('FACTOR_ENROLL');
});
