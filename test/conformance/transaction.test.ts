import { sessionStore } from '@authn-flow/authn-core/resume';
import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { keptToken } from '../support/kept-token.ts';
import { meetOrg } from '../support/meet-org.ts';
import { challenge, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();

/** Somebody with a transaction, and somebody else who knows its token. */
async function twoTabs(short: string) {
  const { store, token } = keptToken();
  const first = visit({ store });
  await first.signIn(short);
  const second = visit({ stateToken: await token() });
  await second.flow.start();
  return { first, second, token };
}

describe('the state of a transaction', () => {
  it('(2.4/9) (3.2/stay) read, it lives on', async () => {
    const me = visit();
    const list = at(await me.signIn('greg'), 'MFA_REQUIRED');
    await me.wait(200);
    const renewed = await offered(list.stay?.());
    expect(renewed).toMatchObject({ status: 'MFA_REQUIRED', id: list.id });
    expect(renewed.expiresAt).toBe(list.expiresAt! + 200_000);
    await me.wait(200);
    const totp = choice(me.flow.step, 'token:software:totp', 'GOOGLE');
    expect((await totp.verify({ passCode: await me.control.totp('greg') })).status).toBe('SUCCESS');
  });

  it('(2.4/9) (3.2/start) [r83] goes on where somebody else began', async () => {
    const { second } = await twoTabs('mia');
    expect(at(second.flow.step, 'MFA_REQUIRED').user?.login).toBe('mia.many@example.com');
  });

  it('(2.4/10) (2.4/75) [r87] dead: unknown, run out, or finished', async () => {
    const unknown = visit({ stateToken: `00${'x'.repeat(40)}` });
    expect(await unknown.flow.start()).toMatchObject({
      status: 'UNAUTHENTICATED',
      problem: { code: 'expired' },
    });
    const me = visit();
    const sms = choice(await me.signIn('sam'), 'sms');
    // The org's time alone: by the flow's own clock there would be time left.
    await me.control.advance(301);
    expect(await sms.verify()).toMatchObject({
      status: 'UNAUTHENTICATED',
      identifier: 'sam.sms@example.com',
      problem: { code: 'expired' },
    });
  });

  it('(2.4/75) [r87] the end is noticed without anybody doing anything', async () => {
    const me = visit();
    await me.signIn('sam');
    await me.wait(275);
    expect(me.flow.step).toMatchObject({ status: 'MFA_REQUIRED', expiring: true });
    await me.wait(30);
    const step = await me.until(({ status }) => status === 'UNAUTHENTICATED');
    expect(step.problem).toMatchObject({ code: 'expired' });
  });

  it('(2.4/73) [r86] given up, it is gone', async () => {
    const { first, second } = await twoTabs('mia');
    expect(await first.flow.step.cancel()).toMatchObject({ status: 'UNAUTHENTICATED' });
    expect(await offered(second.flow.step.stay?.())).toMatchObject({
      status: 'UNAUTHENTICATED',
      problem: { code: 'expired' },
    });
  });

  it('(3.2/resume) a reload goes on, and after the end begins anew', async () => {
    const entries = new Map<string, string>();
    const storage = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
    const load = () => visit({ store: sessionStore({ storage, locks: false, now: () => Date.now() }) });
    await load().signIn('greg');
    const reloaded = load();
    const list = await reloaded.flow.start();
    const totp = choice(list, 'token:software:totp', 'GOOGLE');
    expect((await totp.verify({ passCode: await reloaded.control.totp('greg') })).status).toBe('SUCCESS');
    expect(entries.size).toBe(0);
    expect(await load().flow.start()).not.toHaveProperty('problem');
  });
});

describe('two tabs', () => {
  it('(2.4/3) [r90] [r91] each of its own, at once, in one process: nothing of one gets into the other', async () => {
    const [one, two] = [visit(), visit()];
    const lists = await Promise.all([one.signIn('greg'), two.signIn('mia')]);
    expect(lists.map((step) => at(step, 'MFA_REQUIRED').user?.login)).toEqual([
      'greg.google@example.com',
      'mia.many@example.com',
    ]);
    const totp = (step: (typeof lists)[number]) => choice(step, 'token:software:totp', 'GOOGLE');
    const greg = await one.control.totp('greg');
    expect(await totp(lists[1]).verify({ passCode: greg })).toEqual(refused('MFA_REQUIRED', 'E0000068'));
    expect((await totp(lists[0]).verify({ passCode: greg, rememberDevice: true })).status).toBe('SUCCESS');
    expect((await one.again('mia')).status).toBe('MFA_REQUIRED');
    expect((await two.again('greg')).status).toBe('MFA_REQUIRED');
  });

  it('(2.4/74) (5.3/second-tab) a move of another state: where the transaction is by now, and why', async () => {
    const { first, second } = await twoTabs('nora');
    const email = enrollable(first.flow.step, 'email');
    const sms = enrollable(second.flow.step, 'sms');
    expect((await offered(email.enroll?.())).status).toBe('MFA_ENROLL_ACTIVATE');
    expect(await offered(sms.enroll?.({ phoneNumber: '+14155550100' }))).toEqual(
      refused('MFA_ENROLL_ACTIVATE', 'E0000079'),
    );
    expect(second.flow.step).toMatchObject({ factorType: 'email' });
  });

  it('(2.4/64) another factor while a challenge is open', async () => {
    const { first, second } = await twoTabs('mia');
    const google = choice(second.flow.step, 'token:software:totp', 'GOOGLE');
    const open = challenge(await choice(first.flow.step, 'sms').verify(), 'sms');
    expect(await google.verify({ passCode: await first.control.totp('mia', 'GOOGLE') })).toEqual(
      refused('MFA_CHALLENGE', 'E0000079'),
    );
    expect(second.flow.step).toMatchObject({ factorType: 'sms', factorId: open.factorId });
  });

  it('(2.4/75) finished in one, it is over in the other', async () => {
    const { first, second } = await twoTabs('ed');
    const { password: oldPassword } = await first.control.person('ed');
    const input = { oldPassword, newPassword: 'Ember-Summit-78' };
    const [one, two] = [at(first.flow.step, 'PASSWORD_EXPIRED'), at(second.flow.step, 'PASSWORD_EXPIRED')];
    expect((await offered(one.changePassword?.(input))).status).toBe('SUCCESS');
    expect(await offered(two.changePassword?.(input))).toMatchObject({ problem: { code: 'expired' } });
  });
});

describe('what gets in the way', () => {
  it('(5.3/answer-lost) the state is read before anything is sent again', async () => {
    const me = visit();
    const sms = choice(await me.signIn('sam'), 'sms');
    await me.control.fault({ path: '/verify', method: 'POST', times: 1, after: true, drop: true });
    expect(await sms.verify()).toMatchObject({ status: 'MFA_REQUIRED', problem: { code: 'network' } });
    const open = challenge(await sms.verify(), 'sms');
    expect(await me.control.requests('POST', '/api/v1/authn/factors')).toHaveLength(1);
    const passCode = await me.control.code('sam.sms@example.com');
    expect((await open.verify({ passCode })).status).toBe('SUCCESS');
  });

  it.each([-86_400, -600, 600, 86_400])(
    '(5.3/clock) a device’s clock that is off by %d s ends nothing',
    async (seconds) => {
      const me = visit({ skew: seconds * 1000 });
      const totp = choice(await me.signIn('greg'), 'token:software:totp', 'GOOGLE');
      await me.wait(250);
      expect(me.flow.step).toMatchObject({ status: 'MFA_REQUIRED' });
      expect(me.flow.step.problem).toBeUndefined();
      expect((await totp.verify({ passCode: await me.control.totp('greg') })).status).toBe('SUCCESS');
    },
  );

  it('(2.2/24) [r21] a state that nobody knows: no move by itself, and its own links', async () => {
    const { store, token } = keptToken();
    const me = visit({ store });
    const list = await me.signIn('mia');
    const link = { name: 'goOn', href: `${me.url}/api/v1/authn`, hints: { allow: ['POST'] } };
    const body = { stateToken: await token(), status: 'MFA_RECITE', _embedded: {}, _links: { next: link } };
    await me.control.fault({ path: '/api/v1/authn', times: 1, status: 200, body: JSON.stringify(body) });
    const step = at(await offered(list.stay?.()), 'UNSUPPORTED');
    expect(step).toMatchObject({ wireStatus: 'MFA_RECITE', links: [{ rel: 'next', name: 'goOn' }] });
    expect((await offered(step.links[0]?.follow?.({}))).status).toBe('MFA_REQUIRED');
  });

  it('(5.8/wrong-door) an org of Identity Engine says so before anybody types a password', async () => {
    const me = visit();
    expect(await me.flow.start()).not.toHaveProperty('problem');
    await me.control.setPipeline('idx');
    expect(await visit().flow.start()).toMatchObject({
      status: 'UNAUTHENTICATED',
      problem: { code: 'configuration', reason: 'identity-engine' },
    });
    await me.control.setPipeline('v1');
  });
});
