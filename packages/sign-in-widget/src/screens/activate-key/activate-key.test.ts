import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, keyActivation, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const problem = (reason: string) =>
  ({ code: 'ceremony', reason, message: { key: `problem.ceremony.${reason}` } }) as const;

describe('activate-key', () => {
  it('[r70] explains first, and asks the browser on a click, once', async () => {
    const activate = vi.fn(done);
    const step = keyActivation({ activate });
    const widget = await Harness.mount(step);
    expect(widget.title).toBe('Set up a key or this device');
    expect(activate).not.toHaveBeenCalled();
    widget.submit.click();
    await widget.show({ ...step, activity: 'ceremony' });
    expect(widget.announced).toContain('Follow the steps that your browser shows.');
    widget.submit.click();
    await widget.settled();
    expect(activate).toHaveBeenCalledTimes(1);
  });

  it('[r70] can be left while the browser asks', async () => {
    const previous = vi.fn(done);
    const step = keyActivation({ previous, activate: () => new Promise(() => undefined) });
    const widget = await Harness.mount(step);
    widget.submit.click();
    await widget.show({ ...step, activity: 'ceremony' });
    widget.button('Choose something else').click();
    await widget.settled();
    expect(previous).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['not-allowed', /too long/],
    ['already-registered', /set up already/],
    ['security', /address/],
    ['unsupported', /browser/],
    ['failed', /didn’t work/],
  ])('[r70] says in words why it came to nothing: %s', async (reason, words) => {
    const widget = await Harness.mount(keyActivation({ problem: problem(reason) }));
    expect(widget.problem).toMatch(words);
    expect(widget.submit.innerText).toBe('Try again');
  });
});
