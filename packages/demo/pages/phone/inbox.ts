import { copyButton } from '../shared/copy.ts';
import { find, h, svg } from '../shared/dom.ts';
import { keyedList } from '../shared/keyed-list.ts';
import type { Message, SeededPerson } from '../shared/org.ts';
import { codeOfLink, scanButton } from './set-ups.ts';

const CHANNELS: Readonly<Record<Message['channel'], { words: string; icon: string }>> = {
  sms: { words: 'Text message', icon: 'M4 5.5h16v11H9.5L5.5 20v-3.5H4z' },
  call: {
    words: 'Phone call',
    icon: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5L16 13l4 1.5v3a2 2 0 0 1-2 2A13.5 13.5 0 0 1 4.5 6a2 2 0 0 1 2-2z',
  },
  email: { words: 'Mail', icon: 'M4 6h16v12H4zM4 7l8 6 8-6' },
};

/** Shows the messages, newest first; `now` is the org's. */
export function showInbox(
  messages: readonly Message[],
  people: readonly SeededPerson[],
  now: number,
  told: (what: string) => void,
): void {
  keyedList(
    find('#inbox'),
    messages,
    ({ id }) => id,
    (message) => card(message, people, told),
  );
  for (const age of document.querySelectorAll<HTMLTimeElement>('#inbox time'))
    age.textContent = ago(now - Date.parse(age.dateTime));
  find('#no-messages').hidden = messages.length > 0;
  find('#no-messages').textContent =
    'Nothing yet. Codes and mails that the org sends arrive here by themselves.';
  find('#count').hidden = messages.length === 0;
  find('#count').textContent = String(messages.length);
}

function card(message: Message, people: readonly SeededPerson[], told: (what: string) => void): HTMLElement {
  const { words, icon } = CHANNELS[message.channel];
  const name = people.find(({ login }) => login === message.login)?.name ?? message.login;
  return h(
    'li',
    { class: 'card message', 'data-channel': message.channel, 'data-login': message.login },
    h(
      'p',
      { class: 'from' },
      svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: icon })),
      h('span', {}, h('strong', {}, words), ` to ${name}`),
      h('time', { datetime: message.at }),
    ),
    h('p', { class: 'text' }, message.text),
    message.code !== undefined && code(message.code),
    message.link !== undefined && URL.canParse(message.link) && link(message.link, told),
    h('p', { class: 'hint' }, message.to),
  );
}

const code = (text: string): HTMLElement =>
  h('p', { class: 'code' }, h('output', {}, text), copyButton(text, 'the code'));

/** Only the web: a mail's link is text that somebody else wrote. Those that set this phone up are not opened, but used. */
function link(href: string, told: (what: string) => void): HTMLElement | false {
  const code = codeOfLink(href);
  if (code !== undefined) return h('p', {}, scanButton('Set up Okta Verify', code, told));
  return (
    /^https?:$/.test(new URL(href).protocol) &&
    h('p', {}, h('a', { href, rel: 'noreferrer' }, 'Open the link'))
  );
}

function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'now';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
