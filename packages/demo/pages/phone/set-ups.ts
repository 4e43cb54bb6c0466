import { find, h } from '../shared/dom.ts';
import { keyedList } from '../shared/keyed-list.ts';
import { org } from '../shared/org.ts';
import type { PhoneSetUp, SeededPerson } from '../shared/org.ts';

type Told = (what: string) => void;

/** Shows where Okta Verify waits for this phone: the camera that it does not have is a button. */
export function showSetUps(setUps: readonly PhoneSetUp[], people: readonly SeededPerson[], told: Told): void {
  keyedList(
    find('#set-ups'),
    setUps,
    ({ id }) => id,
    ({ id, login }) =>
      h(
        'li',
        { class: 'card prompt', 'data-login': login },
        h('h2', {}, 'Set up Okta Verify?'),
        h('p', { class: 'hint' }, people.find((one) => one.login === login)?.name ?? login),
        h('div', { class: 'answers' }, scanButton('Scan the code', id, told)),
      ),
  );
}

/** Takes up the code of an image or a link. */
export function scanButton(words: string, code: string, told: Told): HTMLElement {
  const button = h('button', { type: 'button', class: 'button primary' }, words);
  button.addEventListener('click', () => {
    button.disabled = true;
    org.scan(code).then(
      () => told('Okta Verify is set up.'),
      () => told('Too late: this code is no longer good.'),
    );
  });
  return button;
}

/** The code at the end of the link that a mail or text brings; opening it is what scanning is. */
export const codeOfLink = (href: string): string | undefined =>
  /^\/signin\/activate-phone\/([^/]+)$/.exec(new URL(href).pathname)?.[1];
