import { afterEach, describe, expect, it, vi } from 'vitest';
import { Harness, recoveryQuestion, refused, unauthenticated } from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

describe('recovery question', () => {
  it('[r10] asks in the person’s language, or in their own words', async () => {
    const widget = await Harness.mount(recoveryQuestion());
    const label = () => widget.part('label')!.textContent.trim();
    expect(label()).toBe('What food did you hate as a child?');
    await widget.show(recoveryQuestion({ question: 'Which lake <b>first</b>?' }));
    expect(label()).toBe('Which lake <b>first</b>?');
    await widget.show(recoveryQuestion({ question: '' }));
    expect(label()).toBe('Your answer');
  });

  it('[r10] sends the answer, hidden again on the way', async () => {
    const answer = vi.fn(done);
    const widget = await Harness.mount(recoveryQuestion({ answer }));
    widget.button('Show answer').click();
    await widget.settled();
    expect([widget.input('answer').type, widget.input('answer').autocomplete]).toEqual(['text', 'off']);
    widget.type('answer', ' Walden Pond ');
    widget.submit.click();
    await widget.settled();
    expect(widget.input('answer').type).toBe('password');
    expect(answer).toHaveBeenCalledExactlyOnceWith({ answer: 'Walden Pond' });
  });

  it('says that an answer is wrong or missing', async () => {
    let widget = await Harness.mount(recoveryQuestion());
    widget.submit.click();
    await widget.settled();
    expect(widget.problem).toBe('Enter your answer.');
    Harness.unmountAll();
    const wrong = recoveryQuestion({ problem: refused('E0000087', { field: 'answer' }) });
    widget = await Harness.mount(wrong, { attributes: { autofocus: '' } });
    expect(widget.problem).toBe('That answer isn’t right. Check it and try again.');
    expect(document.activeElement).toBe(widget.input('answer'));
  });

  it('goes on where a trusted caller has begun', async () => {
    const recover = vi.fn(done);
    const widget = await Harness.mount(recoveryQuestion({ recover }));
    widget.submit.click();
    await widget.settled();
    expect(recover).toHaveBeenCalledTimes(1);
  });
});
