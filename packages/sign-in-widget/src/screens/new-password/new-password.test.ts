import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  passwordExpired,
  passwordReset,
  passwordWarn,
  refused,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

/** A step to which the org does not offer everything. */
function without<T extends object, K extends keyof T>(step: T, name: K): Omit<T, K> {
  const rest: Partial<T> = { ...step };
  Reflect.deleteProperty(rest, name);
  return rest as Omit<T, K>;
}

const done = () => Promise.resolve(unauthenticated());
const states = (widget: Harness): Record<string, boolean> =>
  Object.fromEntries(
    [...widget.widget.querySelectorAll<HTMLElement>('[data-part=rule]')].map((rule) => [
      rule.dataset['name'] ?? '',
      rule.dataset['met'] !== undefined,
    ]),
  );

describe('new password', () => {
  it('[r9] sends the first one after a recovery, exactly as typed', async () => {
    const resetPassword = vi.fn(done);
    const widget = await Harness.mount(passwordReset({ resetPassword }));
    expect(widget.title).toBe('Choose a new password');
    expect(widget.widget.querySelector('[name=oldPassword]')).toBe(null);
    widget.type('newPassword', '  Kayak 7 ');
    widget.type('confirm', '  Kayak 7 ');
    widget.submit.click();
    await widget.settled();
    expect(resetPassword).toHaveBeenCalledExactlyOnceWith({ newPassword: '  Kayak 7 ' });
  });

  it('welcomes whoever activates an account', async () => {
    const widget = await Harness.mount(passwordReset({ recoveryType: 'ACCOUNT_ACTIVATION' }));
    expect(widget.title).toBe('Choose a password for your account');
  });

  it('[r6] [r79] changes an expired one with the old one, and ends other sessions if told', async () => {
    const changePassword = vi.fn(done);
    const widget = await Harness.mount(passwordExpired({ changePassword }), {
      attributes: { autofocus: '' },
    });
    expect(widget.title).toBe('Your password has expired');
    expect(document.activeElement).toBe(widget.input('oldPassword'));
    widget.type('oldPassword', 'old');
    widget.type('newPassword', 'Kayak-77');
    widget.type('confirm', 'Kayak-77');
    widget.input('revokeSessions').click();
    widget.submit.click();
    await widget.settled();
    expect(changePassword).toHaveBeenCalledExactlyOnceWith({
      oldPassword: 'old',
      newPassword: 'Kayak-77',
      revokeSessions: true,
    });
  });

  it('[r5] counts the days, and lets it be for now', async () => {
    const skip = vi.fn(done);
    const widget = await Harness.mount(passwordWarn({ skip }));
    expect(widget.title).toBe('Your password expires in 5 days');
    widget.button('Not now').click();
    await widget.settled();
    expect(skip).toHaveBeenCalledTimes(1);
    await widget.show(passwordWarn({ passwordExpireDays: 0 }));
    expect(widget.title).toBe('Your password expires today');
  });

  it('[r7] leads to the site that keeps the password, and sends it nothing', async () => {
    const elsewhere = { title: 'the directory', href: 'https://directory.example/change' };
    const step = without(passwordExpired({ externalSite: elsewhere }), 'changePassword');
    const widget = await Harness.mount(step);
    const link = widget.button('Go to the directory') as HTMLAnchorElement;
    expect([link.href, link.rel]).toEqual(['https://directory.example/change', 'noreferrer']);
    expect(widget.widget.querySelector('input')).toBe(null);
    await widget.show({ ...step, externalSite: { href: 'javascript:alert(1)' } });
    expect(widget.widget.querySelector('a')).toBe(null);
  });

  it('[r77] ticks the rules off while one types, and tells how many', async () => {
    const widget = await Harness.mount(passwordReset());
    expect(Object.values(states(widget))).not.toContain(true);
    widget.type('newPassword', 'kayak');
    await widget.settled();
    expect(states(widget)).toEqual({
      length: false,
      lower: true,
      upper: false,
      number: false,
      username: true,
      firstName: true,
      history: false,
    });
    expect(widget.announced).toBe('Password rules kept: 3 of 6.');
    widget.type('newPassword', 'Kayak-777');
    await widget.settled();
    expect(widget.announced).toBe('Password rules kept: 6 of 6.');
    const rules = widget.input('newPassword').getAttribute('aria-describedby')!;
    expect(document.getElementById(rules)!.textContent).toContain('At least 8 characters');
  });

  it('[r78] compares both new passwords before anything is sent', async () => {
    const resetPassword = vi.fn(done);
    const widget = await Harness.mount(passwordReset({ resetPassword }));
    widget.type('newPassword', 'Kayak-777');
    widget.type('confirm', 'Kayak-778');
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('The two new passwords aren’t the same.');
    expect(document.activeElement).toBe(widget.input('confirm'));
    widget.type('newPassword', '');
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter a new password.');
    expect(resetPassword).not.toHaveBeenCalled();
  });

  it('says beside the field what the org refuses, with its reasons as text', async () => {
    const widget = await Harness.mount(
      passwordExpired({
        problem: refused('E0000080', {
          field: 'newPassword',
          causes: ['Used <b>before</b>.'],
        }),
      }),
    );
    expect(widget.problem).toContain('doesn’t meet the rules');
    expect(widget.part('causes')!.textContent).toContain('Used <b>before</b>.');
    expect(widget.input('newPassword').getAttribute('aria-invalid')).toBe('true');
    await widget.show(passwordExpired({ problem: refused('E0000014', { field: 'oldPassword' }) }));
    expect(widget.problem).toContain('didn’t match your current password');
    expect(widget.input('oldPassword').getAttribute('aria-invalid')).toBe('true');
    await widget.show(passwordExpired({ problem: refused('E0000014', { field: 'newPassword' }) }));
    expect(widget.problem).toContain('doesn’t meet the rules');
  });

  it('[r108] tells password managers who it is, which is which, and the rules', async () => {
    const widget = await Harness.mount(passwordExpired());
    const hints = (name: string) => widget.input(name).autocomplete;
    expect([hints('username'), hints('oldPassword'), hints('newPassword'), hints('confirm')]).toEqual([
      'username',
      'current-password',
      'new-password',
      'new-password',
    ]);
    expect(widget.input('username').value).toBe('ada@example.com');
    expect(widget.input('newPassword').getAttribute('passwordrules')).toContain('minlength: 8;');
  });

  it('[r29] shows what was typed, and hides it again on the way', async () => {
    const widget = await Harness.mount(passwordReset());
    const [show] = widget.widget.querySelectorAll<HTMLElement>('[data-part=toggle]');
    show!.click();
    await widget.settled();
    expect(widget.input('newPassword').type).toBe('text');
    widget.submit.click();
    await widget.settled();
    expect(widget.input('newPassword').type).toBe('password');
  });

  it('[r174] warns of Caps Lock', async () => {
    const widget = await Harness.mount(passwordReset());
    const options = { bubbles: true, key: 'A', modifierCapsLock: true };
    widget.input('newPassword').dispatchEvent(new KeyboardEvent('keydown', options));
    await widget.settled();
    expect(widget.part('page')!.textContent).toContain('Caps Lock is on.');
  });
});
