import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  callChoice,
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
      'Security key or passkey Not available on this page',
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
});
