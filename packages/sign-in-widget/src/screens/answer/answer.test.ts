import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  mfaRequired,
  passwordChoice,
  questionChoice,
  refused,
  smsChoice,
  unauthenticated,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('answer', () => {
  it('[r39] asks the question, masks the answer, shows it when told, and masks it again when it is sent', async () => {
    const verify = vi.fn(done);
    const step = mfaRequired({ factors: [questionChoice({ verify })] });
    const widget = await Harness.mount(step);
    const input = widget.input('answer');
    expect(input.labels![0]!.textContent).toBe('What is the food you least liked as a child?');
    expect([input.type, input.autocomplete]).toEqual(['password', 'off']);
    widget.button('Show answer').click();
    await widget.until(() => input.type === 'text');
    widget.type('answer', ' Sprouts ');
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ answer: 'Sprouts' });
    expect(input.type).toBe('password');
  });

  it('[r39] says that the answer is wrong, in words about answers', async () => {
    const step = mfaRequired({ factors: [questionChoice()] });
    const widget = await Harness.mount(step);
    await widget.show({ ...step, problem: refused('E0000068', { field: 'passCode' }) });
    expect(widget.problem).toBe('That answer isn’t right. Check it and try again.');
    expect(widget.input('answer').getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for an answer where there is none', async () => {
    const widget = await Harness.mount(mfaRequired({ factors: [questionChoice()] }));
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter your answer.');
    expect(document.activeElement).toBe(widget.input('answer'));
  });

  it('has another way, where there is one', async () => {
    const widget = await Harness.mount(mfaRequired({ factors: [questionChoice(), smsChoice()] }));
    widget.button('Security question').click();
    await widget.until(() => widget.title === 'Answer your security question');
    widget.button('Use another way').click();
    await widget.until(() => widget.title === 'Confirm it’s you');
  });

  it('asks for the password with the username for password managers, and sends it as typed', async () => {
    const verify = vi.fn(done);
    const widget = await Harness.mount(mfaRequired({ factors: [passwordChoice({ verify })] }));
    expect(widget.title).toBe('Enter your password');
    const { autocomplete, value } = widget.input('username');
    expect([autocomplete, value]).toEqual(['username', 'ada@example.com']);
    expect(widget.input('password').autocomplete).toBe('current-password');
    widget.type('password', ' pass word ');
    widget.submit.click();
    await widget.settled();
    expect(verify).toHaveBeenCalledExactlyOnceWith({ password: ' pass word ' });
  });
});
