import { at } from '@authn-flow/authn-core/testing';
import { describe, expect, it } from 'vitest';
import { meetOrg } from '../support/meet-org.ts';
import { choice, offered, refused } from '../support/walk.ts';

const visit = meetOrg();
const NEW = 'Quiet-Harbour-2031';
const options = { warnBeforePasswordExpired: true };

describe('a password that expires soon', () => {
  const warned = async () => {
    const me = visit();
    const { password: oldPassword } = await me.control.person('wanda');
    const step = at(await me.signIn('wanda', { options }), 'PASSWORD_WARN');
    return { me, oldPassword, step };
  };

  it('(2.4/13) (2.4/14) (2.4/15) [r5] changed, after two vain attempts', async () => {
    const { me, oldPassword, step } = await warned();
    expect(step.passwordExpireDays).toBe(5);
    expect(await offered(step.changePassword?.({ oldPassword: 'no', newPassword: NEW }))).toEqual(
      refused('PASSWORD_WARN', 'E0000014', { field: 'oldPassword' }),
    );
    expect(await offered(step.changePassword?.({ oldPassword, newPassword: 'x' }))).toEqual(
      refused('PASSWORD_WARN', 'E0000080', { field: 'newPassword' }),
    );
    expect((await offered(step.changePassword?.({ oldPassword, newPassword: NEW }))).status).toBe('SUCCESS');
    const { login: username } = await me.control.person('wanda');
    await me.flow.step.cancel();
    expect((await me.start.signIn({ username, password: NEW, options })).status).toBe('SUCCESS');
  });

  it('(2.4/16) [r5] left as it is', async () => {
    const { step } = await warned();
    expect((await offered(step.skip?.())).status).toBe('SUCCESS');
  });
});

describe('a password that has expired', () => {
  it('(2.4/17) (2.4/18) [r6] changed, after three vain attempts; there is no way around it', async () => {
    const me = visit();
    const { login: username, password: oldPassword } = await me.control.person('ed');
    const step = at(await me.signIn('ed'), 'PASSWORD_EXPIRED');
    expect(step).not.toHaveProperty('skip');
    expect(step.passwordPolicy?.minLength).toBe(8);
    const change = (old: string, newPassword: string) =>
      offered(step.changePassword?.({ oldPassword: old, newPassword }));
    const tooWeak = refused('PASSWORD_EXPIRED', 'E0000080', { field: 'newPassword' });
    expect(await change('no', NEW)).toEqual(
      refused('PASSWORD_EXPIRED', 'E0000014', { field: 'oldPassword' }),
    );
    expect(await change(oldPassword, 'x')).toEqual(tooWeak);
    expect(await change(oldPassword, oldPassword)).toEqual(tooWeak);
    expect((await change(oldPassword, NEW)).status).toBe('SUCCESS');
    await me.flow.step.cancel();
    expect((await me.start.signIn({ username, password: NEW })).status).toBe('SUCCESS');
  });

  it('(2.4/58) [r6] comes after the factor', async () => {
    const me = visit();
    const totp = choice(await me.signIn('tess'), 'token:software:totp');
    const after = await totp.verify({ passCode: await me.control.totp('tess') });
    expect(after.status).toBe('PASSWORD_EXPIRED');
  });
});

describe('a password that is kept elsewhere', () => {
  it('(3.3/elsewhere) [r7] expired: a page to open', async () => {
    const step = at(await visit().signIn('dora'), 'PASSWORD_EXPIRED');
    expect(step.changePassword).toBeUndefined();
    expect(step.externalSite).toMatchObject({
      title: 'Staff directory',
      href: 'https://directory.example.com/password',
    });
  });

  it('(3.3/elsewhere) (2.4/16) [r7] expiring: a page to open, or skipped', async () => {
    const step = at(await visit().signIn('wilma', { options }), 'PASSWORD_WARN');
    expect(step.changePassword).toBeUndefined();
    expect(step.externalSite?.href).toBe('https://directory.example.com/password');
    expect((await offered(step.skip?.())).status).toBe('SUCCESS');
  });
});
