import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, consentRequired, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('consent', () => {
  it('[r18] says who asks for what, and for whom', async () => {
    const widget = await Harness.mount(consentRequired({ granular: false }));
    expect(widget.title).toBe('Contacts asks for access');
    const text = widget.part('page')!.innerText;
    expect(text).toContain('ada@example.com');
    expect(text).toContain('Your user id in this organization.');
    expect(text).toContain('email'); // a scope without words for it goes by its name
    expect(widget.widget.querySelector('input')).toBe(null);
    const terms = widget.button('Terms of service') as HTMLAnchorElement;
    expect([terms.href, terms.target, terms.rel]).toEqual([
      'https://contacts.example.com/terms',
      '_blank',
      'noreferrer',
    ]);
  });

  it('[r18] allows all scopes where it is all or nothing', async () => {
    const consent = vi.fn(done);
    const widget = await Harness.mount(consentRequired({ granular: false, consent }));
    widget.submit.click();
    await widget.settled();
    expect(consent).toHaveBeenCalledExactlyOnceWith({ scopes: ['openid', 'profile', 'email'] });
  });

  it('[r18] allows the scopes that are ticked, and those that are needed', async () => {
    const consent = vi.fn(done);
    const widget = await Harness.mount(consentRequired({ consent }));
    const needed = widget.input('openid');
    expect([needed.checked, needed.disabled]).toEqual([true, true]);
    expect(needed.closest('label')!.textContent).toContain('Needed');
    widget.input('email').click();
    widget.submit.click();
    await widget.settled();
    expect(consent).toHaveBeenCalledExactlyOnceWith({ scopes: ['openid', 'profile'] });
  });

  it('[r18] refuses by giving the transaction up', async () => {
    const cancel = vi.fn(done);
    const consent = vi.fn(done);
    const widget = await Harness.mount(consentRequired({ cancel, consent }));
    widget.button('Don’t allow').click();
    await widget.settled();
    expect([cancel.mock.calls.length, consent.mock.calls.length]).toEqual([1, 0]);
  });

  it('[r18] tells administrators that they decide for everybody', async () => {
    const widget = await Harness.mount(
      consentRequired({ status: 'ADMIN_CONSENT_REQUIRED', granular: false }),
    );
    expect(widget.title).toBe('Contacts asks for access to your organization');
    expect(widget.part('page')!.innerText).toContain('for everyone in your organization');
    expect(widget.submit.innerText).toBe('Allow for everyone');
  });

  it('does without a picture that does not come', async () => {
    const target = { label: 'Contacts', logo: 'http://127.0.0.1:9/logo.png' };
    const widget = await Harness.mount(consentRequired({ target }));
    await widget.until(() => widget.part('app-logo')!.hidden === true);
    expect(widget.title).toBe('Contacts asks for access');
  });
});
