import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  callChoice,
  hotpChoice,
  oktaTotpChoice,
  questionChoice,
  samlChoice,
  u2fChoice,
  webauthnChoice,
  emailChoice,
  Harness,
  mfaRequired,
  pushChoice,
  smsChoice,
  unauthenticated,
  unknownChoice,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const rows = (widget: Harness) =>
  [...widget.widget.querySelectorAll<HTMLElement>('[data-part=factor]')].map((row) =>
    row.innerText.replace(/\s+/g, ' ').trim(),
  );

describe('factor-list', () => {
  it('[r46] names every factor with what tells it from others, last used first', async () => {
    const widget = await Harness.mount(
      mfaRequired({ factors: [smsChoice(), pushChoice(), pushChoice({ id: 'opf2', profile: {} })] }),
    );
    expect(rows(widget)).toEqual([
      'Text message +1 ••• ••• 4417 number ending in 4417',
      'Okta Verify push Approve on Pixel 9',
      'Okta Verify push Approve on your phone',
    ]);
    expect(widget.widget.querySelectorAll('[data-part=factor] svg').length).toBe(6);
  });

  it('starts a challenged factor with what was chosen about the device', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(
      mfaRequired({
        factors: [pushChoice({ verify }), smsChoice()],
        rememberDevice: { lifetimeInMinutes: 0, byDefault: false },
      }),
    );
    widget.input('rememberDevice').click();
    widget.button('Okta Verify push').click();
    widget.button('Okta Verify push').click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ rememberDevice: true });
  });

  it('shows a factor that it cannot use, and does not offer it', async () => {
    const widget = await Harness.mount(mfaRequired({ factors: [smsChoice(), unknownChoice()] }));
    expect(rows(widget)[1]).toBe('Acme Hologram Not available on this page');
    expect(widget.widget.querySelectorAll('button[data-part=factor]').length).toBe(1);
  });

  it('[r46] names calls, mails, and the kinds that it cannot use yet', async () => {
    const factors = [callChoice(), emailChoice(), unknownChoice('question'), unknownChoice('webauthn')];
    const widget = await Harness.mount(mfaRequired({ factors }));
    expect(rows(widget)).toEqual([
      'Phone call +1 ••• ••• 4417 number ending in 4417',
      'Email a...a@example.com',
      'Security question Not available on this page',
      'Security key or biometrics Not available on this page',
    ]);
  });

  it('says that there is no way on when none can be used', async () => {
    const widget = await Harness.mount(mfaRequired({ factors: [unknownChoice()] }));
    expect(widget.part('page')!.textContent).toContain('Ask your administrator');
  });

  it('says who is signing in, and leads back to the start', async () => {
    const cancel = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ cancel }));
    expect(widget.part('page')!.textContent).toContain('Signing in as ada@example.com');
    widget.button('Back to sign in').click();
    await widget.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('[r46] calls what is the organisation’s own by its name, and tells factors by what they are', async () => {
    const factors = [
      hotpChoice(),
      samlChoice({ profile: { user: 'ada@partner' } }),
      questionChoice(),
      webauthnChoice(),
    ];
    const widget = await Harness.mount(mfaRequired({ factors }));
    expect(rows(widget)).toEqual([
      'Door key fob Enter a code from the token',
      'Partner login ada@partner',
      'Security question What is the food you least liked as a child?',
      'Security key or biometrics Blue key',
    ]);
  });

  it('lists a key of before the standard, and says why it is of no use', async () => {
    const widget = await Harness.mount(mfaRequired({ factors: [u2fChoice(), smsChoice()] }));
    expect(rows(widget)[0]).toBe(
      'Security key Browsers no longer support this kind of key. Use another way.',
    );
    expect(document.activeElement?.tagName).not.toBe('DIV');
    expect(widget.widget.querySelectorAll('button[data-part=factor]').length).toBe(1);
  });

  it('[r44] shows several security keys as one, of which any will do', async () => {
    const verify = vi.fn(done);
    const one = vi.fn(done);
    const keys = [webauthnChoice({ verify: one }), webauthnChoice({ id: 'fwf2', verify: one })];
    const codes = [oktaTotpChoice(), oktaTotpChoice({ id: 'ost2' })];
    const widget = await Harness.mount(
      mfaRequired({
        factors: [keys[0]!, smsChoice(), ...codes, keys[1]!],
        factorTypes: [
          { factorType: 'webauthn', shape: 'ceremony', verify },
          { factorType: 'token:software:totp', shape: 'code', verify },
        ],
      }),
    );
    expect(rows(widget)).toEqual([
      'Security key or biometrics A key, this device or your phone',
      'Text message +1 ••• ••• 4417 number ending in 4417',
      'Okta Verify code Enter a code from the app',
    ]);
    widget.button('Security key').click();
    await widget.settled();
    expect(verify).toHaveBeenCalledTimes(1);
    widget.button('Okta Verify code').click();
    await widget.until(() => widget.title === 'Enter your code');
    widget.type('passCode', '123456');
    await widget.settled();
    expect(verify).toHaveBeenLastCalledWith({ passCode: '123456' });
    expect(one).not.toHaveBeenCalled();
  });

  it('[r44] shows the only key as itself', async () => {
    const verify = vi.fn(done);
    const one = vi.fn(done);
    const widget = await Harness.mount(
      mfaRequired({
        factors: [webauthnChoice({ verify: one }), smsChoice()],
        factorTypes: [{ factorType: 'webauthn', shape: 'ceremony', verify }],
      }),
    );
    expect(rows(widget)[0]).toBe('Security key or biometrics Blue key');
    widget.button('Security key').click();
    await widget.settled();
    expect([one.mock.calls.length, verify.mock.calls.length]).toEqual([1, 0]);
  });

  it('[r16] is there for FACTOR_REQUIRED, and before anybody is known where the org asks for a factor first', async () => {
    const widget = await Harness.mount(mfaRequired({ status: 'FACTOR_REQUIRED' }));
    expect(widget.title).toBe('Confirm it’s you');
    const factors = [pushChoice({ profile: {} }), emailChoice({ profile: {} })];
    await widget.show(unauthenticated({ identifier: 'ada', factors, factorTypes: [] }));
    expect(rows(widget)).toEqual(['Okta Verify push Approve on your phone', 'Email']);
  });

  it('[r52] notifies by itself from now on, where the person wants that', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ factors: [pushChoice({ verify }), smsChoice()] }));
    const box = widget.input('autoPush');
    expect([box.checked, box.labels![0]!.innerText]).toEqual([false, 'Notify me without asking next time']);
    box.click();
    widget.button('Okta Verify push').click();
    await widget.settled();
    expect(verify).toHaveBeenLastCalledWith({ autoPush: true });
    // Kept over switching to another factor and back.
    await widget.show(unauthenticated());
    const enabled = pushChoice({ verify, profile: { autoPushEnabled: true } });
    await widget.show(mfaRequired({ factors: [enabled, smsChoice()] }));
    expect(widget.input('autoPush').checked).toBe(true);
    expect(verify).toHaveBeenCalledTimes(2); // the notification that nobody had to ask for
    widget.input('autoPush').click();
    widget.button('Okta Verify push').click();
    await widget.settled();
    expect(verify).toHaveBeenLastCalledWith({ autoPush: false });
  });
});
