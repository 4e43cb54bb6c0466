import { describe, expect, it } from 'vitest';
import { totpCode } from '../../packages/demo/org/testing/totp-code.ts';
import { meetOrg } from '../support/meet-org.ts';
import type { Visitor } from '../support/visitor.ts';
import { activation, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();

/** The picture behind an address, if there is one. */
async function picture(me: Visitor, href = ''): Promise<string | null> {
  const answer = await me.browser(href);
  return answer.ok ? answer.headers.get('content-type') : null;
}

describe('Okta Verify', () => {
  async function waiting() {
    const me = visit();
    const push = enrollable(await me.signIn('nora'), 'push');
    return { me, open: activation(await offered(push.enroll?.()), 'push') };
  }

  it('(2.4/40) (2.4/46) (2.4/48) (3.9/push) [r15] [r68] waits until a phone has scanned', async () => {
    const { me, open } = await waiting();
    expect(open).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    expect(open.activate).toBeUndefined();
    expect(await picture(me, open.qrCode)).toBe('image/png');
    await me.wait(5);
    expect(me.flow.step).toMatchObject({ id: open.id, factorResult: 'WAITING' });
    await me.control.scan('My phone');
    expect((await me.until(({ activity }) => activity === 'idle')).status).toBe('SUCCESS');
    const list = await me.again('nora');
    expect(choice(list, 'push').profile.name).toBe('My phone');
    expect(choice(list, 'token:software:totp').challenged).toBe(false);
  });

  it('(2.4/47) (2.4/49) [r68] shows another code once the time is up', async () => {
    const { me, open } = await waiting();
    await me.control.expireSetUp();
    const late = activation(await me.until(({ activity }) => activity === 'idle'), 'push');
    expect(late).toMatchObject({ factorResult: 'TIMEOUT', problem: { code: 'rejected' } });
    const again = activation(await offered(late.activate?.()), 'push');
    expect(again).toMatchObject({ factorResult: 'WAITING', activity: 'polling' });
    expect(again.qrCode).not.toBe(open.qrCode);
    expect(await picture(me, open.qrCode)).toBeNull();
    await me.control.scan();
    expect((await me.until(({ activity }) => activity === 'idle')).status).toBe('SUCCESS');
  });

  it('(2.4/50) (3.9/push) [r68] is set up by a link in a mail or a text message as well, and goes on waiting', async () => {
    const { me, open } = await waiting();
    const waits = { status: 'MFA_ENROLL_ACTIVATE', factorResult: 'WAITING', activity: 'polling' };
    expect(await offered(open.sendEmail?.())).toMatchObject(waits);
    expect(await me.control.link('nora.newfactor@example.com')).toMatch(/^http/);
    const sendSms = () => offered(open.sendSms?.({ phoneNumber: '+14155550100' }));
    expect(await sendSms()).toMatchObject(waits);
    expect(await me.control.link('+14155550100')).toMatch(/^http/);
    expect((await sendSms()).problem).toMatchObject({ errorCode: 'E0000109', scope: 'send' });
    await me.control.scan();
    expect((await me.until(({ status }) => status === 'SUCCESS')).status).toBe('SUCCESS');
  });

  it('(2.4/52) [r54] is left alone: nothing is asked any more', async () => {
    const { me, open } = await waiting();
    expect((await offered(open.previous?.())).status).toBe('MFA_ENROLL');
    const before = (await me.control.requests()).length;
    await me.wait(60);
    expect((await me.control.requests()).length).toBe(before);
  });
});

describe('codes of an app', () => {
  it.each(['OKTA', 'GOOGLE'] as const)(
    '(2.4/40) (2.4/44) (2.4/45) (3.9/totp) [r15] [r67] of %s: a secret, a picture of it, a code',
    async (provider) => {
      const me = visit();
      const totp = enrollable(await me.signIn('nora'), 'token:software:totp', provider);
      const open = activation(await offered(totp.enroll?.()), 'token:software:totp', provider);
      expect(open).toMatchObject({ encoding: 'base32', timeStep: 30, activity: 'idle' });
      expect(await picture(me, open.qrCode)).toBe('image/png');
      expect(JSON.stringify(open)).not.toContain(open.sharedSecret);
      expect(await open.activate({ passCode: '000000' })).toEqual(
        refused('MFA_ENROLL_ACTIVATE', 'E0000068', { field: 'passCode' }),
      );
      const passCode = totpCode(open.sharedSecret ?? '', me.now);
      expect((await open.activate({ passCode })).status).toBe('SUCCESS');
      expect(choice(await me.again('nora'), 'token:software:totp', provider).shape).toBe('code');
    },
  );
});
