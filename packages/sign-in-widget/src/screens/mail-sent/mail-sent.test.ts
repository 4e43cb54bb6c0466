import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, recoveryMail, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  vi.useRealTimers();
  Harness.unmountAll();
});

describe('mail sent', () => {
  it('[r11] [r74] says so to everybody alike, and leads back', async () => {
    const cancel = vi.fn(() => Promise.resolve(unauthenticated()));
    const widget = await Harness.mount(recoveryMail({ cancel }));
    expect(widget.title).toBe('Check your email');
    expect(widget.part('page')!.textContent).toContain('If there’s an account for ada@example.com');
    widget.submit.click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('[r74] sends again, as a new recovery, without showing the start between', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const seen = new Set<string>();
    const recoveries: unknown[] = [];
    let widget: Harness | undefined;
    const start = unauthenticated({
      forgotPassword: (input) => {
        recoveries.push(input);
        seen.add(widget?.title ?? '');
        const next = recoveryMail({ cancel });
        widget?.script.show(next);
        return Promise.resolve(next);
      },
    });
    const cancel = () => {
      widget?.script.show(start);
      return Promise.resolve(start);
    };
    widget = await Harness.mount(recoveryMail({ cancel }), { properties: { recovery: { email: true } } });
    expect(widget.button('Send again in').getAttribute('aria-disabled')).toBe('true');
    vi.setSystemTime(Date.now() + 30_000);
    await widget.until(() => widget.part('link')!.textContent!.trim() === 'Send again');
    widget.button('Send again').click();
    await widget.settled();
    expect(recoveries).toEqual([{ username: 'ada@example.com', factorType: 'EMAIL' }]);
    expect([...seen]).toEqual(['Check your email']);
    expect(widget.title).toBe('Check your email');
    expect(widget.announced).toBe('Another email is on its way.');
    expect(widget.button('Send again in')).toBeDefined();
  });

  it('leads to where it can be begun again when it cannot be sent again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let widget: Harness | undefined;
    const stuck = unauthenticated({ identifier: 'ada', problem: refused('E0000034') });
    const cancel = () => {
      widget?.script.show(unauthenticated({ forgotPassword }));
      return Promise.resolve(unauthenticated({ forgotPassword }));
    };
    const forgotPassword = () => {
      widget?.script.show(stuck);
      return Promise.resolve(stuck);
    };
    widget = await Harness.mount(recoveryMail({ cancel }), { properties: { recovery: { email: true } } });
    vi.setSystemTime(Date.now() + 30_000);
    await widget.until(() => widget.part('link')!.textContent!.trim() === 'Send again');
    widget.button('Send again').click();
    await widget.until(() => widget.title === 'Reset your password');
    await widget.settled();
    expect(widget.problem).toContain('can’t be reset here');
  });
});
