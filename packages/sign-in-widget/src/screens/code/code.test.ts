import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  hotpChoice,
  rsaChoice,
  yubikeyChoice,
  googleTotpChoice,
  mfaRequired,
  oktaTotpChoice,
  refused,
  rateLimited,
  smsChallenge,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  vi.useRealTimers();
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const DAYS_15 = { lifetimeInMinutes: 21_600, byDefault: true };

const paste = (widget: Harness, text: string): void => {
  const input = widget.input('passCode');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
};

describe('code', () => {
  it('[r105] [r106] asks for one-time codes by autocomplete and a numeric keyboard, in one input', async () => {
    const widget = await Harness.mount(smsChallenge());
    expect(widget.widget.querySelectorAll('input:not([type=checkbox])').length).toBe(1);
    const input = widget.input('passCode');
    expect(input.getAttribute('autocomplete')).toBe('one-time-code'); // not every engine reflects it
    expect(input.inputMode).toBe('numeric');
    expect(input.dir).toBe('ltr');
  });

  it('[r107] cleans a pasted code and sends it by itself, once', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(smsChallenge({ verify }));
    paste(widget, ' 123 456 ');
    expect(widget.input('passCode').value).toBe('123456');
    paste(widget, '123456');
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '123456' });
  });

  it('shows all six digits in their cells, with no room to scroll', async () => {
    for (const width of [280, 400]) {
      const parent = document.createElement('div');
      parent.style.inlineSize = `${width}px`;
      document.body.append(parent);
      const widget = await Harness.mount(smsChallenge({ verify: () => new Promise(() => undefined) }), {
        parent,
      });
      widget.input('passCode').focus();
      paste(widget, '123456');
      const input = widget.input('passCode');
      input.setSelectionRange(6, 6);
      expect(input.scrollWidth).toBeLessThanOrEqual(input.clientWidth);
      input.scrollLeft = 99;
      expect(input.scrollLeft).toBe(0);
      parent.remove();
    }
  });

  it('[r107] does not send a refused code again until it has changed', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(smsChallenge({ verify }));
    paste(widget, '111111');
    await widget.settled();
    await widget.show(smsChallenge({ verify, problem: refused('E0000068', { field: 'passCode' }) }));
    const input = widget.input('passCode');
    expect(widget.problem).toBe('That code isn’t right. Check it and try again.');
    expect(document.activeElement).toBe(input);
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 6]);
    expect(input.getAttribute('aria-describedby')).toBe(widget.part('field-problem')!.id);
    paste(widget, '111111');
    expect(verify).toHaveBeenCalledTimes(1);
    paste(widget, '11111');
    paste(widget, '111112');
    await widget.settled();
    expect(verify).toHaveBeenCalledTimes(2);
  });

  it('takes digits of other scripts', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(smsChallenge({ verify }));
    paste(widget, '١٢٣-٤٥۶');
    await widget.settled();
    expect(verify).toHaveBeenCalledWith({ passCode: '123456' });
  });

  it('[r35] opens the only authenticator at once, and sends the code with the choice', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(
      mfaRequired({ factors: [googleTotpChoice({ verify })], rememberDevice: DAYS_15 }),
    );
    expect(widget.title).toBe('Enter your code');
    expect(widget.part('page')!.textContent).toContain('Open your authenticator app');
    paste(widget, '654321');
    await widget.settled();
    expect(verify).toHaveBeenCalledWith({ passCode: '654321', rememberDevice: true });
  });

  it('[r48] goes back to the other factors on this side, where the org was not told of the choice', async () => {
    const cancel = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ cancel }));
    widget.button('Okta Verify code').click();
    await widget.until(() => widget.title === 'Enter your code');
    expect(widget.part('page')!.textContent).toContain('Open Okta Verify');
    expect(document.activeElement).toBe(widget.input('passCode'));
    widget.button('Back').click();
    await widget.until(() => widget.title === 'Confirm it’s you');
    expect(cancel).not.toHaveBeenCalled();
  });

  it('leaves a problem behind with the factor that it was about', async () => {
    const problem = refused('E0000068', { field: 'passCode' });
    const step = mfaRequired();
    const widget = await Harness.mount(step);
    widget.button('Okta Verify code').click();
    await widget.until(() => widget.title === 'Enter your code');
    await widget.show({ ...step, problem });
    expect(widget.problem).toContain('That code isn’t right');
    widget.button('Use another way').click();
    await widget.until(() => widget.title === 'Confirm it’s you');
    expect(widget.problem).toBe('');
  });

  it('[r48] goes back by the org’s own link from a challenge', async () => {
    const previous = vi.fn(done);
    const widget = await Harness.mount(smsChallenge({ previous }));
    widget.button('Use another way').click();
    await widget.settled();
    expect(previous).toHaveBeenCalledTimes(1);
  });

  it('[r37] counts down to the next code, then sends one and says so', async () => {
    const resend = vi.fn(done);
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const widget = await Harness.mount(smsChallenge({ resend, resendAt: Date.now() + 2000 }));
    const link = widget.button('Send a new code');
    expect(link.textContent.trim()).toBe('Send a new code in 2 seconds');
    link.click();
    vi.advanceTimersByTime(1000);
    await widget.until(() => link.textContent.includes('1 second'));
    vi.advanceTimersByTime(1001);
    await widget.until(() => link.textContent.trim() === 'Send a new code');
    expect(resend).not.toHaveBeenCalled();
    link.click();
    await widget.until(() => widget.announced === 'A new code is on its way.');
    expect(resend).toHaveBeenCalledTimes(1);
  });

  it('[r37] does not say that a code was sent when the org sent none', async () => {
    const refusal = smsChallenge({ problem: rateLimited(30, 'send') });
    const widget = await Harness.mount(smsChallenge({ resend: () => Promise.resolve(refusal) }));
    widget.button('Send a new code').click();
    await widget.settled();
    await widget.show(refusal);
    expect(widget.announced).not.toContain('on its way');
    expect(widget.problem).not.toBe('');
  });

  it('[r47] offers to remember the device, its time in words, and keeps what was chosen', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(smsChallenge({ verify, rememberDevice: DAYS_15 }));
    const box = widget.input('rememberDevice');
    expect(box.checked).toBe(true);
    expect(box.labels![0]!.textContent).toContain('on this device for 15 days');
    box.click();
    paste(widget, '123456');
    await widget.settled();
    expect(verify).toHaveBeenCalledWith({ passCode: '123456', rememberDevice: false });
  });

  it('asks for a code where there is none, and names the number that it went to', async () => {
    const widget = await Harness.mount(smsChallenge());
    expect(widget.part('page')!.textContent).toContain('+1 ••• ••• 4417');
    expect(widget.part('unseen')!.textContent).toBe('number ending in 4417');
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter the code.');
  });

  it('takes codes of any length from factors that it does not know', async () => {
    const verify = vi.fn(done);
    const choice = {
      ...oktaTotpChoice({ verify }),
      factorType: 'token:hardware',
      code: { digitsOnly: false },
    } as never;
    const widget = await Harness.mount(mfaRequired({ factors: [choice] }));
    expect(widget.input('passCode').inputMode).toBe('text');
    paste(widget, 'cccccbvtk-1');
    expect(verify).not.toHaveBeenCalled();
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledWith({ passCode: 'cccccbvtk-1' });
  });

  it('[r40] sends what a YubiKey types by itself, once it is all there', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ factors: [yubikeyChoice({ verify })] }));
    expect(widget.title).toBe('Use your YubiKey');
    expect(widget.input('passCode').inputMode).toBe('text');
    const code = 'cccjgjgkhcbb'.padEnd(44, 'vnrt');
    widget.type('passCode', code.slice(0, 43));
    expect(verify).not.toHaveBeenCalled();
    widget.type('passCode', code);
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: code });
  });

  it('[r106] has a numeric keyboard for digits of any number, and waits until it is told to send them', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ factors: [hotpChoice({ verify })] }));
    expect(widget.input('passCode').inputMode).toBe('numeric');
    widget.type('passCode', '12345678');
    expect(verify).not.toHaveBeenCalled();
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '12345678' });
  });

  it('[r41] hides PIN and code, again once they are sent, and shows what the token’s server asks for next as a request', async () => {
    const prompt = 'Enter a new PIN of 4 to 8 digits.';
    const problem = refused('E0000113', { field: 'passCode', errorSummary: prompt });
    const step = mfaRequired();
    const asked = { ...step, problem };
    const verify = vi.fn(() => Promise.resolve(asked));
    const widget = await Harness.mount({ ...step, factors: [rsaChoice({ verify })] });
    const input = widget.input('passCode');
    expect(input.type).toBe('password');
    expect(widget.part('page')!.textContent).toContain('Enter your PIN and, right after it');
    widget.button('Show code').click();
    await widget.until(() => input.type === 'text');
    widget.type('passCode', '2468123456');
    widget.submit.click();
    await widget.until(() => input.type === 'password');
    await widget.show({ ...asked, factors: [rsaChoice({ verify })] });
    expect(widget.part('text')!.nextElementSibling!.textContent).toBeTruthy();
    expect(widget.part('page')!.textContent).toContain(prompt);
    expect(widget.announced).toContain(prompt);
    expect(widget.problem).toBe('');
    expect(input.getAttribute('aria-invalid')).toBe(null);
    expect(input.value).toBe('');
    await widget.show({ ...asked, problem: refused('E0000068'), factors: [rsaChoice({ verify })] });
    expect(widget.problem).toContain('That code isn’t right');
    expect(widget.part('page')!.textContent).not.toContain(prompt);
  });

  it('[r174] enters the code of a message that the browser reads, and stops asking when the person leaves', async () => {
    const verify = vi.fn(done);
    const asked: CredentialRequestOptions[] = [];
    let arrive!: (message: object) => void;
    vi.stubGlobal('OTPCredential', Object);
    vi.spyOn(navigator.credentials, 'get').mockImplementation((options) => {
      asked.push(options!);
      return new Promise((resolve) => (arrive = resolve as typeof arrive));
    });
    const widget = await Harness.mount(smsChallenge({ verify }));
    await widget.until(() => asked.length > 0);
    expect(asked[0]).toMatchObject({ otp: { transport: ['sms'] } });
    arrive({ code: '246810' });
    await widget.until(() => verify.mock.calls.length > 0);
    expect(verify).toHaveBeenCalledExactlyOnceWith({ passCode: '246810' });
    expect(asked[0]!.signal!.aborted).toBe(false);
    await widget.show(mfaRequired());
    expect(asked[0]!.signal!.aborted).toBe(true);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
});
