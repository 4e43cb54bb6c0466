import type { Step } from '@authn-flow/authn-core';
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

  /** A page whose recovery can be given up, and begun again with what `again` answers. */
  async function mount(again: (cancel: () => Promise<Step>) => Step): Promise<{
    widget: Harness;
    /** Titles while the new recovery was under way. */
    seen: string[];
    recoveries: unknown[];
  }> {
    vi.useFakeTimers({ toFake: ['Date'] });
    const seen: string[] = [];
    const recoveries: unknown[] = [];
    const show = (step: Step): Promise<Step> => {
      widget.script.show(step);
      return Promise.resolve(step);
    };
    const forgotPassword = (input: unknown): Promise<Step> => {
      recoveries.push(input);
      seen.push(widget.title);
      return show(again(cancel));
    };
    const cancel = (): Promise<Step> => show(unauthenticated({ forgotPassword }));
    const widget = await Harness.mount(recoveryMail({ cancel }), {
      properties: { recovery: { email: true } },
    });
    expect(widget.button('Send again in').getAttribute('aria-disabled')).toBe('true');
    vi.setSystemTime(Date.now() + 30_000);
    await widget.until(() => widget.part('link')?.textContent.trim() === 'Send again');
    widget.button('Send again').click();
    return { widget, seen, recoveries };
  }

  it('[r74] sends again, as a new recovery, without showing the start between', async () => {
    const { widget, seen, recoveries } = await mount((cancel) => recoveryMail({ cancel }));
    await widget.settled();
    expect(recoveries).toEqual([{ username: 'ada@example.com', factorType: 'EMAIL' }]);
    expect([...seen, widget.title]).toEqual(['Check your email', 'Check your email']);
    expect(widget.announced).toBe('Another email is on its way.');
    expect(widget.button('Send again in')).toBeDefined();
  });

  it('leads to where it can be begun again when it cannot be sent again', async () => {
    const { widget } = await mount(() =>
      unauthenticated({ identifier: 'ada', problem: refused('E0000034') }),
    );
    await widget.until(() => widget.title === 'Reset your password');
    await widget.settled();
    expect(widget.problem).toContain('can’t be reset here');
  });
});
