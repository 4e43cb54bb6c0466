import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import { choice, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const MIA = 'mia.many@example.com';

describe('name and password', () => {
  it('(2.4/1) [r92] what is wrong is not said: password, name, suspended, locked and hidden', async () => {
    const me = visit();
    const problems = [
      await me.start.signIn({ username: MIA, password: 'no' }),
      await me.start.signIn({ username: 'nobody@example.com', password: 'no' }),
      await me.signIn('sue'),
      await me.signIn('hal'),
    ].map((step) => {
      expect(step).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
      return { ...step.problem, errorId: '' };
    });
    for (const problem of problems) expect(problem).toEqual(problems[0]);
  });

  it('(2.4/2) (3.4/no-unlock) [r8] locked and told so, with and without a way out', async () => {
    const me = visit();
    expect(at(await me.signIn('lou'), 'LOCKED_OUT').unlock).toBeDefined();
    expect(at(await me.again('hope'), 'LOCKED_OUT').unlock).toBeUndefined();
  });

  it('(2.4/2) the attempt that locks is answered as locked', async () => {
    const me = visit();
    const wrong = () => me.start.signIn({ username: 'lena.lockable@example.com', password: 'no' });
    expect(await wrong()).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
    expect(await wrong()).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
    const step = await wrong();
    expect(step.status).toBe('LOCKED_OUT');
    await step.cancel();
    expect((await me.signIn('lena')).status).toBe('LOCKED_OUT');
  });

  it.each([
    ['pat', 'SUCCESS'],
    ['mia', 'MFA_REQUIRED'],
    ['tess', 'MFA_REQUIRED'],
    ['ed', 'PASSWORD_EXPIRED'],
    ['nora', 'MFA_ENROLL'],
  ])('(2.4/3) right: %s is at %s', async (short, status) => {
    expect((await visit().signIn(short)).status).toBe(status);
  });

  it('(2.4/3) [r59] five sign-ins in one second are one too many: the org says when to come back', async () => {
    const me = visit();
    const wrong = () => me.start.signIn({ username: MIA, password: 'no' });
    for (let attempt = 1; attempt <= 4; attempt++) await wrong();
    expect(await wrong()).toMatchObject({
      activity: 'coolingDown',
      problem: { code: 'rate-limited', scope: 'all', retryAt: me.now + 1000 },
    });
    await me.wait(1);
    expect(await wrong()).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
  });
});

describe('an activation token', () => {
  it('(2.4/6) (2.4/37) leads to the first password, and is good until there is one', async () => {
    const me = visit();
    const { activationToken = '' } = await me.control.person('newton');
    const activate = async () =>
      at(await at(me.flow.step, 'UNAUTHENTICATED').activateAccount({ activationToken }), 'PASSWORD_RESET');
    expect(await activate()).toMatchObject({ recoveryType: 'ACCOUNT_ACTIVATION' });
    await me.flow.step.cancel();
    const reset = await activate();
    expect(await offered(reset.resetPassword?.({ newPassword: 'short' }))).toEqual(
      refused('PASSWORD_RESET', 'E0000080', { field: 'newPassword' }),
    );
    expect((await offered(reset.resetPassword?.({ newPassword: 'Nectar-Compass-11' }))).status).toBe(
      'SUCCESS',
    );
    await me.flow.step.cancel();
    const used = await at(me.flow.step, 'UNAUTHENTICATED').activateAccount({ activationToken });
    expect(used).toEqual(refused('UNAUTHENTICATED', 'E0000004'));
  });

  it('(2.4/7) signs in whoever has a password', async () => {
    const me = visit();
    const { activationToken = '' } = await me.control.person('ada');
    const step = at(await me.start.activateAccount({ activationToken }), 'SUCCESS');
    expect(step.user?.login).toBe('ada.activated@example.com');
  });

  it('(2.4/8) unknown, or a week old', async () => {
    const me = visit();
    const { activationToken = '' } = await me.control.person('ada');
    await me.control.advance(8 * 24 * 3600);
    for (const token of ['nonsense', activationToken])
      expect(await me.start.activateAccount({ activationToken: token })).toEqual(
        refused('UNAUTHENTICATED', 'E0000004'),
      );
  });
});

describe('what a sign-in takes', () => {
  it('(3.1/relay-state) relayState comes back to the end', async () => {
    const me = visit();
    const list = await me.signIn('greg', { relayState: '/after?x=y' });
    const totp = choice(list, 'token:software:totp', 'GOOGLE');
    const done = at(await totp.verify({ passCode: await me.control.totp('greg') }), 'SUCCESS');
    expect(done.relayState).toBe('/after?x=y');
  });

  it('(3.1/warn) [r34] a warning before the password expires, for whoever asks', async () => {
    const me = visit();
    expect((await me.signIn('wanda')).status).toBe('SUCCESS');
    const options = { warnBeforePasswordExpired: true };
    expect(at(await me.again('wanda', { options }), 'PASSWORD_WARN').passwordExpireDays).toBe(5);
  });

  it('(3.1/audience) the application that SUCCESS leads to', async () => {
    const me = visit();
    const audience = await me.control.appId('ledger');
    const { next } = at(await me.signIn('pat', { audience }), 'SUCCESS');
    const answer = await me.browser(next?.href ?? '', { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${me.url}/app/ledger`);
    expect(await me.again('pat', { audience: '0oanobody' })).toEqual(refused('UNAUTHENTICATED', 'E0000001'));
  });

  it('(3.1/device-token) (3.10/remember-device) a device is whom a trusted caller says', async () => {
    const signIn = (deviceToken: string, trusted?: true) =>
      visit(trusted && { trusted }).signIn('mia', { context: { deviceToken } });
    const me = visit();
    const totp = choice(await signIn('till-4', true), 'token:software:totp', 'GOOGLE');
    const passCode = await me.control.totp(MIA, 'GOOGLE');
    expect((await totp.verify({ passCode, rememberDevice: true })).status).toBe('SUCCESS');
    expect((await signIn('till-4', true)).status).toBe('SUCCESS');
    expect((await signIn('till-5', true)).status).toBe('MFA_REQUIRED');
    expect((await signIn('till-4')).status).toBe('MFA_REQUIRED');
  });

  it('(3.1/trusted-token) an API token that is none is not ignored', async () => {
    const step = await visit({ headers: { authorization: 'SSWS nonsense' } }).signIn('pat');
    expect(step).toEqual(refused('UNAUTHENTICATED', 'E0000011'));
  });
});
