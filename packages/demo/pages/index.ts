import { copyButton } from './shared/copy.ts';
import { find, h } from './shared/dom.ts';
import { org } from './shared/org.ts';
import type { SeededPerson } from './shared/org.ts';

const list = find('#list');
const told = find('#told');
let ahead = 0;

void start();

async function start(): Promise<void> {
  find('#reset').addEventListener('click', () => {
    void act(org.reset, 'The org is as new: people, sessions and messages.');
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-advance]')) {
    const seconds = Number(button.dataset['advance']);
    button.addEventListener('click', () => {
      void act(() => org.advanceClock(seconds), `${seconds / 60} min later.`);
    });
  }
  await readClock();
  setInterval(showClock, 1000);
  list.replaceChildren(...(await org.people()).map(card));
  list.removeAttribute('aria-busy');
}

function card(person: SeededPerson): HTMLElement {
  const link = (page: string, words: string): HTMLElement =>
    h('a', { href: `/${page}?login=${encodeURIComponent(person.login)}` }, words);
  return h(
    'li',
    {},
    h(
      'article',
      { class: 'card person', 'data-login': person.login },
      h('h3', {}, person.name),
      h('p', {}, person.about),
      h(
        'dl',
        { class: 'secrets' },
        ...row('Login', person.login, person.name),
        ...row('Password', person.password, person.name),
      ),
      h(
        'p',
        { class: 'links' },
        link('embedded', 'Embedded'),
        link('headless', 'Headless'),
        link('phone', 'Phone'),
      ),
    ),
  );
}

function row(term: string, value: string, name: string): HTMLElement[] {
  const [start = '', end] = value.split('@'); // a long login breaks before the @, not inside a word
  return [
    h('dt', { class: 'visually-hidden' }, term),
    h('dd', { class: 'mono' }, start, ...(end === undefined ? [] : [h('wbr'), `@${end}`])),
    h('dd', {}, copyButton(value, `the ${term.toLowerCase()} of ${name}`)),
  ];
}

async function act(move: () => Promise<unknown>, done: string): Promise<void> {
  told.textContent = '';
  try {
    await move();
    await readClock();
    told.textContent = done;
  } catch {
    told.textContent = 'The org did not answer. Is the server still running?';
  }
}

async function readClock(): Promise<void> {
  ahead = await org.clockAhead();
  showClock();
}

function showClock(): void {
  find('#clock').textContent = new Date(Date.now() + ahead).toLocaleTimeString();
  const minutes = Math.round(ahead / 60_000);
  find('#ahead').textContent = minutes > 0 ? `${minutes} min ahead of this device` : '';
}
