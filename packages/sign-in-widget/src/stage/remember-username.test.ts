import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Harness, success, unauthenticated } from '../testing/index.ts';

const KEY = 'authn-username';
const remembered = () => localStorage.getItem(KEY);
const box = (widget: Harness) =>
  widget.widget.querySelector<HTMLInputElement>('[data-name=remember-username] input');

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  Harness.unmountAll();
});

async function mount(attributes: Record<string, string> = { 'remember-username': '' }): Promise<Harness> {
  const widget = await Harness.mount(unauthenticated({ signIn: () => Promise.resolve(success()) }), {
    attributes,
  });
  await widget.until(() => Boolean(box(widget)));
  return widget;
}

async function signIn(widget: Harness): Promise<void> {
  widget.type('username', ' ada ');
  widget.type('password', 'secret');
  widget.submit.click();
  await widget.show(success());
}

describe('remember me', () => {
  it('[r26] keeps the name of whoever signs in and wants it kept, and nothing else', async () => {
    const others = Object.keys(localStorage); // those who run the tests may have some
    const widget = await mount();
    expect(box(widget)?.checked).toBe(false);
    box(widget)?.click();
    widget.type('username', 'somebody else');
    expect(remembered()).toBe(null);
    await signIn(widget);
    expect(remembered()).toBe('ada');
    expect(Object.keys(localStorage).sort()).toEqual([...others, KEY].sort());
  });

  it('[r26] has the name there the next time, and the focus on what is left to type', async () => {
    localStorage.setItem(KEY, 'ada');
    const widget = await mount({ 'remember-username': '', autofocus: '' });
    expect(box(widget)?.checked).toBe(true);
    expect(widget.input('username').value).toBe('ada');
    expect(document.activeElement).toBe(widget.input('password'));
  });

  it('[r26] forgets it when the box is cleared, and without it keeps nothing', async () => {
    localStorage.setItem(KEY, 'ada');
    const widget = await mount();
    box(widget)?.click();
    await signIn(widget);
    expect(remembered()).toBe(null);
    Harness.unmountAll();
    await signIn(await mount());
    expect(remembered()).toBe(null);
  });

  it('leaves alone what somebody has typed', async () => {
    localStorage.setItem(KEY, 'ada');
    const early = await Harness.mount(unauthenticated({ identifier: 'grace' }), {
      attributes: { 'remember-username': '' },
    });
    await early.until(() => Boolean(box(early)));
    expect(early.input('username').value).toBe('grace');
  });
});
