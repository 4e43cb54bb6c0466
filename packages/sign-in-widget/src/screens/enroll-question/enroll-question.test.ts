import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Harness,
  mfaEnroll,
  questionToEnroll,
  refused,
  unauthenticated,
  without,
} from '../../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

const done = () => Promise.resolve(unauthenticated());

async function open(factor = questionToEnroll()) {
  const step = mfaEnroll({ factors: [factor] });
  const widget = await Harness.mount(step);
  widget.button('Security question').click();
  await widget.until(() => widget.title === 'Security question');
  return { widget, step };
}

describe('enroll-question', () => {
  it('[r65] offers the org’s questions, and sends the key of the chosen one with the answer', async () => {
    const enroll = vi.fn(done);
    const { widget } = await open(questionToEnroll({ enroll }));
    const select = widget.widget.querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'What was your first prize for?',
      'Which toy did you love most?',
    ]);
    expect(document.activeElement).toBe(select);
    select.value = 'favorite_toy';
    widget.type('answer', ' a red train ');
    expect(widget.input('answer').type).toBe('password');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledExactlyOnceWith({ question: 'favorite_toy', answer: 'a red train' });
  });

  it('[r65] fetches the questions when somebody wants them, and not before', async () => {
    const loaded = mfaEnroll({ factors: [questionToEnroll()] });
    const bare = without(questionToEnroll(), 'questions');
    const widget = await Harness.mount();
    const loadQuestions = vi.fn((): Promise<typeof loaded> => {
      widget.script.show(loaded);
      return Promise.resolve(loaded);
    });
    await widget.show(mfaEnroll({ factors: [{ ...bare, loadQuestions }] }));
    expect(loadQuestions).not.toHaveBeenCalled();
    widget.button('Security question').click();
    await widget.until(() => widget.widget.querySelector('select') !== null);
    expect(loadQuestions).toHaveBeenCalledTimes(1);
  });

  it('stays at the list, with what went wrong, where the questions did not come', async () => {
    const problem = {
      code: 'network',
      offline: false,
      retrying: false,
      message: { key: 'problem.network' },
    } as const;
    const bare = without(questionToEnroll(), 'questions');
    const widget = await Harness.mount();
    const failed = mfaEnroll({ factors: [bare], problem });
    const loadQuestions = (): Promise<typeof failed> => {
      widget.script.show(failed);
      return Promise.resolve(failed);
    };
    await widget.show(mfaEnroll({ factors: [{ ...bare, loadQuestions }] }));
    widget.button('Security question').click();
    await widget.until(() => widget.problem.includes('couldn’t reach'));
    expect(widget.title).toBe('Secure your account');
  });

  it('[r65] takes a question of one’s own where there is no list', async () => {
    const enroll = vi.fn(done);
    const { widget } = await open(without(questionToEnroll({ enroll }), 'questions'));
    widget.type('answer', 'blue');
    widget.submit.click();
    await widget.until(() => widget.problem === 'Enter a question.');
    widget.type('question', 'Which colour is the door?');
    widget.submit.click();
    await widget.settled();
    expect(enroll).toHaveBeenCalledWith({ question: 'Which colour is the door?', answer: 'blue' });
  });

  it.each([
    ['abc', 'Enter an answer with at least 4 characters.'],
    ['  ab  ', 'Enter an answer with at least 4 characters.'],
    ['PRIZE', 'The answer can’t be part of the question.'],
  ])('[r65] refuses "%s" before anything is sent', async (answer, words) => {
    const enroll = vi.fn(done);
    const { widget } = await open(questionToEnroll({ enroll }));
    widget.type('answer', answer);
    widget.submit.click();
    await widget.until(() => widget.problem === words);
    expect(document.activeElement).toBe(widget.input('answer'));
    expect(enroll).not.toHaveBeenCalled();
  });

  it('puts a refusal into words of its own', async () => {
    const { widget, step } = await open();
    await widget.show({ ...step, problem: refused('E0000001') });
    expect(widget.problem).toBe('That answer can’t be used. Choose another one.');
  });
});
