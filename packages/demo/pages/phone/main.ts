import { find, h } from '../shared/dom.ts';
import { org } from '../shared/org.ts';
import type { SeededPerson } from '../shared/org.ts';
import { askedLogin } from '../shared/session.ts';
import { watchOrg } from '../shared/watch.ts';
import { addCode, prepareCodes, showCodes } from './codes.ts';
import { showInbox } from './inbox.ts';
import { showPrompts } from './prompts.ts';
import { showSetUps } from './set-ups.ts';

const person = find('#person', HTMLSelectElement);
let people: readonly SeededPerson[] = [];
let ahead = 0;

void start();

async function start(): Promise<void> {
  people = await org.people();
  person.append(
    h('option', { value: '' }, 'Everyone'),
    ...people.map(({ login, name }) => h('option', { value: login }, name)),
  );
  person.value = people.some(({ login }) => login === askedLogin()) ? askedLogin() : '';
  person.addEventListener('change', () => {
    history.replaceState(
      null,
      '',
      person.value ? `?login=${encodeURIComponent(person.value)}` : location.pathname,
    );
    void refresh('filter');
  });
  for (const tab of document.querySelectorAll<HTMLElement>('[data-show]'))
    tab.addEventListener('click', () => showTab(tab.dataset['show'] ?? ''));
  prepareCodes(people);
  find('#add', HTMLFormElement).addEventListener('submit', add);
  watchOrg((what) => void refresh(what));
  setInterval(tick, 1000);
}

/** Reads what is new; an org that is away is said to be away, and asked again. */
async function refresh(what: string): Promise<void> {
  try {
    if (what !== 'inbox' && what !== 'push') ahead = await org.clockAhead();
    // Whoever set up a factor has codes that were not there before.
    if (!['inbox', 'push', 'filter'].includes(what)) prepareCodes((people = await org.people()));
    const [messages, pushes, setUps] = await Promise.all([org.messages(), org.pushes(), org.setUps()]);
    const mine = <T extends { login: string }>(list: readonly T[]): T[] =>
      list.filter(({ login }) => !person.value || login === person.value);
    const told = (words: string): void => {
      find('#told').textContent = words;
      void refresh('push');
    };
    showInbox(mine(messages), people, now(), told);
    showSetUps(mine(setUps), people, told);
    showPrompts(mine(pushes), people, told);
    find('#offline').hidden = true;
  } catch {
    find('#offline').hidden = false;
  }
  tick();
}

/** A key that was read off a page, as people do where there is no camera. */
function add(event: Event): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const key = new FormData(form).get('key');
  if (typeof key !== 'string') return;
  addCode(key, person.value);
  find('#told').textContent = 'Its codes are here now.';
  form.reset();
  tick();
}

function tick(): void {
  find('#clock').textContent = new Date(now()).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  showCodes(now(), person.value);
}

const now = (): number => Date.now() + ahead;

function showTab(name: string): void {
  document.body.dataset['tab'] = name;
  for (const tab of document.querySelectorAll<HTMLElement>('[data-show]'))
    tab.setAttribute('aria-pressed', String(tab.dataset['show'] === name));
}
