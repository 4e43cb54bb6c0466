import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, poll, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  vi.useRealTimers();
  Harness.unmountAll();
});

const TIME = ['Date', 'setTimeout', 'clearTimeout', 'performance'] as const;

describe('poll', () => {
  it('[r20] counts down to the next try, for eyes only', async () => {
    vi.useFakeTimers({ toFake: [...TIME] });
    const widget = await Harness.mount(poll({ nextPollAt: Date.now() + 5000 }));
    const text = () => widget.part('page')!.innerText;
    expect(text()).toContain('Next try in 5 s');
    const said = widget.announced;
    vi.advanceTimersByTime(2000);
    await widget.until(() => text().includes('Next try in 3 s'));
    expect(widget.announced).toBe(said);
    vi.advanceTimersByTime(4000);
    await widget.until(() => text().includes('One moment…'));
  });

  it('[r20] has a way out', async () => {
    const cancel = vi.fn(() => Promise.resolve(unauthenticated()));
    const widget = await Harness.mount(poll({ cancel }));
    widget.button('Back to sign in').click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
