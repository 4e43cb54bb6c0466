import { afterEach, describe, expect, it } from 'vitest';
import type { Step } from '@authn-flow/authn-core';
import type { MountOptions } from '../testing/index.ts';
import {
  consentRequired,
  emailChoice,
  Harness,
  hotpChoice,
  mfaEnroll,
  mfaRequired,
  passwordExpired,
  profileRequired,
  questionChoice,
  questionToEnroll,
  recoveryQuestion,
  refused,
  rsaChoice,
  unauthenticated,
  unsupported,
} from '../testing/index.ts';

afterEach(() => {
  Harness.unmountAll();
});

/** In a page that runs from right to left. */
const mount = (step: Step, properties: MountOptions['properties'] = {}): Promise<Harness> =>
  Harness.mount(step, { attributes: { language: 'ar' }, properties });

/** Which way a text runs, by the element that has it for its own; nothing where it is not shown. */
function directionOf({ widget }: Harness, words: string): string | undefined {
  const owner = [...widget.querySelectorAll('*')].find((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() === words),
  );
  return owner && getComputedStyle(owner).direction;
}

// Without it a full stop or a question mark at the end of a Latin sentence stands before its first word.
describe('words of the org’s and of the page’s run their own way in a page from right to left', () => {
  it('where the org refuses in words of its own, which begin where all begins', async () => {
    const problem = refused('E0000999', { errorSummary: 'Not between two and three.' });
    const widget = await mount(unauthenticated({ problem }));
    expect(directionOf(widget, 'Not between two and three.')).toBe('ltr');
    expect(getComputedStyle(widget.part('message')!).textAlign).toBe('right');
    await widget.show(unauthenticated({ problem: refused('E0000004') }));
    expect(getComputedStyle(widget.part('message')!).direction).toBe('rtl');
  });

  it('under the field that they are about, and in the reasons for a refused password', async () => {
    const problem = refused('E0000999', {
      field: 'newPassword',
      errorSummary: 'Too old.',
      causes: ['Used before.'],
    });
    const widget = await mount(passwordExpired({ problem }));
    expect(directionOf(widget, 'Too old.')).toBe('ltr');
    expect(directionOf(widget, 'Used before.')).toBe('ltr');
  });

  it.each([true, false])('in scopes, where people choose (%s)', async (granular) => {
    const widget = await mount(consentRequired({ granular }));
    expect(directionOf(widget, 'Know who you are')).toBe('ltr');
    expect(directionOf(widget, 'Your user id in this organization.')).toBe('ltr');
    expect(directionOf(widget, 'email')).toBe('ltr');
  });

  it('in lists of factors', async () => {
    const factors = [hotpChoice(), questionChoice(), emailChoice()];
    const widget = await mount(mfaRequired({ factors }));
    expect(directionOf(widget, 'Door key fob')).toBe('ltr');
    expect(directionOf(widget, 'What is the food you least liked as a child?')).toBe('ltr');
    expect(directionOf(widget, 'a...a@example.com')).toBe('ltr');
    expect(directionOf(widget, 'سؤال الأمان')).toBe('rtl');
  });

  it('in lists of what can be set up', async () => {
    const own = { ...questionToEnroll(), provider: 'CUSTOM', vendorName: 'Riddle?' };
    const widget = await mount(mfaEnroll({ factors: [own as ReturnType<typeof questionToEnroll>] }));
    expect(directionOf(widget, 'Riddle?')).toBe('ltr');
  });

  it('in questions that are asked, and in those to choose from', async () => {
    const widget = await mount(mfaRequired({ factors: [questionChoice()] }));
    expect(directionOf(widget, 'What is the food you least liked as a child?')).toBe('ltr');
    await widget.show(recoveryQuestion({ question: 'Which lake?' }));
    expect(directionOf(widget, 'Which lake?')).toBe('ltr');
    await widget.show(mfaEnroll({ factors: [questionToEnroll()] }));
    widget.widget.querySelector<HTMLElement>('[data-factor=question]')!.click();
    await widget.until(() => Boolean(widget.widget.querySelector('option')));
    expect(directionOf(widget, 'Which toy did you love most?')).toBe('ltr');
  });

  it('in what the server of a token asks for', async () => {
    const problem = refused('E0000113', { field: 'passCode', errorSummary: 'Enter a new PIN.' });
    const widget = await mount({ ...mfaRequired({ factors: [rsaChoice()] }), problem });
    expect(directionOf(widget, 'Enter a new PIN.')).toBe('ltr');
    const wraps = getComputedStyle(widget.widget.querySelector('[data-part=text] bdi:not([dir])')!);
    expect(wraps.whiteSpace).toBe('normal');
  });

  it('in the questions of a profile', async () => {
    const form = [
      {
        name: 'team',
        label: 'Which team?',
        required: true,
        placeholder: 'The last one.',
        choices: [{ value: 'a', label: 'Team A!' }],
      },
      { name: 'news', label: 'Send news?', type: 'boolean', required: false },
      { name: 'password', label: 'Password!', required: true, rules: [{ description: 'Not short.' }] },
    ];
    const widget = await mount(profileRequired({ form }));
    for (const words of ['Which team?', 'The last one.', 'Team A!', 'Send news?', 'Password!', 'Not short.'])
      expect(directionOf(widget, words), words).toBe('ltr');
  });

  it('in what a step without a screen offers', async () => {
    const widget = await mount(unsupported());
    expect(directionOf(widget, 'Get help')).toBe('ltr');
  });

  it('on the doors of the first screen, and in the name that was given', async () => {
    const widget = await mount(unauthenticated(), {
      entrance: {
        form: 'identifier-first',
        idps: [{ href: 'https://idp.example.com', text: 'Northwind!' }],
        smartCard: { certAuthUrl: 'https://card.example.com', text: 'Card!' },
        buttons: [{ text: 'As a guest?', click: () => undefined }],
      },
    });
    for (const words of ['Northwind!', 'Card!', 'As a guest?'])
      expect(directionOf(widget, words), words).toBe('ltr');
    widget.type('username', 'ada!');
    widget.submit.click();
    await widget.until(() => Boolean(widget.part('who')));
    expect(directionOf(widget, 'ada!')).toBe('ltr');
  });
});
