import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, recoveryCode, recoveryMail, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('recovery code', () => {
  it('[r11] [r73] takes the code that was texted, by itself when it is complete', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(recoveryCode({ verify }));
    expect(widget.part('page')!.textContent).toContain('If there’s an account for ada@example.com');
    widget.type('passCode', '123 456');
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '123456' });
  });

  it('[r11] takes what a voice told, of whatever length, on Enter', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(recoveryCode({ factorType: 'CALL', verify }));
    widget.type('passCode', '12345');
    expect(verify).not.toHaveBeenCalled();
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '12345' });
    expect(widget.button('Call me again')).toBeDefined();
  });

  it('says that a code is wrong or missing', async () => {
    let widget = await Harness.mount(recoveryCode());
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter the code.');
    Harness.unmountAll();
    const wrong = recoveryCode({ problem: refused('E0000068', { field: 'passCode' }) });
    widget = await Harness.mount(wrong, { attributes: { autofocus: '' } });
    expect(widget.problem).toContain('code isn’t right');
    expect(document.activeElement).toBe(widget.input('passCode'));
  });

  it('counts down to the next one, and sends it', async () => {
    const resend = vi.fn(() => Promise.resolve(recoveryCode()));
    const widget = await Harness.mount(recoveryCode({ resend, resendAt: Date.now() + 20_000 }));
    widget.button('Send a new code in').click();
    expect(resend).not.toHaveBeenCalled();
    await widget.show(recoveryCode({ resend }));
    widget.button('Send a new code').click();
    await widget.settled();
    expect(resend).toHaveBeenCalledTimes(1);
    expect(widget.announced).toBe('A new code is on its way.');
  });

  it('[r73] sends a mail instead, where the page allows mails', async () => {
    const unlockAccount = vi.fn(() => {
      const mail = recoveryMail({ recoveryType: 'UNLOCK' });
      widget.script.show(mail);
      return Promise.resolve(mail);
    });
    const cancel = () => Promise.resolve(unauthenticated({ unlockAccount }));
    const step = recoveryCode({ recoveryType: 'UNLOCK', cancel });
    const bare = await Harness.mount(step, { properties: { unlock: { sms: true } } });
    expect(() => bare.button('Send an email instead')).toThrow();
    Harness.unmountAll();
    const widget = await Harness.mount(step, { properties: { unlock: { sms: true, email: true } } });
    widget.button('Send an email instead').click();
    await widget.until(() => widget.title === 'Check your email');
    expect(unlockAccount).toHaveBeenCalledExactlyOnceWith({
      username: 'ada@example.com',
      factorType: 'EMAIL',
    });
    expect(widget.part('page')!.textContent).toContain('that unlocks it');
  });
});
