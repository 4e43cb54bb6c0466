import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  callChoice,
  emailChoice,
  Harness,
  mfaRequired,
  pushChoice,
  smsChoice,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('send', () => {
  it('asks before it sends to the only factor', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ factors: [smsChoice({ verify })] }));
    expect(widget.title).toBe('Get a code');
    expect(widget.part('page')!.textContent).toContain('+1 ••• ••• 4417');
    expect(verify).not.toHaveBeenCalled();
    expect(widget.submit.innerText).toBe('Send code');
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({});
  });

  it('names the device that a notification goes to, and remembers this one if told', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(
      mfaRequired({
        factors: [pushChoice({ verify })],
        rememberDevice: { lifetimeInMinutes: 90, byDefault: false },
      }),
    );
    expect(widget.part('page')!.textContent).toContain('We’ll send a notification to Pixel 9.');
    expect(widget.part('check')!.textContent).toContain('for 90 minutes');
    widget.input('rememberDevice').click();
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledWith({ rememberDevice: true });
  });

  it.each([
    [callChoice(), 'We’ll call +1 ••• ••• 4417', 'Call me'],
    [callChoice({ profile: {} }), 'We’ll call you and', 'Call me'],
    [emailChoice(), 'We’ll send a code to a...a@example.com.', 'Send code'],
    [emailChoice({ profile: {} }), 'We’ll use Email.', 'Send code'],
  ])('[r38] has words for $factorType $profile', async (choice, words, button) => {
    const widget = await Harness.mount(mfaRequired({ factors: [choice] }));
    expect(widget.title).toBe('Get a code');
    expect(widget.part('page')!.textContent).toContain(words);
    expect(widget.submit.innerText).toBe(button);
  });

  it('has words for a factor that it does not know', async () => {
    const choice = { ...pushChoice(), factorType: 'carrier-pigeon' } as never;
    const widget = await Harness.mount(mfaRequired({ factors: [choice] }));
    expect(widget.title).toBe('Confirm it’s you');
    expect(widget.submit.innerText).toBe('Continue');
  });
});
