import { AuthApiError, OktaAuth, type AuthnTransaction } from '@okta/okta-auth-js';
import { startOrg, type RunningOrg } from '@authn-flow/demo/org';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';

// A client nobody here wrote keeps the org honest: it follows links the way the real service taught it to.
let org: RunningOrg;
let client: OktaAuth;

beforeAll(async () => {
  org = await startOrg();
});
beforeEach(async () => {
  await control('reset', {});
  client = new OktaAuth({ issuer: `${org.url}/oauth2/default`, clientId: 'none', redirectUri: org.url });
});
afterAll(() => org.stop());

async function control(path: string, body?: object): Promise<Record<string, never>> {
  const response = await fetch(
    `${org.url}/__org/${path}`,
    body ? { method: 'POST', body: JSON.stringify(body) } : {},
  );
  return (await response.json()) as Record<string, never>;
}

interface SeededPerson {
  login: string;
  password: string;
  totpSecret: string;
}

async function person(short: string): Promise<SeededPerson> {
  const { people } = (await control('people')) as unknown as { people: SeededPerson[] };
  return people.find(({ login }) => login.startsWith(short))!;
}

async function signIn(short: string): Promise<AuthnTransaction> {
  const { login, password } = await person(short);
  return client.signInWithCredentials({ username: login, password });
}

async function code(login: string): Promise<string> {
  const { messages } = (await control(`inbox?to=${login}`)) as unknown as { messages: { code: string }[] };
  return messages[0]!.code;
}

interface Push {
  id: string;
  numbers: number[];
}

async function onPhone(action: string, body: object = {}): Promise<void> {
  const { pushes } = (await control('pushes')) as unknown as { pushes: Push[] };
  await control(`pushes/${pushes[0]!.id}/${action}`, body);
}

interface NumberChallenge {
  _embedded: { factor: { _embedded?: { challenge: { correctAnswer: number } } } };
}

interface VerifiableFactor {
  verify(options?: object): Promise<AuthnTransaction>;
}

const factorOf = (transaction: AuthnTransaction, factorType: string, provider = 'OKTA') =>
  transaction.factors!.find(
    (factor) => factor['factorType'] === factorType && factor['provider'] === provider,
  )! as unknown as VerifiableFactor;

// The client hides the state token from its callers, but keeps the answer it came in.
const stateTokenOf = (transaction: AuthnTransaction): string =>
  (transaction as unknown as { data: { stateToken: string } }).data.stateToken;

const refusal = async (call: Promise<unknown>): Promise<AuthApiError> => {
  const error: unknown = await call.then(() => undefined).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AuthApiError);
  return error as AuthApiError;
};

describe('okta-auth-js', () => {
  test('signs in with the password alone, and the session token opens a session', async () => {
    const transaction = await signIn('pat');
    expect(transaction.status).toBe('SUCCESS');
    expect(transaction.user).toMatchObject({ profile: { login: 'pat.password@example.com' } });
    const response = await fetch(`${org.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sessionToken: transaction.sessionToken }),
    });
    expect(((await response.json()) as { login: string }).login).toBe('pat.password@example.com');
  });

  test('gets E0000004 for a wrong password', async () => {
    const error = await refusal(
      client.signInWithCredentials({ username: 'pat.password@example.com', password: 'no' }),
    );
    expect([error.errorCode, error.xhr?.status]).toEqual(['E0000004', 401]);
  });

  test('sees LOCKED_OUT, and cancels it', async () => {
    const transaction = await signIn('lou');
    expect(transaction.status).toBe('LOCKED_OUT');
    expect(typeof transaction.unlock).toBe('function');
    await transaction.cancel!();
  });

  test('signs in with a code of Okta Verify, after a wrong one', async () => {
    const transaction = await signIn('tia');
    expect(transaction.status).toBe('MFA_REQUIRED');
    const factor = factorOf(transaction, 'token:software:totp');
    expect((await refusal(factor.verify({ passCode: '000000' }))).errorCode).toBe('E0000068');
    const passCode = totpCode((await person('tia')).totpSecret, org.org.clock.now());
    expect((await factor.verify({ passCode })).status).toBe('SUCCESS');
  });

  test('signs in by SMS: resend too soon, resend, code', async () => {
    const challenge = await factorOf(await signIn('sam'), 'sms').verify();
    expect(challenge.status).toBe('MFA_CHALLENGE');
    expect((await refusal(challenge.resend!('sms'))).errorCode).toBe('E0000109');
    await control('clock', { advance: 30 });
    const again = await challenge.resend!('sms');
    expect(again.status).toBe('MFA_CHALLENGE');
    const done = await again.verify!({ passCode: await code('sam.sms@example.com') });
    expect(done.status).toBe('SUCCESS');
  });

  test('signs in by push, approved on the phone while it polls', async () => {
    const challenge = await factorOf(await signIn('penny'), 'push').verify();
    expect(challenge.factorResult).toBe('WAITING');
    const polled = challenge.poll!({ delay: 5 });
    await onPhone('approve');
    expect((await polled).status).toBe('SUCCESS');
  });

  test('sees a denied push, and starts over', async () => {
    const challenge = await factorOf(await signIn('penny'), 'push').verify();
    await onPhone('deny');
    const rejected = await challenge.poll!({ delay: 5 });
    expect([rejected.status, rejected.factorResult]).toEqual(['MFA_CHALLENGE', 'REJECTED']);
    const again = await rejected.verify!({});
    const polled = again.poll!({ delay: 5 });
    await onPhone('approve');
    expect((await polled).status).toBe('SUCCESS');
  });

  test('signs in by push with the number challenge', async () => {
    const challenge = await factorOf(await signIn('nina'), 'push').verify();
    let number: number | undefined;
    const polled = challenge.poll!({
      delay: 5,
      // The callback is given the answer itself, not a transaction.
      transactionCallBack: (answer: NumberChallenge) => {
        number ??= answer._embedded.factor._embedded?.challenge.correctAnswer;
      },
    });
    await onPhone('open');
    await expect.poll(() => number, { interval: 5 }).toBeDefined();
    await onPhone('approve', { number });
    expect((await polled).status).toBe('SUCCESS');
  });

  test('goes back to choose another factor, and remembers the device', async () => {
    const challenge = await factorOf(await signIn('mia'), 'push').verify({
      rememberDevice: true,
      autoPush: true,
    });
    const required = await challenge.prev!();
    expect(required.status).toBe('MFA_REQUIRED');
    expect(required.factors).toHaveLength(4);
    await factorOf(required, 'sms').verify();
  });

  test('cancels: the state token is dead', async () => {
    const transaction = await signIn('sam');
    const stateToken = stateTokenOf(transaction);
    await transaction.cancel!();
    expect((await refusal(client.tx.resume({ stateToken }))).errorCode).toBe('E0000011');
  });

  test('resumes by state token, and introspects', async () => {
    const stateToken = stateTokenOf(await signIn('sam'));
    const resumed = await client.tx.resume({ stateToken });
    expect([resumed.status, resumed.factors?.length]).toEqual(['MFA_REQUIRED', 1]);
    const introspected = await client.tx.introspect({ stateToken });
    expect(introspected.status).toBe('MFA_REQUIRED');
    await control('clock', { advance: 300 });
    expect((await refusal(client.tx.resume({ stateToken }))).errorCode).toBe('E0000011');
  });
});
