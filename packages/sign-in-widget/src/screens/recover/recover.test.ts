import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, lockedOut, recoveryMail, refused, unauthenticated } from '../../testing/index.ts';
import type { SignInWidget } from '../../sign-in-widget.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());
const everything = { recovery: 'email sms call', unlock: { email: true, sms: true } } as const;

async function mount(
  step: Parameters<typeof unauthenticated>[0] = {},
  properties: Partial<SignInWidget> = everything,
): Promise<Harness> {
  const widget = await Harness.mount(unauthenticated(step), { properties });
  if (properties.recovery ?? properties.unlock) await widget.until(() => Boolean(widget.part('link')));
  return widget;
}

const open = async (widget: Harness, link: string): Promise<void> => {
  widget.button(link).click();
  await widget.until(() => widget.title !== 'Sign in');
  await widget.settled();
};

const ways = (widget: Harness): string[] =>
  [...widget.widget.querySelectorAll<HTMLInputElement>('input[name=way]')].map(({ value }) => value);

describe('on the first screen', () => {
  it('[r73] [r80] [r112] offers what the page wishes for, and nothing more', async () => {
    const bare = await mount({}, {});
    expect(bare.part('link')).toBe(null);
    Harness.unmountAll();
    const help = [
      { label: 'Call us', href: 'tel:+15550100' },
      { label: 'Odd', href: 'javascript:alert(1)' },
    ];
    const widget = await mount({}, { recovery: { sms: true }, helpLinks: help });
    const links = [...widget.widget.querySelectorAll('[data-part=link]')];
    expect(links.map((link) => link.textContent.trim())).toEqual(['Forgot password?', 'Call us']);
    expect((links[1] as HTMLAnchorElement).href).toBe('tel:+15550100');
  });

  it('moves nothing when the links arrive: the frame has kept room for them', async () => {
    // Nothing but its content makes this card high.
    const attributes = { recovery: 'email', style: '--authn-min-height: 0px' };
    const widget = await Harness.mount(unauthenticated(), { attributes });
    await widget.until(() => Boolean(widget.part('link')));
    const card = widget.widget.shadowRoot?.querySelector('[part=card]');
    const height = () => card?.getBoundingClientRect().height;
    const before = height();
    widget.widget.querySelector<HTMLElement>('[data-name=offers]')?.style.setProperty('display', 'none');
    expect(height()).toBe(before);
  });
});

describe('forgot password', () => {
  it('[r73] takes the name along, and sends it with the way that was chosen', async () => {
    const forgotPassword = vi.fn(done);
    const widget = await mount({ forgotPassword });
    widget.type('username', ' ada ');
    await open(widget, 'Forgot password?');
    expect(widget.title).toBe('Reset your password');
    expect(widget.input('username').value).toBe('ada');
    expect(ways(widget)).toEqual(['email', 'sms', 'call']);
    widget.widget.querySelector<HTMLInputElement>('input[value=sms]')!.click();
    await widget.settled();
    expect(widget.submit.innerText).toBe('Send code');
    widget.submit.click();
    await widget.settled();
    expect(forgotPassword).toHaveBeenCalledExactlyOnceWith({ username: 'ada', factorType: 'SMS' });
  });

  it('does not ask where there is one way only, and has the name checked', async () => {
    const forgotPassword = vi.fn(done);
    const widget = await mount({ forgotPassword }, { recovery: { call: true } });
    await open(widget, 'Forgot password?');
    expect(ways(widget)).toEqual([]);
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter your username.');
    expect(document.activeElement).toBe(widget.input('username'));
    widget.type('username', 'ada');
    widget.button('Call me').click();
    await widget.settled();
    expect(forgotPassword).toHaveBeenCalledExactlyOnceWith({ username: 'ada', factorType: 'CALL' });
  });

  it('stays while the org refuses, and brings the name back', async () => {
    const widget = await mount();
    await open(widget, 'Forgot password?');
    widget.type('username', 'ada');
    await widget.show(unauthenticated({ problem: refused('E0000034') }));
    expect(widget.title).toBe('Reset your password');
    expect(widget.problem).toContain('can’t be reset here');
    widget.button('Back').click();
    await widget.until(() => widget.title === 'Sign in');
    await widget.settled();
    expect(widget.input('username').value).toBe('ada');
    expect(widget.problem).toBe('');
  });

  it('is over once the flow has moved on', async () => {
    const widget = await mount();
    await open(widget, 'Forgot password?');
    await widget.show(recoveryMail());
    await widget.show(unauthenticated());
    expect(widget.title).toBe('Sign in');
  });
});

describe('unlock', () => {
  it('[r80] begins at the start, with the ways for it', async () => {
    const unlockAccount = vi.fn(done);
    const widget = await mount({ unlockAccount });
    await open(widget, 'Unlock account');
    expect(widget.title).toBe('Unlock your account');
    expect(ways(widget)).toEqual(['email', 'sms']);
    widget.type('username', 'ada');
    widget.submit.click();
    await widget.settled();
    expect(unlockAccount).toHaveBeenCalledExactlyOnceWith({ username: 'ada', factorType: 'EMAIL' });
  });

  it('[r8] [r80] begins where the org says that the account is locked', async () => {
    const unlock = vi.fn(done);
    const widget = await Harness.mount(lockedOut({ identifier: 'ada', unlock }), { properties: everything });
    widget.button('Unlock account').click();
    await widget.until(() => widget.title === 'Unlock your account');
    await widget.settled();
    expect(widget.input('username').value).toBe('ada');
    widget.submit.click();
    await widget.settled();
    expect(unlock).toHaveBeenCalledExactlyOnceWith({ username: 'ada', factorType: 'EMAIL' });
  });

  it('[r8] [r81] says where help is, where only others can unlock', async () => {
    const helpLinks = [{ label: '+1 555 0100', href: 'tel:+15550100' }];
    const widget = await Harness.mount(lockedOut(), { properties: { helpLinks } });
    expect(widget.part('page')!.textContent).toContain('Ask your administrator');
    expect((widget.button('+1 555 0100') as HTMLAnchorElement).href).toBe('tel:+15550100');
    expect(widget.submit.innerText).toBe('Back to sign in');
  });
});
