import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  pushActivation,
  pushActivationEnded,
  refused,
  unauthenticated,
  without,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('activate-push', () => {
  it('[r68] shows a code to scan, and waits', async () => {
    const step = pushActivation();
    const widget = await Harness.mount(step);
    expect(widget.title).toBe('Set up Okta Verify');
    expect((widget.part('qr') as HTMLImageElement).src).toBe(step.qrCode);
    expect(widget.part('elapsed')!.textContent).toContain('Waiting for your phone');
    expect(widget.widget.querySelector('details')!.open).toBe(false);
    expect(widget.part('key-text')!.textContent).toBe('JBSW Y3DP EHPK 3PXP');
  });

  it('[r68] mails a link, and says so', async () => {
    const sendEmail = vi.fn(done);
    const widget = await Harness.mount(pushActivation({ sendEmail }));
    widget.widget.querySelector('summary')!.click();
    widget.button('Email me a link').click();
    await widget.until(() => widget.announced.startsWith('We sent you an email.'));
    expect(sendEmail).toHaveBeenCalledTimes(1);
    expect(widget.part('page')!.textContent).toContain('Open its link on your phone.');
  });

  it('[r68] texts a link to a number, and says so', async () => {
    const sendSms = vi.fn(done);
    const widget = await Harness.mount(pushActivation({ sendSms }), {
      attributes: { 'default-country': 'US' },
    });
    widget.widget.querySelector('summary')!.click();
    const button = widget.button('Text me a link');
    button.focus();
    button.click();
    await widget.until(() => widget.widget.querySelector('select') !== null);
    expect(document.activeElement).toBe(widget.input('phoneNumber'));
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter your phone number.');
    widget.type('phoneNumber', '415 555 2671');
    widget.submit.click();
    await widget.until(() => widget.announced.startsWith('We sent you a text message.'));
    expect(sendSms).toHaveBeenCalledExactlyOnceWith({ phoneNumber: '+14155552671' });
    expect(widget.widget.querySelector('select')).toBeNull();
  });

  it('says where a link could not be sent', async () => {
    const step = pushActivation();
    const problem = refused('E0000138');
    const sendEmail = () => {
      const next = { ...step, sendEmail, problem };
      widget.script.show(next);
      return Promise.resolve(next);
    };
    const widget = await Harness.mount({ ...step, sendEmail });
    widget.button('Email me a link').click();
    await widget.until(() => widget.problem.startsWith('We couldn’t send the message.'));
    expect(widget.part('page')!.textContent).not.toContain('Open its link');
  });

  it('[r68] has a new code where nobody scanned in time', async () => {
    const activate = vi.fn(done);
    const widget = await Harness.mount(pushActivation());
    await widget.show(pushActivationEnded({ activate }));
    expect(widget.title).toBe('The code has expired');
    expect(widget.announced).toContain('The code has expired');
    expect(widget.problem).toBe('');
    expect(widget.part('qr')).toBeNull();
    widget.button('Show a new code').click();
    await widget.settled();
    expect(activate).toHaveBeenCalledExactlyOnceWith({});
    await widget.show(pushActivation());
    expect(widget.part('qr')).not.toBeNull();
  });

  it('offers only the ways that the org does', async () => {
    const widget = await Harness.mount(without(pushActivation(), 'sendEmail', 'sendSms', 'sharedSecret'));
    expect(widget.part('other')).toBeNull();
  });
});
