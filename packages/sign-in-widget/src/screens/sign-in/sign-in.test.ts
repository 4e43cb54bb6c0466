import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

/** To be warned, and to be asked again while there is more to set up. */
const options = { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true };

const mount = (more: Parameters<typeof unauthenticated>[0] = {}) => {
  const signIn = vi.fn(() => Promise.resolve(unauthenticated()));
  return Harness.mount(unauthenticated({ signIn, ...more })).then((widget) => ({ widget, signIn }));
};

describe('sign-in', () => {
  it('[r108] [r169] is one real form in the document, with the names and tokens that password managers know', async () => {
    const { widget } = await mount();
    const form = [...document.forms].at(-1)!;
    expect(form.method).toBe('post');
    expect(form.hasAttribute('action')).toBe(false);
    const [username, password] = [widget.input('username'), widget.input('password')];
    expect([username.form, password.form]).toEqual([form, form]);
    expect([username.type, username.autocomplete]).toEqual(['text', 'username']);
    expect([password.type, password.autocomplete]).toEqual(['password', 'current-password']);
    expect(document.querySelectorAll('input[type=password]').length).toBe(1);
    expect([username.id, password.id].every((id) => id.startsWith('authn-'))).toBe(true);
    for (const input of [username, password]) expect(input.labels?.[0]?.textContent).toBeTruthy();
  });

  it('[r108] reads what was filled without a single event, and submits on Enter', async () => {
    const { widget, signIn } = await mount();
    widget.input('username').value = '  ada@example.com ';
    widget.input('password').value = '  pass word ';
    widget.input('password').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitUntil(() => signIn.mock.calls.length);
    expect(signIn).toHaveBeenCalledWith({ username: 'ada@example.com', password: '  pass word ', options });
  });

  it('[r33] sends one request for a double click, and keeps the button’s focus and width meanwhile', async () => {
    let answer!: () => void;
    const signIn = vi.fn(() => new Promise<never>((resolve) => (answer = resolve as () => void)));
    const { widget } = await mount({ signIn });
    widget.type('username', 'ada');
    widget.type('password', 'secret');
    const { width } = widget.submit.getBoundingClientRect();
    widget.submit.focus();
    widget.submit.click();
    widget.submit.click();
    await widget.until(() => widget.busy);
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(widget.submit);
    expect(widget.submit.getAttribute('aria-disabled')).toBe('true');
    expect(widget.submit.closest('form')!.getAttribute('aria-busy')).toBe('true');
    expect(widget.submit.getBoundingClientRect().width).toBe(width);
    answer();
    await widget.until(() => !widget.busy);
    expect(widget.submit.hasAttribute('aria-disabled')).toBe(false);
  });

  it('[r104] shows that it is sending after 150 ms and not before', async () => {
    const { widget } = await mount({ activity: 'requesting' });
    const spinner = widget.part('spinner')!;
    const [appear] = spinner.getAnimations();
    expect(appear!.effect!.getTiming().delay).toBe(150);
    expect(getComputedStyle(spinner).visibility).toBe('hidden');
    appear!.finish();
    expect(getComputedStyle(spinner).visibility).toBe('visible');
  });

  it('[r115] [r116] [r117] marks what is missing, says so beside it, and goes there', async () => {
    const { widget, signIn } = await mount();
    widget.submit.click();
    await widget.until(() => widget.problem !== '');
    expect(signIn).not.toHaveBeenCalled();
    const username = widget.input('username');
    expect(document.activeElement).toBe(username);
    expect(username.getAttribute('aria-invalid')).toBe('true');
    const words = document.getElementById(username.getAttribute('aria-describedby')!)!;
    expect(words.textContent.trim()).toBe('Enter your username.');
    expect(words.getAttribute('role')).toBe('alert');
    widget.type('username', 'ada');
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter your password.');
    expect(document.activeElement).toBe(widget.input('password'));
    expect(username.hasAttribute('aria-invalid')).toBe(false);
  });

  it('[r92] [r114] has one neutral text for wrong credentials, and the password ready to be typed over', async () => {
    const { widget } = await mount();
    widget.type('username', 'ada');
    widget.type('password', 'wrong');
    widget.submit.click();
    await widget.show(unauthenticated({ identifier: 'ada', problem: refused('E0000004') }));
    expect(widget.problem).toContain('We couldn’t sign you in');
    expect(widget.part('problem')!.closest('[role=alert]')).not.toBe(null);
    const password = widget.input('password');
    expect(document.activeElement).toBe(password);
    expect(password.value).toBe('wrong');
    expect([password.selectionStart, password.selectionEnd]).toEqual([0, 5]);
    expect(password.getAttribute('aria-invalid')).toBe('true');
    expect(password.getAttribute('aria-describedby')).toBe(widget.part('problem')!.id);
    expect(widget.input('username').value).toBe('ada');
  });

  it('keeps the place of a problem while the next attempt is under way, without showing it', async () => {
    const { widget } = await mount({ problem: refused('E0000004') });
    await widget.show(unauthenticated({ activity: 'requesting' }));
    expect(getComputedStyle(widget.part('problem')!).visibility).toBe('hidden');
    await widget.show(unauthenticated());
    expect(widget.part('problem')).toBe(null);
  });

  it('[r93] puts a problem about a field beside that field', async () => {
    const { widget } = await mount();
    await widget.show(unauthenticated({ problem: refused('E0000001', { field: 'username' }) }));
    expect(widget.part('problem')).toBe(null);
    expect(widget.part('field-problem')!.textContent).toContain('The org’s own words.');
    expect(widget.input('username').getAttribute('aria-invalid')).toBe('true');
  });

  it('[r94] shows the org’s own words as text where it has none', async () => {
    const { widget } = await mount({
      problem: refused('E0000999', {
        errorSummary: 'Not <b>today</b>.',
        message: { key: 'problem.E0000999' },
      }),
    });
    expect(widget.problem).toBe('Not <b>today</b>.');
    expect(widget.part('problem')!.querySelector('b')).toBe(null);
  });

  it('waits for the engine when somebody is faster', async () => {
    let arrive!: () => void;
    const gone = new Promise<void>((resolve) => (arrive = resolve));
    const signIn = vi.fn(() => Promise.resolve(unauthenticated()));
    const { script } = new Harness(document.createElement('sign-in-widget'), (await mount()).widget.script);
    script.show(unauthenticated({ signIn }));
    const element = document.createElement('sign-in-widget');
    element.orgUrl = 'https://id.example.com';
    element.createFlow = () => gone.then(() => script.flow);
    document.body.append(element);
    await element.updateComplete;
    const early = new Harness(element, script);
    early.type('username', 'ada');
    early.type('password', 'secret');
    early.submit.click();
    await early.until(() => early.busy);
    expect(signIn).not.toHaveBeenCalled();
    arrive();
    await early.settled();
    expect(signIn).toHaveBeenCalledExactlyOnceWith({ username: 'ada', password: 'secret', options });
    element.remove();
  });

  it('keeps what was typed when the engine arrives', async () => {
    let arrive!: () => void;
    const gone = new Promise<void>((resolve) => (arrive = resolve));
    const { widget } = await mount();
    const element = document.createElement('sign-in-widget');
    element.orgUrl = 'https://id.example.com';
    element.createFlow = () => gone.then(() => widget.script.flow);
    document.body.append(element);
    await element.updateComplete;
    const early = new Harness(element, widget.script);
    early.type('username', 'ada');
    const input = early.input('username');
    const stepped = new Promise((resolve) => {
      element.addEventListener('authn-step', resolve);
    });
    arrive();
    await stepped;
    expect(early.input('username')).toBe(input);
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('ada');
    element.remove();
  });
});
