import type { AuthnTransaction } from '@okta/okta-auth-js';
import { expect, test } from 'vitest';
import { describeClients, factorOf, rawOf, refusal, type OktaClient } from './okta-client.ts';

/** Functions the client makes of links it has no word for. */
type Move = (options?: object) => Promise<AuthnTransaction>;
const moveOf = (transaction: AuthnTransaction, name: string): Move =>
  (transaction as unknown as Record<string, Move>)[name]!;

/** A seeded person on the way to an application: the name is given, and the factors are listed. */
async function named(okta: OktaClient, path: string, short: string): Promise<AuthnTransaction> {
  const start = await okta.client.tx.resume({ stateToken: await okta.arrive(path) });
  expect(start.status).toBe('UNAUTHENTICATED');
  return moveOf(start, 'login')({ identifier: (await okta.person(short)).login });
}

/** The same, after the password. */
async function atApp(okta: OktaClient, path: string, short: string): Promise<AuthnTransaction> {
  const { password } = await okta.person(short);
  return factorOf(await named(okta, path, short), 'password').verify({ password });
}

const embeddedIn = (transaction: AuthnTransaction): Record<string, unknown> => rawOf(transaction)._embedded;

// The client knows none of these states: it walks through them by links alone.
describeClients('other states', (okta) => {
  test('a sequence of factors, begun with the name alone', async () => {
    const { login, totpSecret } = await okta.person('flo');
    const start = await okta.client.signInWithCredentials({ username: login } as never);
    expect([start.status, start.factors?.length]).toEqual(['UNAUTHENTICATED', 2]);
    const challenge = await factorOf(start, 'email').verify();
    const second = await challenge.verify!({ passCode: (await okta.message(login)).code });
    expect(second.status).toBe('MFA_REQUIRED');
    const passCode = okta.code(totpSecret);
    const done = await factorOf(second, 'token:software:totp', 'GOOGLE').verify({ passCode });
    expect(done.status).toBe('SUCCESS');
  });

  test('FACTOR_REQUIRED: the password, then a code', async () => {
    const required = await atApp(okta, '/app/notes', 'felix');
    expect(required.status).toBe('FACTOR_REQUIRED');
    const passCode = okta.code((await okta.person('felix')).totpSecret);
    expect((await factorOf(required, 'token:software:totp').verify({ passCode })).status).toBe('SUCCESS');
  });

  test('FACTOR_CHALLENGE, which has no way back, then FACTOR_ENROLL of a password', async () => {
    const { login, newPassword } = await okta.person('nell');
    const challenge = await factorOf(await named(okta, '/app/notes', 'nell'), 'email').verify();
    expect([challenge.status, challenge.prev]).toEqual(['FACTOR_CHALLENGE', undefined]);
    const enroll = await challenge.verify!({ passCode: (await okta.message(login)).code });
    expect(enroll.status).toBe('FACTOR_ENROLL');
    const profile = { password: newPassword };
    expect((await factorOf(enroll, 'password').enroll({ profile })).status).toBe('SUCCESS');
  });

  test('CONSENT_REQUIRED, all of it', async () => {
    const asked = await atApp(okta, '/app/photos', 'connie');
    expect(asked.status).toBe('CONSENT_REQUIRED');
    const consent = { scopes: ['openid', 'profile', 'email'] };
    expect((await refusal(moveOf(asked, 'consent')({ consent: { scopes: [] } }))).errorCode).toBe('E0000001');
    expect((await moveOf(asked, 'consent')({ consent })).status).toBe('SUCCESS');
  });

  test('CONSENT_REQUIRED, a part of it', async () => {
    const asked = await atApp(okta, '/app/contacts', 'gina');
    const scopes = embeddedIn(asked)['scopes'] as { name: string }[];
    const optedScopes = Object.fromEntries(scopes.map(({ name }) => [name, true]));
    expect((await moveOf(asked, 'consent')({ consent: { optedScopes } })).status).toBe('SUCCESS');
  });

  test('ADMIN_CONSENT_REQUIRED', async () => {
    const asked = await atApp(okta, '/app/payroll', 'alma');
    expect(asked.status).toBe('ADMIN_CONSENT_REQUIRED');
    const scopes = (embeddedIn(asked)['scopes'] as { name: string }[]).map(({ name }) => name);
    expect((await moveOf(asked, 'consent')({ consent: { scopes } })).status).toBe('SUCCESS');
  });

  test('PROFILE_REQUIRED', async () => {
    const asked = await atApp(okta, '/app/travel', 'petra');
    expect(asked.status).toBe('PROFILE_REQUIRED');
    const form = await moveOf(asked, 'enroll')();
    expect(form.status).toBe('PROFILE_REQUIRED');
    const registration = { profile: { department: 'Sales' } };
    expect((await moveOf(form, 'enroll')({ registration })).status).toBe('SUCCESS');
  });

  test('POLL, as often as it takes', async () => {
    const first = await atApp(okta, '/app/archive', 'polly');
    expect(first.status).toBe('POLL');
    const second = await first.poll!({ delay: 5 });
    expect(second.status).toBe('POLL');
    expect((await second.poll!({ delay: 5 })).status).toBe('SUCCESS');
  });

  test('DEVICE_ACTIVATE: a wrong code, then the right one, then the person', async () => {
    const { userCode } = await okta.control<{ userCode: string }>('device-grants', {});
    const start = await okta.client.tx.resume({ stateToken: await okta.arrive('/activate') });
    expect(start.status).toBe('DEVICE_ACTIVATE');
    const wrong = await moveOf(start, 'deviceActivate')({ userCode: 'AAAA-AAAA' });
    expect(embeddedIn(wrong)['deviceActivationStatus']).toBe('INVALID_USER_CODE');
    const known = await moveOf(wrong, 'deviceActivate')({ userCode });
    expect([known.status, embeddedIn(known)['usingDeviceFlow']]).toEqual(['UNAUTHENTICATED', true]);
    const { login, password } = await okta.person('desmond');
    const listed = await moveOf(known, 'login')({ identifier: login });
    const asked = await factorOf(listed, 'password').verify({ password });
    expect(asked.status).toBe('CONSENT_REQUIRED');
    const scopes = (embeddedIn(asked)['scopes'] as { name: string }[]).map(({ name }) => name);
    const done = await moveOf(asked, 'consent')({ consent: { scopes } });
    expect([done.status, embeddedIn(done)['deviceActivationStatus']]).toEqual([
      'SUCCESS',
      'DEVICE_ACTIVATED',
    ]);
  });
});
