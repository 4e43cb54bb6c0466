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
  find('#device').addEventListener('click', () => {
    void act(async () => {
      told.textContent = `The television shows ${await org.deviceCode()}.`;
    });
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-advance]')) {
    const seconds = Number(button.dataset['advance']);
    button.addEventListener('click', () => {
      void act(() => org.advanceClock(seconds), `${seconds / 60} min later.`);
    });
  }
  find('#search').addEventListener('input', search);
  await readClock();
  setInterval(showClock, 1000);
  list.replaceChildren(...(await org.people()).map(row));
  list.removeAttribute('aria-busy');
}

function row(person: SeededPerson): HTMLElement {
  const { login, password, name, about, startAt, activationToken } = person;
  const link = (page: string, words: string): HTMLElement =>
    h('a', { href: `/${page}?login=${encodeURIComponent(login)}` }, words);
  return h(
    'li',
    { class: 'person', 'data-login': login },
    h('p', { class: 'about' }, h('strong', {}, name), ' ', h('span', {}, about)),
    value(login, `the login of ${name}`),
    password === undefined
      ? h('p', { class: 'hint' }, 'No password yet')
      : value(password, `the password of ${name}`),
    h(
      'p',
      { class: 'links' },
      link('embedded', 'Embedded'),
      link('headless', 'Headless'),
      link('phone', 'Phone'),
      // Leads to the sign-in page that was open last.
      activationToken !== undefined &&
        h('a', { href: `/welcome/${encodeURIComponent(activationToken)}` }, 'Their invitation'),
      startAt !== undefined && h('a', { href: startAt }, 'Their application'),
    ),
  );
}

function value(text: string, label: string): HTMLElement {
  const [start = '', end] = text.split('@'); // a long login breaks before the @, not inside a word
  const words = end === undefined ? [start] : [start, h('wbr'), `@${end}`];
  return h('p', { class: 'value' }, h('code', {}, ...words), copyButton(text, label));
}

function search(): void {
  const words = find('#search', HTMLInputElement).value.toLowerCase().split(/\s+/);
  const rows = [...document.querySelectorAll<HTMLElement>('.person')];
  for (const one of rows) {
    const text = `${one.textContent} ${one.dataset['login'] ?? ''}`.toLowerCase();
    one.hidden = !words.every((word) => text.includes(word));
  }
  find('#nobody').hidden = rows.some(({ hidden }) => !hidden);
}

async function act(move: () => Promise<unknown>, done?: string): Promise<void> {
  told.textContent = '';
  try {
    await move();
    await readClock();
    if (done !== undefined) told.textContent = done;
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
