import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { challenge, choice, offered } from '../support/walk.ts';

const visit = meetOrg();

/** A notification is on its way. */
async function sent(short = 'penny', me: Visitor = visit()) {
  const open = challenge(await choice(await me.signIn(short), 'push').verify(), 'push');
  return { me, open };
}
const settled = (me: Visitor) => me.until(({ activity }) => activity === 'idle');

describe('a push', () => {
  it('(2.4/54) (2.4/65) (2.4/66) (3.10/push) [r49] is waited for, and approved', async () => {
    const { me, open } = await sent();
    expect(open).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    expect(open.verify).toBeUndefined();
    const polls = async () => (await me.control.requests('POST', '/api/v1/authn/factors')).length - 1;
    await me.wait(1);
    expect(await polls()).toBe(1);
    await me.wait(10);
    expect(await polls()).toBe(6);
    expect(me.flow.step.id).toBe(open.id);
    await me.control.answerPush('approve');
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(2.4/65) [r49] [r50] is asked about at once, and then as often as the page wants', async () => {
    const { me } = await sent('penny', visit({ pollInterval: 10_000 }));
    const polls = async () => (await me.control.requests('POST', '/api/v1/authn/factors')).length - 1;
    await me.wait(9);
    expect(await polls()).toBe(1);
    await me.wait(12);
    expect(await polls()).toBe(3);
  });

  it('(2.4/65) (2.4/66) (3.10/push) [r51] with a number, from the moment the phone shows its three', async () => {
    const { me } = await sent('nina');
    await me.wait(5);
    expect(me.flow.step).not.toHaveProperty('correctAnswer');
    const { numbers } = await me.control.openPush();
    const step = challenge(await me.until((each) => 'correctAnswer' in each), 'push');
    expect(numbers).toContain(step.correctAnswer);
    await me.control.answerPush('approve', { number: step.correctAnswer });
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(2.4/67) (3.10/push) [r51] with a wrong number is denied', async () => {
    const { me } = await sent('nina');
    const { numbers = [] } = await me.control.openPush();
    const step = challenge(await me.until((each) => 'correctAnswer' in each), 'push');
    const wrong = numbers.find((each) => each !== step.correctAnswer);
    await me.control.answerPush('approve', { number: wrong });
    expect(await settled(me)).toMatchObject({ status: 'MFA_CHALLENGE', factorResult: 'REJECTED' });
  });

  it('(2.4/67) [r13] [r53] denied: said so, sent anew, approved', async () => {
    const { me } = await sent();
    await me.control.answerPush('deny');
    const denied = challenge(await settled(me), 'push');
    expect(denied).toMatchObject({
      factorResult: 'REJECTED',
      problem: { code: 'rejected', factorResult: 'REJECTED' },
    });
    expect(await offered(denied.verify?.())).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    await me.control.answerPush('approve');
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(2.4/68) [r13] [r53] too late: said so, sent anew, approved', async () => {
    const { me } = await sent();
    // In two parts: polling keeps the transaction alive, as long as it goes on.
    await me.wait(200);
    await me.wait(110);
    const late = challenge(await settled(me), 'push');
    expect(late).toMatchObject({ factorResult: 'TIMEOUT', problem: { factorResult: 'TIMEOUT' } });
    await offered(late.verify?.());
    await me.control.answerPush('approve');
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(3.10/push-upgrade) [r53] an app that is too old', async () => {
    const { me } = await sent();
    await me.control.answerPush('upgrade-required');
    expect(await settled(me)).toMatchObject({
      status: 'MFA_CHALLENGE',
      factorResult: 'REJECTED',
      problem: { code: 'rejected', message: { key: 'problem.rejected.OKTA_VERIFY_UPGRADE_REQUIRED' } },
    });
  });

  it('(2.4/69) [r54] sent once more while it waits', async () => {
    const { me, open } = await sent();
    await me.wait(5);
    expect(await offered(open.resend?.())).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    await me.control.answerPush('approve');
    expect((await settled(me)).status).toBe('SUCCESS');
  });

  it('(2.4/70) [r54] left alone: nothing is asked any more', async () => {
    const { me, open } = await sent('mia');
    const list = at(await offered(open.previous?.()), 'MFA_REQUIRED');
    const before = (await me.control.requests()).length;
    await me.wait(60);
    expect((await me.control.requests()).length).toBe(before);
    expect(list.factors).toHaveLength(4);
  });

  it('(3.10/auto-push) [r52] the choice to be sent one without asking is kept, on this device', async () => {
    const me = visit();
    expect(choice(await me.signIn('penny'), 'push').profile).not.toHaveProperty('autoPushEnabled');
    await choice(me.flow.step, 'push').verify({ autoPush: true });
    await me.control.answerPush('approve');
    await settled(me);
    expect(choice(await me.again('penny'), 'push').profile).toMatchObject({ autoPushEnabled: true });
    expect(choice(await visit().signIn('penny'), 'push').profile).not.toHaveProperty('autoPushEnabled');
    await choice(me.flow.step, 'push').verify({ autoPush: false });
    await me.control.answerPush('approve');
    await settled(me);
    expect(choice(await me.again('penny'), 'push').profile).not.toHaveProperty('autoPushEnabled');
  });

  it('(3.10/remember-device) is not sent again to a device that is remembered', async () => {
    const me = visit();
    await choice(await me.signIn('penny'), 'push').verify({ rememberDevice: true });
    await me.control.answerPush('approve');
    await settled(me);
    expect((await me.again('penny')).status).toBe('SUCCESS');
  });
});
