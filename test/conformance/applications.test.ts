import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { atApp, nameAndPassword, pageOfApp } from '../support/at-app.ts';
import { arrive, meetOrg } from '../support/meet-org.ts';
import { activation, challenge, choice, enrollable, offered, refused } from '../support/walk.ts';

const visit = meetOrg();

describe('factors by their other name', () => {
  it('(2.2/20) (3.1/log-in) [r16] the password is one of them, and may be wrong', async () => {
    const me = await arrive(visit, '/app/notes');
    const { login, password } = await me.control.person('felix');
    const named = await offered(me.start.login?.({ identifier: login }));
    const factor = choice(at(named, 'FACTOR_REQUIRED'), 'password');
    expect(await factor.verify({ password: 'no' })).toEqual(refused('FACTOR_REQUIRED', 'E0000068'));
    const totp = choice(at(await factor.verify({ password }), 'FACTOR_REQUIRED'), 'token:software:totp');
    expect(await totp.verify({ passCode: '000000' })).toEqual(refused('FACTOR_REQUIRED', 'E0000068'));
    expect((await totp.verify({ passCode: await me.control.totp('felix') })).status).toBe('SUCCESS');
    expect(await pageOfApp(me)).toContain('You are in Notes as felix.factor@example.com');
  });

  it('(2.2/20) (2.4/60) [r16] five wrong passwords lock the account', async () => {
    const me = await arrive(visit, '/app/notes');
    const named = await offered(me.start.login?.({ identifier: 'pat.password@example.com' }));
    const wrong = () => choice(named, 'password').verify({ password: 'no' });
    for (let attempt = 1; attempt <= 4; attempt++)
      expect(await wrong()).toEqual(refused('FACTOR_REQUIRED', 'E0000068'));
    expect(await wrong()).toEqual(refused('UNAUTHENTICATED', 'E0000069', { remedy: 'restart' }));
  });

  it('(2.2/20) (2.2/21) [r16] a challenge has no way back', async () => {
    const me = await atApp(visit, 'notes', 'sam');
    const open = challenge(await choice(me.flow.step, 'sms').verify(), 'sms');
    expect(open.status).toBe('FACTOR_CHALLENGE');
    expect(open).not.toHaveProperty('previous');
    expect(await open.verify({ passCode: '000000' })).toEqual(refused('FACTOR_CHALLENGE', 'E0000068'));
    const passCode = await me.control.code('sam.sms@example.com');
    expect((await open.verify({ passCode })).status).toBe('SUCCESS');
  });

  it('(2.2/21) [r16] a push is waited for', async () => {
    const me = await atApp(visit, 'notes', 'penny');
    await choice(me.flow.step, 'push').verify();
    expect(me.flow.step).toMatchObject({ status: 'FACTOR_CHALLENGE', activity: 'polling' });
    await me.control.answerPush('approve');
    expect((await me.until(({ activity }) => activity === 'idle')).status).toBe('SUCCESS');
  });

  it('(2.2/22) (2.2/23) [r16] one is set up', async () => {
    const me = await atApp(visit, 'notes', 'nora');
    const list = at(me.flow.step, 'FACTOR_ENROLL');
    const open = activation(await offered(enrollable(list, 'email').enroll?.()), 'email');
    expect(open.status).toBe('FACTOR_ENROLL_ACTIVATE');
    expect(await open.activate({ passCode: '000000' })).toEqual(
      refused('FACTOR_ENROLL_ACTIVATE', 'E0000068'),
    );
    const back = at(await offered(open.previous?.()), 'FACTOR_ENROLL');
    await me.wait(6);
    const again = activation(await offered(enrollable(back, 'email').enroll?.()), 'email');
    const passCode = await me.control.code('nora.newfactor@example.com');
    expect((await again.activate({ passCode })).status).toBe('SUCCESS');
  });

  it('(2.2/22) (3.9/password) [r16] [r71] a password is chosen, where a mail was enough so far', async () => {
    const me = await arrive(visit, '/app/notes');
    const { login } = await me.control.person('nell');
    const named = await offered(me.start.login?.({ identifier: login }));
    const open = challenge(await choice(named, 'email').verify(), 'email');
    const list = await open.verify({ passCode: await me.control.code(login) });
    const factor = enrollable(at(list, 'FACTOR_ENROLL'), 'password');
    const enrol = (password: string) => offered(factor.enroll?.({ password }));
    expect(await enrol('x')).toEqual(refused('FACTOR_ENROLL', 'E0000080', { field: 'newPassword' }));
    const password = 'Nimbus-Larkspur-68';
    expect((await enrol(password)).status).toBe('SUCCESS');
    expect((await visit().start.signIn({ username: login, password })).status).toBe('SUCCESS');
  });

  it('(3.1/recover-log-in) whoever cannot sign in is sent a mail', async () => {
    const me = await arrive(visit, '/app/notes');
    const { login } = await me.control.person('faye');
    const sent = await offered(me.start.recoverLogin?.({ identifier: login }));
    expect(sent).toMatchObject({ status: 'RECOVERY_CHALLENGE', factorType: 'EMAIL', identifier: login });
    expect(await me.control.link(login)).toMatch(/^http/);
  });
});

describe('consent', () => {
  it('(2.2/1) [r18] to everything or nothing', async () => {
    const me = await atApp(visit, 'photos', 'connie');
    const step = at(me.flow.step, 'CONSENT_REQUIRED');
    expect(step).toMatchObject({ granular: false, target: { label: 'Photos' } });
    expect(step.scopes.map(({ name }) => name)).toEqual(['openid', 'profile', 'email']);
    expect((await offered(step.consent?.())).status).toBe('SUCCESS');
    expect(await pageOfApp(me)).toContain('You are in Photos');
  });

  it('(2.2/2) (2.2/3) [r18] scope by scope, but not without what the application needs', async () => {
    const me = await atApp(visit, 'contacts', 'gina');
    const step = at(me.flow.step, 'CONSENT_REQUIRED');
    expect(step.scopes.map(({ name, optional }) => [name, optional])).toEqual([
      ['openid', false],
      ['profile', true],
      ['email', true],
    ]);
    expect(step.granular).toBe(true);
    expect(await offered(step.consent?.({ scopes: ['email'] }))).toEqual(
      refused('CONSENT_REQUIRED', 'E0000001'),
    );
    expect((await offered(step.consent?.({ scopes: ['openid', 'email'] }))).status).toBe('SUCCESS');
  });

  it('(2.2/4) [r18] refused', async () => {
    const me = await atApp(visit, 'photos', 'connie');
    expect(await me.flow.step.cancel()).toMatchObject({ status: 'UNAUTHENTICATED' });
    expect((await arrive(visit, '/app/photos', me)).flow.step.status).toBe('UNAUTHENTICATED');
  });

  it('(2.2/5) (2.2/6) [r18] by an administrator, for everybody', async () => {
    const somebody = await atApp(visit, 'payroll', 'pat');
    const asked = at(somebody.flow.step, 'ADMIN_CONSENT_REQUIRED');
    expect(await offered(asked.consent?.())).toEqual(
      refused('ADMIN_CONSENT_REQUIRED', 'E0000006', { remedy: 'stop' }),
    );
    const admin = await atApp(visit, 'payroll', 'alma');
    const step = at(admin.flow.step, 'ADMIN_CONSENT_REQUIRED');
    expect((await offered(step.consent?.())).status).toBe('SUCCESS');
    expect((await atApp(visit, 'payroll', 'pat')).flow.step.status).toBe('SUCCESS');
  });
});

describe('a profile', () => {
  it('(2.2/7) (2.2/8) (2.2/9) [r17] something of it is missing', async () => {
    const me = await atApp(visit, 'travel', 'petra');
    let step = at(me.flow.step, 'PROFILE_REQUIRED');
    expect(step.user?.login).toBe('petra.profile@example.com');
    if (!step.form) step = at(await offered(step.loadForm?.()), 'PROFILE_REQUIRED');
    expect(step.form?.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['department', 'string', true],
      ['meal', 'string', false],
      ['yearsHere', 'number', false],
      ['hasPassport', 'boolean', false],
    ]);
    const handIn = (profile: Record<string, string | number | boolean>) =>
      offered(step.enroll?.({ profile }));
    expect(await handIn({ meal: 'vegan' })).toEqual(
      refused('PROFILE_REQUIRED', 'E0000001', { causes: ['department: is required.'] }),
    );
    const whole = { department: 'Sales', yearsHere: 3, hasPassport: true };
    expect((await handIn(whole)).status).toBe('SUCCESS');
  });

  it('(2.2/7) (2.2/10) (2.2/11) [r17] of a new account, which then needs a password', async () => {
    const me = await arrive(visit, '/app/notes');
    const step = at(await offered(me.start.enroll?.()), 'PROFILE_REQUIRED');
    expect(step.user).toBeUndefined();
    expect(step.form?.map(({ name }) => name)).toEqual(['email', 'firstName', 'lastName']);
    const profile = { email: 'zoe.new@example.com', firstName: 'Zoe', lastName: 'New' };
    expect(await offered(step.enroll?.({ profile }))).toEqual(refused('PROFILE_REQUIRED', 'E0000001'));
    const made = await offered(step.enroll?.({ profile, createNewAccount: true }));
    const password = enrollable(at(made, 'FACTOR_ENROLL'), 'password');
    expect((await offered(password.enroll?.({ password: 'Zephyr-Mandolin-12' }))).status).toBe('SUCCESS');
    expect(await pageOfApp(me)).toContain('You are in Notes as zoe.new@example.com');
  });

  it('(2.2/10) (2.2/12) [r17] or no new account after all', async () => {
    const me = await arrive(visit, '/app/notes');
    const { login, password } = await me.control.person('pat');
    const form = at(await offered(me.start.enroll?.()), 'PROFILE_REQUIRED');
    const list = at(await offered(form.login?.({ identifier: login })), 'FACTOR_REQUIRED');
    expect((await choice(list, 'password').verify({ password })).status).toBe('SUCCESS');
  });
});

describe('an application that is not ready', () => {
  it('(2.2/13) (2.2/14) [r20] is asked again by itself, when it said so', async () => {
    const me = await arrive(visit, '/app/archive');
    const step = at(await nameAndPassword(me, 'polly'), 'POLL');
    expect(step).toMatchObject({ activity: 'polling' });
    expect(step.nextPollAt).toBe(me.now + 1000);
    const polls = async () => (await me.control.requests('POST', '/api/v1/authn/poll')).length;
    await me.wait(0.9);
    expect(await polls()).toBe(0);
    await me.wait(0.2);
    expect(await polls()).toBe(1);
    expect(me.flow.step.status).toBe('POLL');
    expect((await me.until(({ activity }) => activity === 'idle')).status).toBe('SUCCESS');
    expect(await polls()).toBe(2);
  });
});
