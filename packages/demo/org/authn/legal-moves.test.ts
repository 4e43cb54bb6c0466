import { describe, expect, test } from 'vitest';
import { arrive, atApp } from '../testing/at-app.ts';
import { newBrowser, type Answer, type Browser } from '../testing/browser.ts';
import { enrolling } from '../testing/enrolling.ts';

const AUTHN = '/api/v1/authn';

/** How to get into every state; the answer is what was read last. */
const WAYS: Record<string, () => Promise<{ browser: Browser; at: Answer }>> = {
  UNAUTHENTICATED: async () => {
    const browser = newBrowser();
    const opened = await browser.get('/app/ledger');
    const stateToken = new URL(opened.headers.get('location') ?? 'x:').searchParams.get('stateToken');
    return { browser, at: await browser.post(AUTHN, { stateToken }) };
  },
  PASSWORD_WARN: () => signIn('wanda', { options: { warnBeforePasswordExpired: true } }),
  PASSWORD_EXPIRED: () => signIn('ed'),
  RECOVERY_CHALLENGE: () => recovery('pat.password@example.com'),
  RECOVERY: () => recovered('faye.forgetful@example.com'),
  PASSWORD_RESET: () => recovered('ray.recovers@example.com'),
  MFA_ENROLL: () => signIn('nora'),
  MFA_ENROLL_ACTIVATE: async () => {
    const { browser, enroll } = await enrolling();
    return { browser, at: await enroll('email') };
  },
  MFA_REQUIRED: () => signIn('emma'),
  MFA_CHALLENGE: async () => {
    const { browser, at } = await signIn('emma');
    return { browser, at: await browser.verify(at, 'email') };
  },
  'UNAUTHENTICATED of a sequence': async () => {
    const browser = newBrowser();
    return { browser, at: await browser.post(AUTHN, { username: 'max.mailonly@example.com' }) };
  },
  'UNAUTHENTICATED of an application': () => at('/app/notes'),
  FACTOR_REQUIRED: () => atApp('notes', 'emma'),
  FACTOR_CHALLENGE: async () => {
    const { browser, at: required } = await atApp('notes', 'emma');
    return { browser, at: await browser.verify(required, 'email') };
  },
  FACTOR_ENROLL: () => atApp('notes', 'nora'),
  FACTOR_ENROLL_ACTIVATE: async () => {
    const { browser, at: enrolling } = await atApp('notes', 'nora');
    const body = { factorType: 'email', provider: 'OKTA' };
    return { browser, at: await browser.follow(enrolling, { href: `${AUTHN}/factors` }, body) };
  },
  CONSENT_REQUIRED: () => atApp('photos', 'connie'),
  ADMIN_CONSENT_REQUIRED: () => atApp('payroll', 'alma'),
  PROFILE_REQUIRED: async () => {
    const { browser, at: start } = await at('/app/notes');
    return { browser, at: await browser.follow(start, start.body._links.enroll) };
  },
  POLL: () => atApp('archive', 'polly'),
  DEVICE_ACTIVATE: () => at('/activate'),
  SUCCESS: async () => {
    const { browser, at } = await WAYS['UNAUTHENTICATED']!();
    const { login, password } = await browser.person('pat');
    return { browser, at: await browser.next(at, { username: login, password }) };
  },
};

async function at(path: string) {
  const browser = newBrowser();
  return { browser, at: await arrive(browser, path) };
}

async function signIn(short: string, more: object = {}) {
  const browser = newBrowser();
  return { browser, at: await browser.signIn(short, more) };
}

async function recovery(username: string) {
  const browser = newBrowser();
  return { browser, at: await browser.post(`${AUTHN}/recovery/password`, { username, factorType: 'SMS' }) };
}

async function recovered(username: string) {
  const { browser, at } = await recovery(username);
  return { browser, at: await browser.next(at, { passCode: await browser.code(username) }) };
}

interface Move {
  readonly name: string;
  readonly path: string;
  readonly legalIn: readonly string[];
  readonly body?: object;
}

const row = (name: string, path: string, legalIn: readonly string[], body: object = {}): Move => ({
  name,
  path: AUTHN + path,
  legalIn,
  body,
});

/** Every operation of spec 3.0, and the states its row names. */
const MOVES = [
  row('credentials', '', ['UNAUTHENTICATED'], { username: 'x', password: 'x' }),
  row('change_password', '/credentials/change_password', ['PASSWORD_WARN', 'PASSWORD_EXPIRED']),
  row('reset_password', '/credentials/reset_password', ['PASSWORD_RESET']),
  row('recovery verify', '/recovery/factors/SMS/verify', ['RECOVERY_CHALLENGE']),
  row('recovery resend', '/recovery/factors/SMS/resend', ['RECOVERY_CHALLENGE']),
  row('recovery answer', '/recovery/answer', ['RECOVERY']),
  row('previous', '/previous', ['MFA_ENROLL_ACTIVATE', 'MFA_CHALLENGE', 'FACTOR_ENROLL_ACTIVATE']),
  row('skip', '/skip', ['PASSWORD_WARN']),
  row('enroll', '/factors', ['MFA_ENROLL', 'FACTOR_ENROLL']),
  row('activate', '/factors/ID/lifecycle/activate', ['MFA_ENROLL_ACTIVATE', 'FACTOR_ENROLL_ACTIVATE']),
  row('activation poll', '/factors/ID/lifecycle/activate/poll', []),
  row('activation resend', '/factors/ID/lifecycle/resend', ['MFA_ENROLL_ACTIVATE', 'FACTOR_ENROLL_ACTIVATE']),
  row('activation link', '/factors/ID/lifecycle/activate/email', []),
  row('verify', '/factors/ID/verify', [
    'MFA_REQUIRED',
    'MFA_CHALLENGE',
    'UNAUTHENTICATED of a sequence',
    'FACTOR_REQUIRED',
    'FACTOR_CHALLENGE',
  ]),
  row('verify resend', '/factors/ID/verify/resend', ['MFA_CHALLENGE', 'FACTOR_CHALLENGE']),
  row('login', '/login', ['UNAUTHENTICATED of an application', 'PROFILE_REQUIRED']),
  row('recoverLogin', '/recoverLogin', ['UNAUTHENTICATED of an application', 'PROFILE_REQUIRED']),
  row('registration form', '/enroll', ['UNAUTHENTICATED of an application', 'PROFILE_REQUIRED']),
  row('consent', '/consent', ['CONSENT_REQUIRED', 'ADMIN_CONSENT_REQUIRED']),
  row('poll', '/poll', ['POLL']),
  row('device code', '/device/activate', ['DEVICE_ACTIVATE']),
  row('introspect', '/introspect', Object.keys(WAYS)),
  row('cancel', '/cancel', Object.keys(WAYS)),
];

describe.each(Object.keys(WAYS))('%s', (state) => {
  async function arriveThere() {
    const { browser, at } = await WAYS[state]!();
    expect(at.body.status).toBe(state.split(' ')[0]);
    const { stateToken, _embedded } = at.body as {
      stateToken: string;
      _embedded?: Partial<Answer['body']['_embedded']>;
    };
    const id = _embedded?.factor?.id ?? _embedded?.factors?.[0]?.id ?? 'none';
    const move = ({ path, body }: Move) => browser.post(path.replace('ID', id), { stateToken, ...body });
    return { at, move, state: () => browser.post(AUTHN, { stateToken }) };
  }

  test.each(MOVES.filter(({ legalIn }) => legalIn.includes(state)))('takes $name', async (legal) => {
    const { move } = await arriveThere();
    expect((await move(legal)).body.errorCode).not.toBe('E0000079');
  });

  // One after the other: a refused move leaves everything as it was, so that the next one meets the same state.
  test('refuses everything else, and stays as it was', async () => {
    const { at, move, state: readState } = await arriveThere();
    for (const illegal of MOVES.filter(({ legalIn }) => !legalIn.includes(state))) {
      const answer = await move(illegal);
      expect([illegal.name, answer.status, answer.body.errorCode]).toEqual([illegal.name, 403, 'E0000079']);
      expect(answer.body.errorCauses).toHaveLength(1);
      const { expiresAt } = answer.body;
      expect(expiresAt).toBeUndefined();
      expect((await readState()).body, illegal.name).toEqual(at.body);
    }
  });
});
