import { find, h } from '../shared/dom.ts';
import { keyedList } from '../shared/keyed-list.ts';
import { org } from '../shared/org.ts';
import type { PushPrompt, SeededPerson } from '../shared/org.ts';

type Answered = (told: string) => void;

/** Shows what waits for an answer; `answered` hears what was done, in words. */
export function showPrompts(
  pushes: readonly PushPrompt[],
  people: readonly SeededPerson[],
  answered: Answered,
): void {
  keyedList(
    find('#prompts'),
    pushes.filter(({ status }) => status === 'WAITING'),
    ({ id, numbers }) => `${id} ${numbers?.join() ?? ''}`,
    (push) => card(push, whose(push, people), answered),
  );
}

function whose({ login, factorId }: PushPrompt, people: readonly SeededPerson[]): string {
  const person = people.find((one) => one.login === login);
  const device = person?.factors.find(({ id }) => id === factorId)?.device?.name;
  return [person?.name ?? login, device].filter(Boolean).join(' · ');
}

function card(push: PushPrompt, who: string, answered: Answered): HTMLElement {
  return h(
    'li',
    { class: 'card prompt', 'data-login': push.login },
    h('h2', {}, 'Are you signing in?'),
    h('p', { class: 'hint' }, who),
    ...(push.numbers ? numbers(push.id, push.numbers, answered) : [first(push, answered)]),
  );
}

// A number challenge is opened first: from then on the sign-in page shows its number.
function first({ id, numberChallenge }: PushPrompt, answered: Answered): HTMLElement {
  return h(
    'div',
    { class: 'answers' },
    numberChallenge
      ? answer('Open', 'button primary', () => org.openPush(id), 'Opened.', answered)
      : answer('Approve', 'button primary', () => org.approvePush(id), 'Approved.', answered),
    answer('Deny', 'button', () => org.denyPush(id), 'Denied.', answered),
  );
}

function numbers(id: string, choices: readonly number[], answered: Answered): HTMLElement[] {
  return [
    h('p', {}, 'Pick the number that the sign-in page shows:'),
    h(
      'div',
      { class: 'answers numbers' },
      ...choices.map((number) =>
        answer(
          String(number),
          'button number',
          () => org.approvePush(id, number),
          `Answered ${number}.`,
          answered,
        ),
      ),
    ),
    answer('No, it’s not me', 'button', () => org.denyPush(id), 'Denied.', answered),
  ];
}

function answer(
  words: string,
  look: string,
  send: () => Promise<unknown>,
  told: string,
  answered: Answered,
): HTMLElement {
  const button = h('button', { type: 'button', class: look }, words);
  button.addEventListener('click', () => {
    button.disabled = true;
    send().then(
      () => answered(told),
      () => answered('Too late: this request is no longer open.'),
    );
  });
  return button;
}
