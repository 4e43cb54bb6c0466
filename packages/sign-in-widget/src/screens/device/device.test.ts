import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, deviceActivate, success, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('device', () => {
  it('[r19] asks for the code and sends it as devices show it', async () => {
    const activate = vi.fn(done);
    const widget = await Harness.mount(deviceActivate({ activate }));
    widget.widget.focus();
    expect(document.activeElement).toBe(widget.input('userCode'));
    widget.type('userCode', ' bcdf-ghjk ');
    widget.submit.click();
    await widget.settled();
    expect(activate).toHaveBeenCalledExactlyOnceWith({ userCode: 'BCDF-GHJK' });
  });

  it('[r19] has a code from the link confirmed', async () => {
    const activate = vi.fn(done);
    const widget = await Harness.mount(deviceActivate({ activate, userCode: 'BCDFGHJK' }));
    expect(widget.input('userCode').value).toBe('BCDFGHJK');
    expect(widget.part('page')!.innerText).toContain('Check that your device shows this code.');
    widget.submit.click();
    await widget.settled();
    expect(activate).toHaveBeenCalledExactlyOnceWith({ userCode: 'BCDFGHJK' });
  });

  it('[r19] says at the input that a code is wrong', async () => {
    const step = deviceActivate();
    const widget = await Harness.mount(step);
    widget.type('userCode', 'WRONG');
    await widget.show({
      ...step,
      problem: {
        code: 'rejected',
        factorResult: 'INVALID_USER_CODE',
        message: { key: 'problem.rejected.INVALID_USER_CODE' },
      },
    });
    const input = widget.input('userCode');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(widget.problem).toContain('That code isn’t right');
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('WRONG');
  });

  it('sends nothing where nothing was typed', async () => {
    const activate = vi.fn(done);
    const widget = await Harness.mount(deviceActivate({ activate }));
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter the code.');
    expect(activate).not.toHaveBeenCalled();
  });
});

describe('device, the end', () => {
  it.each([
    ['DEVICE_ACTIVATED', 'Your device is connected', 'go on at your device'],
    ['DEVICE_NOT_ACTIVATED_CONSENT_DENIED', 'Your device isn’t connected', 'You didn’t allow it'],
    ['DEVICE_NOT_ACTIVATED', 'Your device isn’t connected', 'Get a new one'],
    ['SOMETHING_NEW', 'Your device isn’t connected', 'Get a new one'],
  ])('[r19] says what became of it: %s', async (deviceActivationStatus, title, words) => {
    const widget = await Harness.mount();
    const signedIn = vi.fn();
    widget.widget.addEventListener('authn-success', signedIn);
    await widget.show(success({ deviceActivationStatus, user: undefined, sessionToken: undefined } as never));
    await widget.until(() => widget.title === title);
    expect(widget.part('ending')!.innerText).toContain(words);
    expect(signedIn).not.toHaveBeenCalled();
  });
});
