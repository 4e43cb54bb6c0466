import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  mfaEnroll,
  questionToEnroll,
  rateLimited,
  refused,
  smsActivation,
  smsToEnroll,
  success,
  toEnroll,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const page = (widget: Harness): string => widget.part('page')!.textContent.replace(/\s+/g, ' ');
const rows = (widget: Harness): string[] =>
  [...widget.widget.querySelectorAll('[data-part=factor-name]')].map((row) => row.textContent);
const keys = (enrolled: number) =>
  toEnroll(
    { factorType: 'webauthn', provider: 'FIDO', shape: 'ceremony' },
    { enrolled: true, cardinality: { enrolled, minimum: 0, maximum: 10 } },
  );

describe('enroll', () => {
  it('[r14] [r64] lists the required first, then what may be, then what is, each with what it is', async () => {
    const widget = await Harness.mount(
      mfaEnroll({
        factors: [
          toEnroll({ factorType: 'push', provider: 'OKTA' }),
          questionToEnroll({ enrolled: true, required: true }),
          smsToEnroll({ required: true }),
        ],
      }),
    );
    expect(widget.title).toBe('Secure your account');
    expect(page(widget)).toContain('Step 2 of 2.');
    expect(rows(widget)).toEqual(['Text message', 'Okta Verify push', 'Security question']);
    expect(page(widget)).toContain('A code in a text message');
    const groups = [...widget.widget.querySelectorAll('[data-part=factors]')].map(
      (list) => document.getElementById(list.getAttribute('aria-labelledby')!)!.textContent,
    );
    expect(groups).toEqual(['Required', 'Optional', 'Set up already']);
    expect(document.activeElement).toBe(document.body);
    expect(widget.part('factor')!.hasAttribute('data-first')).toBe(true);
  });

  it('[r64] counts keys, and lets one more be added while the organisation allows it', async () => {
    const enroll = vi.fn(done);
    const widget = await Harness.mount(mfaEnroll({ factors: [{ ...keys(2), enroll } as never], skip: done }));
    expect(page(widget)).toContain('2 of 10 keys · add another');
    widget.button('Security key').click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({});
    const full = toEnroll(
      { factorType: 'webauthn', provider: 'FIDO' },
      { enroll: false, enrolled: true, cardinality: { enrolled: 10, minimum: 0, maximum: 10 } },
    );
    await widget.show(mfaEnroll({ factors: [full], skip: done }));
    expect(page(widget)).toContain('10 of 10 keys');
    expect(widget.widget.querySelector('button[data-part=factor]')).toBeNull();
  });

  it('[r14] goes on when nothing more is required, by the one filled button', async () => {
    const skip = vi.fn(done);
    const widget = await Harness.mount(mfaEnroll({ factors: [keys(1), smsToEnroll()], skip }));
    expect(widget.title).toBe('Add another way?');
    expect(widget.submit.innerText).toBe('Continue');
    widget.submit.click();
    await widget.settled();
    expect(skip).toHaveBeenCalledTimes(1);
  });

  it('[r14] says until when it can be put off, in words, and lets people', async () => {
    const skip = vi.fn(done);
    const until = Date.UTC(2031, 3, 9, 12);
    const widget = await Harness.mount(mfaEnroll({ gracePeriodEndsAt: until, skip }));
    expect(page(widget)).toContain('You can do this later, until Wednesday, April 9, 2031.');
    expect(widget.widget.querySelector('[data-part=submit]')).toBeNull();
    widget.button('Not now').click();
    await widget.settled();
    expect(skip).toHaveBeenCalledTimes(1);
  });

  it('[r71] explains what cannot be set up here: a counter token, an old key, one that is unknown', async () => {
    const widget = await Harness.mount(
      mfaEnroll({
        factors: [
          toEnroll(
            { factorType: 'token:hotp', provider: 'CUSTOM', vendorName: 'Blue token' },
            { enroll: false },
          ),
          toEnroll({ factorType: 'u2f', provider: 'FIDO' }, { enroll: false }),
          {
            factorType: 'unknown',
            provider: 'unknown',
            wireFactorType: 'token:hologram',
            wireProvider: 'ACME',
            vendorName: 'Acme Hologram',
            enrolled: false,
            required: false,
          },
        ],
      }),
    );
    expect(rows(widget)).toEqual(['Blue token', 'Security key', 'Acme Hologram']);
    for (const words of ['Your administrator sets it up for you', 'Browsers no longer', 'This page can’t'])
      expect(page(widget)).toContain(words);
    expect(page(widget)).toContain('None of these can be set up on this page.');
    expect(widget.widget.querySelector('button[data-part=factor]')).toBeNull();
  });

  it('[r64] announces what was set up, and what comes next', async () => {
    const widget = await Harness.mount(mfaEnroll());
    await widget.show(smsActivation());
    const factors = [questionToEnroll({ required: true }), smsToEnroll({ required: true, enrolled: true })];
    await widget.show(mfaEnroll({ factors }));
    expect(widget.part('news')!.textContent.trim()).toBe('Text message is set up.');
    expect(widget.announced).toContain('Text message is set up. Step 2 of 2.');
    await widget.show(success());
    expect(widget.announced).toBe('You’re signed in');
  });

  it('[r64] announces another key of the same kind, and nothing to another person', async () => {
    const widget = await Harness.mount(mfaEnroll({ factors: [keys(1)], skip: done }));
    await widget.show(mfaEnroll({ factors: [keys(2)], skip: done }));
    expect(widget.part('news')!.textContent).toContain('is set up.');
    await widget.show(unauthenticated());
    await widget.show(mfaEnroll({ factors: [keys(3)], user: { id: '00u2', login: 'bo@example.com' } }));
    expect(widget.part('news')).toBeNull();
  });

  it('[r16] draws FACTOR_ENROLL and its forms like MFA_ENROLL', async () => {
    const widget = await Harness.mount({ ...mfaEnroll(), status: 'FACTOR_ENROLL' });
    expect(widget.title).toBe('Secure your account');
    widget.button('Text message').click();
    await widget.until(() => widget.title === 'Get codes by text message');
    await widget.show({ ...smsActivation(), status: 'FACTOR_ENROLL_ACTIVATE' });
    expect(widget.title).toBe('Enter your code');
  });

  it('holds everything back while the org wants to be left alone', async () => {
    const enroll = vi.fn(done);
    const factors = [toEnroll({ factorType: 'push', provider: 'OKTA' }, { enroll })];
    const widget = await Harness.mount(mfaEnroll({ factors, problem: rateLimited(60) }));
    widget.button('Okta Verify push').click();
    expect(enroll).not.toHaveBeenCalled();
    await widget.show(mfaEnroll({ factors, problem: refused('E0000006') }));
    expect(widget.problem).toBe('You can’t do that with this account.');
  });
});
