import { userEvent } from 'vitest/browser';
import { afterEach, expect, it } from 'vitest';
import { Harness, unauthenticated } from '../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

it('[r29] [r119] shows the password by a real button that says its state', async () => {
  const widget = await Harness.mount();
  const button = widget.button('Show password') as HTMLButtonElement;
  expect(button.type).toBe('button');
  expect(button.getAttribute('aria-pressed')).toBe('false');
  widget.type('password', 'secret');
  button.click();
  await widget.until(() => button.getAttribute('aria-pressed') === 'true');
  expect(widget.input('password').type).toBe('text');
  expect(widget.input('password').value).toBe('secret');
  expect(widget.input('password').autocomplete).toBe('current-password');
});

it('[r120] reaches everything by keyboard, the button included, in the order of reading', async () => {
  const widget = await Harness.mount();
  widget.input('username').focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(widget.input('password'));
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(widget.button('Show password'));
  await userEvent.keyboard('{Enter}');
  await widget.until(() => widget.input('password').type === 'text');
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(widget.submit);
});

it('hides it again on submit', async () => {
  const widget = await Harness.mount(unauthenticated());
  widget.type('username', 'ada');
  widget.type('password', 'secret');
  widget.button('Show password').click();
  await widget.until(() => widget.input('password').type === 'text');
  widget.submit.click();
  await widget.until(() => widget.input('password').type === 'password');
  await widget.settled();
});

it('says that Caps Lock is on, as long as it is', async () => {
  const widget = await Harness.mount();
  const press = (on: boolean): void => {
    const event = new KeyboardEvent('keydown', { key: 'a', bubbles: true, modifierCapsLock: on });
    widget.input('password').dispatchEvent(event);
  };
  press(true);
  await widget.until(() => widget.part('hint') !== null);
  expect(widget.part('hint')!.textContent).toContain('Caps Lock is on.');
  expect(widget.input('password').getAttribute('aria-describedby')).toBe(widget.part('hint')!.id);
  press(false);
  await widget.until(() => widget.part('hint') === null);
});
