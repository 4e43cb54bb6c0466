import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

const AUTHN = '/api/v1/authn';

describe('state tokens', () => {
  test.each([AUTHN, `${AUTHN}/introspect`])(
    'POST %s with nothing but the state token repeats the state',
    async (path) => {
      const browser = newBrowser();
      const required = await browser.signIn('sam');
      await browser.advance(100);
      const again = await browser.post(path, { stateToken: required.body.stateToken });
      expect(again.body).toEqual({ ...required.body, expiresAt: '2031-04-09T11:26:40.000Z' });
      expect((await browser.get('/__org/inbox')).body.messages).toEqual([]);
    },
  );

  test('every call, a failed one too, starts the 300 seconds anew', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('tia');
    await browser.advance(299);
    expect((await browser.verify(required, 'token:software:totp', { passCode: '000000' })).status).toBe(403);
    await browser.advance(299);
    expect((await browser.post(AUTHN, { stateToken: required.body.stateToken })).status).toBe(200);
    await browser.advance(300);
    const dead = await browser.post(AUTHN, { stateToken: required.body.stateToken });
    expect([dead.status, dead.body.errorCode]).toEqual([401, 'E0000011']);
  });

  test.each([undefined, null, '', 'no-such-token', 7, { a: 1 }])(
    '%j is no live state token',
    async (stateToken) => {
      const answer = await newBrowser().post(`${AUTHN}/previous`, { stateToken });
      expect([answer.status, answer.body.errorCode]).toEqual([401, 'E0000011']);
    },
  );

  test('an operation that is not a move of the state is refused with one cause, and changes nothing', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('sam');
    const { stateToken } = required.body;
    for (const [path, more] of [
      [`${AUTHN}/previous`, {}],
      [`${AUTHN}/factors/${required.body._embedded.factors[0]?.id ?? ''}/verify/resend`, {}],
      [AUTHN, { username: 'sam.sms@example.com', password: 'x' }],
    ] as const) {
      const answer = await browser.post(path, { stateToken, ...more });
      expect([answer.status, answer.body.errorCode]).toEqual([403, 'E0000079']);
      expect(answer.body.errorCauses).toHaveLength(1);
    }
    expect((await browser.post(AUTHN, { stateToken })).body.status).toBe('MFA_REQUIRED');
  });

  test('the token is checked before the state, the state before the factor, the factor before its members', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('mia');
    const { stateToken } = required.body;
    const verify = (id: string) => `${AUTHN}/factors/${id}/verify`;
    expect((await browser.post(verify('nope'), { stateToken: 'dead' })).body.errorCode).toBe('E0000011');
    expect((await browser.post(`${verify('nope')}/resend`, { stateToken })).body.errorCode).toBe('E0000079');
    expect((await browser.post(verify('nope'), { stateToken, passCode: 1 })).body.errorCode).toBe('E0000007');
    const totp = required.body._embedded.factors.find(
      ({ factorType }) => factorType === 'token:software:totp',
    );
    expect((await browser.post(verify(totp?.id ?? ''), { stateToken, passCode: 1 })).body.errorCode).toBe(
      'E0000001',
    );
    await browser.verify(required, 'sms');
    expect((await browser.post(verify('nope'), { stateToken })).body.errorCode).toBe('E0000007');
    expect((await browser.post(verify(totp?.id ?? ''), { stateToken, passCode: 1 })).body.errorCode).toBe(
      'E0000079',
    );
  });

  test('another person’s factor does not exist', async () => {
    const browser = newBrowser();
    const [mine, other] = [await browser.signIn('sam'), await browser.person('tia')];
    const path = `${AUTHN}/factors/${other.factors[0]?.id ?? ''}/verify`;
    const answer = await browser.post(path, { stateToken: mine.body.stateToken });
    expect([answer.status, answer.body.errorCode]).toEqual([404, 'E0000007']);
  });

  test('cancel kills the token; without one it is a polite nothing', async () => {
    const browser = newBrowser();
    const required = await browser.signIn('sam');
    expect((await browser.follow(required, required.body._links.cancel)).body).toEqual({});
    expect((await browser.follow(required, required.body._links.cancel)).body.errorCode).toBe('E0000011');
    const locked = await browser.signIn('lou');
    const answer = await browser.post(locked.body._links.cancel.href, {});
    expect([answer.status, answer.body]).toEqual([200, {}]);
  });

  test('two transactions of one person do not mix', async () => {
    const browser = newBrowser();
    const [one, two] = [await browser.signIn('sam'), await browser.signIn('sam')];
    expect(one.body.stateToken).not.toBe(two.body.stateToken);
    await browser.verify(one, 'sms');
    expect((await browser.post(AUTHN, { stateToken: two.body.stateToken })).body.status).toBe('MFA_REQUIRED');
  });
});
