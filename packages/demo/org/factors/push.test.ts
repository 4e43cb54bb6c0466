import { describe, expect, test } from 'vitest';
import { newBrowser } from '../testing/browser.ts';

async function waiting(short = 'penny', query = '') {
  const browser = newBrowser();
  const required = await browser.signIn(short);
  const challenge = await browser.verify(required, 'push', {}, 'OKTA', query);
  return { browser, required, challenge, poll: () => browser.next(challenge) };
}

describe('OKTA push', () => {
  test('waits, with poll as the next move and the phone ringing', async () => {
    const { browser, challenge, poll } = await waiting();
    expect(challenge.body).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'WAITING',
      _links: { next: { name: 'poll' }, resend: [{ name: 'push' }] },
    });
    expect(challenge.body).not.toHaveProperty('challengeType');
    expect(await browser.push()).toMatchObject({ login: 'penny.push@example.com', status: 'WAITING' });
    expect((await poll()).body).toEqual(challenge.body);
    expect((await browser.get('/__org/pushes')).body.pushes).toHaveLength(1);
  });

  test('approved: the next poll is SUCCESS, while reading the state advances nothing', async () => {
    const { browser, challenge, poll } = await waiting();
    await browser.onPhone('approve');
    const read = await browser.post('/api/v1/authn', { stateToken: challenge.body.stateToken });
    expect(read.body).toMatchObject({ factorResult: 'WAITING', _links: { next: { name: 'poll' } } });
    const done = await poll();
    expect(done.body.status).toBe('SUCCESS');
    const session = await browser.post('/api/v1/sessions', { sessionToken: done.body.sessionToken });
    expect(session.body.amr).toEqual(['pwd', 'mfa', 'swk']);
  });

  test.each([
    ['deny', 'REJECTED', undefined],
    ['expire', 'TIMEOUT', undefined],
    ['upgrade-required', 'REJECTED', 'OKTA_VERIFY_UPGRADE_REQUIRED'],
  ])('%s: 200 %s, and the next POST starts over', async (action, factorResult, message) => {
    const { browser, poll } = await waiting();
    await browser.onPhone(action);
    const settled = await poll();
    expect(settled.status).toBe(200);
    expect(settled.body.factorResult).toBe(factorResult);
    expect(settled.body.factorResultMessage).toBe(message);
    expect(settled.body._links.next.name).toBe('verify');
    expect(settled.body._embedded.factor._embedded?.verification).toBe(null);
    const read = await browser.post('/api/v1/authn', { stateToken: settled.body.stateToken });
    expect(read.body.factorResult).toBe(factorResult);
    const restarted = await browser.next(settled);
    expect(restarted.body.factorResult).toBe('WAITING');
    expect(restarted.body).not.toHaveProperty('factorResultMessage');
    await browser.onPhone('approve');
    expect((await poll()).body.status).toBe('SUCCESS');
  });

  test('times out 300 seconds after the send, not after the last poll', async () => {
    const { browser, poll } = await waiting();
    await browser.advance(299);
    expect((await poll()).body.factorResult).toBe('WAITING');
    await browser.advance(1);
    expect((await poll()).body.factorResult).toBe('TIMEOUT');
    expect((await browser.get('/__org/pushes')).body.pushes).toEqual([]);
  });

  test('resend withdraws the older notification and starts the 300 seconds anew', async () => {
    const { browser, challenge, poll } = await waiting();
    const first = await browser.push();
    await browser.advance(299);
    await browser.follow(challenge, challenge.body._links.resend[0] ?? { href: '' });
    const stale = await browser.post(`/__org/pushes/${first.id}/approve`, {});
    expect([stale.status, stale.body.field]).toEqual([400, 'id']);
    await browser.advance(299);
    expect((await poll()).body.factorResult).toBe('WAITING');
  });

  test('previous and cancel take the notification off the phone', async () => {
    for (const rel of ['prev', 'cancel'] as const) {
      const { browser, challenge } = await waiting();
      await browser.follow(challenge, challenge.body._links[rel]);
      expect((await browser.get('/__org/pushes')).body.pushes).toEqual([]);
    }
  });

  test('autoPush is kept in the browser once a push succeeds', async () => {
    const { browser, required, poll } = await waiting('penny', '?autoPush=true');
    const id = required.body._embedded.factors[0]?.id ?? '';
    const preference = async () =>
      (await browser.signIn('penny')).body._embedded.policy.factorsPolicyInfo[id]?.autoPushEnabled;
    expect(await preference()).toBe(false);
    await browser.onPhone('approve');
    await poll();
    expect(await preference()).toBe(true);
    expect([...browser.cookies.keys()].some((name) => name.startsWith('Okta_Verify_Autopush_'))).toBe(true);
    browser.cookies.clear();
    expect(await preference()).toBe(false);
  });
});

describe('number challenge', () => {
  test('the number appears when the phone shows the prompt, and the right pick approves', async () => {
    const { browser, challenge, poll } = await waiting('nina');
    const number = async () => (await poll()).body._embedded.factor._embedded?.challenge.correctAnswer;
    expect(challenge.body._embedded.factor).not.toHaveProperty('_embedded');
    expect(await number()).toBeUndefined();
    expect(await browser.push()).not.toHaveProperty('numbers');
    const { numbers } = (await browser.onPhone('open')).body as unknown as { numbers: number[] };
    const correct = await number();
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).toContain(correct);
    await browser.onPhone('approve', { number: correct });
    expect((await poll()).body.status).toBe('SUCCESS');
  });

  test('a wrong pick is a deny; no pick is a mistake of the caller', async () => {
    const { browser, poll } = await waiting('nina');
    expect((await browser.onPhone('approve')).body).toMatchObject({ field: 'number', got: null });
    await browser.onPhone('open');
    const correct = (await poll()).body._embedded.factor._embedded?.challenge.correctAnswer;
    await browser.onPhone('approve', { number: ((correct ?? 0) + 1) % 100 });
    expect((await poll()).body.factorResult).toBe('REJECTED');
  });
});
