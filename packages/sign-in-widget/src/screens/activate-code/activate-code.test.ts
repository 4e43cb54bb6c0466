import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, refused, smsActivation, unauthenticated, without } from '../../testing/index.ts';

afterEach(() => {
  vi.useRealTimers();
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('activate-code', () => {
  it('[r15] [r66] says where the code went, and sends it when it is complete, once', async () => {
    const activate = vi.fn(done);
    const widget = await Harness.mount(smsActivation({ activate }));
    expect(widget.title).toBe('Enter your code');
    expect(widget.part('page')!.textContent).toContain('+1 ••• ••• 4417');
    expect(document.activeElement).toBe(document.body);
    widget.type('passCode', '123 456');
    await widget.settled();
    expect(activate).toHaveBeenCalledExactlyOnceWith({ passCode: '123456' });
  });

  it('says at the code that it was wrong, and asks for one where there is none', async () => {
    const step = smsActivation({ problem: refused('E0000068', { field: 'passCode' }) });
    const widget = await Harness.mount(step, { properties: { autofocus: true } });
    expect(widget.problem).toBe('That code isn’t right. Check it and try again.');
    expect(document.activeElement).toBe(widget.input('passCode'));
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter the code.');
  });

  it('[r66] counts down to the next code, then sends one and says so', async () => {
    const resend = vi.fn(done);
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const widget = await Harness.mount(smsActivation({ resend, resendAt: Date.now() + 1000 }));
    const link = widget.button('Send a new code');
    expect(link.textContent.trim()).toBe('Send a new code in 1 second');
    link.click();
    vi.advanceTimersByTime(1001);
    await widget.until(() => link.textContent.trim() === 'Send a new code');
    expect(resend).not.toHaveBeenCalled();
    link.click();
    await widget.until(() => widget.announced === 'A new code is on its way.');
    expect(resend).toHaveBeenCalledTimes(1);
  });

  it('[r69] takes the code of a mail, and has no number to change', async () => {
    const activate = vi.fn(done);
    const step = without(smsActivation({ activate }), 'code');
    const mail = { ...step, factorType: 'email', profile: { email: 'a...a@example.com' } } as const;
    const widget = await Harness.mount(mail);
    expect(widget.part('page')!.textContent).toContain('We sent a code to a...a@example.com.');
    expect(() => widget.button('Change number')).toThrow();
    widget.type('passCode', 'x7-22');
    widget.submit.click();
    await widget.settled();
    expect(activate).toHaveBeenCalledWith({ passCode: 'x7-22' });
  });

  it('goes back to the list by the org’s link, else to the start', async () => {
    const previous = vi.fn(done);
    const cancel = vi.fn(done);
    const widget = await Harness.mount(smsActivation({ previous }));
    widget.button('Choose something else').click();
    await widget.settled();
    expect(previous).toHaveBeenCalledTimes(1);
    await widget.show(without(smsActivation({ cancel }), 'previous'));
    widget.button('Back to sign in').click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
