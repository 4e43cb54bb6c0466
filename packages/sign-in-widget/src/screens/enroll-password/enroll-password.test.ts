import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, mfaEnroll, refused, toEnroll, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

describe('enroll-password', () => {
  it('takes a new password as it is typed, and tells managers whose it is', async () => {
    const enroll = vi.fn(() => Promise.resolve(unauthenticated()));
    const factor = toEnroll({ factorType: 'password', provider: 'OKTA', shape: 'question' }, { enroll });
    const step = { ...mfaEnroll({ factors: [factor] }), status: 'FACTOR_ENROLL' } as const;
    const widget = await Harness.mount(step);
    widget.button('Password').click();
    await widget.until(() => widget.title === 'Choose a password');
    expect(widget.input('password').autocomplete).toBe('new-password');
    expect(widget.input('username').value).toBe('ada@example.com');
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter a password.');
    widget.type('password', ' two words ');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({ password: ' two words ' });
    await widget.show({ ...step, problem: refused('E0000001') });
    expect(widget.problem).toBe('That password can’t be used. Choose another one.');
  });
});
