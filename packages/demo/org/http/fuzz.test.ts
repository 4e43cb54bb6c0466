import { expect, test } from 'vitest';
import type { AnswerBody } from '../testing/answer-body.ts';
import { newBrowser, type Answer } from '../testing/browser.ts';

/** A small generator of its own, so that a failure can be repeated by its seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PATHS = [
  '/api/v1/authn',
  '/api/v1/authn/introspect',
  '/api/v1/authn/credentials/change_password',
  '/api/v1/authn/credentials/reset_password',
  '/api/v1/authn/recovery/password',
  '/api/v1/authn/recovery/unlock',
  '/api/v1/authn/recovery/token',
  '/api/v1/authn/recovery/answer',
  '/api/v1/authn/recovery/factors/SMS/verify',
  '/api/v1/authn/recovery/factors/call/resend',
  '/api/v1/authn/previous',
  '/api/v1/authn/skip',
  '/api/v1/authn/cancel',
  '/api/v1/authn/factors',
  '/api/v1/authn/factors/ID/lifecycle/activate',
  '/api/v1/authn/factors/ID/lifecycle/activate/poll',
  '/api/v1/authn/factors/ID/lifecycle/activate/sms',
  '/api/v1/authn/factors/ID/lifecycle/resend',
  '/api/v1/authn/factors/ID/verify',
  '/api/v1/authn/factors/ID/verify/resend',
  '/api/v1/authn/factors/token:software:totp/verify?rememberDevice=maybe&autoPush=',
  '/api/v1/sessions',
  '/api/v1/sessions/me/lifecycle/refresh',
];
const MEMBERS = [
  'username',
  'password',
  'token',
  'recoveryToken',
  'factorType',
  'provider',
  'profile',
  'passCode',
  'nextPassCode',
  'answer',
  'oldPassword',
  'newPassword',
  'revokeSessions',
  'options',
  'context',
  'relayState',
  'sessionToken',
  'audience',
];
const VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  [],
  [[]],
  {},
  { phoneNumber: '+14155550100' },
  { phoneNumber: {}, question: [] },
  { question: 'first_award', answer: 'Swimming' },
  { credentialId: 7 },
  { deviceToken: [] },
  { multiOptionalFactorEnroll: 'yes' },
  'x'.repeat(3000),
  '\u0000\ud800',
  '🔑'.repeat(30),
  'SMS',
  'sms',
  'call',
  'email',
  'push',
  'question',
  'OKTA',
  'GOOGLE',
  '__proto__',
  'constructor',
  '000000',
  'mia.many@example.com',
  'Marble-Lagoon-94',
];

const STARTS = ['mia', 'nora', 'ed', 'theo', 'rosa', 'perry', 'tim', 'hank', 'emma'];

test.each([1, 2, 3, 4])(
  'whatever is sent, the answer is a transaction or an error, never a 5xx (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
    const browser = newBrowser();
    await browser.post('/__org/throttles', { all: false });
    let last: Answer = await browser.signIn('mia');
    for (let i = 0; i < 400; i++) {
      if (random() < 0.1)
        last = await browser.signIn(
          pick(STARTS),
          random() < 0.3 ? { options: { multiOptionalFactorEnroll: true } } : {},
        );
      const { factors, factor } = last.body._embedded as Partial<AnswerBody['_embedded']>;
      const ids = [factors?.[0]?.id, factor?.id, 'nope', '%2e%2e', 'password'];
      const path = pick(PATHS).replace('ID', pick(ids) ?? 'x');
      const body: Record<string, unknown> = random() < 0.9 ? { stateToken: last.body.stateToken } : {};
      for (let members = random() * 4; members > 0; members--) body[pick(MEMBERS)] = pick(VALUES);
      const answer = await browser.post(path, body);
      expect(answer.status, `${path} ${JSON.stringify(body)}`).toBeLessThan(500);
      expect(typeof answer.body, path).toBe('object');
      if (answer.status === 200 && answer.body.stateToken) last = answer;
      if (answer.status >= 400) expect(answer.body.errorCode, path).toMatch(/^E0000\d{3}$/);
    }
  },
);
