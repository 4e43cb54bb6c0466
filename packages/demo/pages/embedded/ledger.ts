import { h } from '../shared/dom.ts';
import { methodName } from '../shared/session.ts';
import type { Session } from '../shared/session.ts';

const INVOICES: readonly (readonly [who: string, what: string, amount: string, state: string])[] = [
  ['Marlow & Daughters', 'Invoice 2041', '€ 4,180.00', 'Matched'],
  ['Tern Street Bakery', 'Invoice 2040', '€ 612.50', 'Matched'],
  ['Hollis Freight', 'Invoice 2039', '€ 9,930.00', 'Due Thursday'],
  ['Ada Whitlock', 'Expenses, May', '€ 238.90', 'To approve'],
];

/** What a signed-in person sees, the proof of their session first. */
export function home({ login, amr, createdAt, expiresAt, status }: Session): HTMLElement[] {
  const name = (login.split(/[.@]/)[0] ?? '').replace(/^./, (first) => first.toUpperCase());
  return [
    h('h1', {}, `Good to see you, ${name}`),
    h(
      'section',
      { class: 'card session', 'aria-labelledby': 'session-title' },
      h('h2', { id: 'session-title' }, 'Your session'),
      h(
        'dl',
        {},
        ...entry('Signed in as', login),
        ...entry('Proved by', h('span', { class: 'chips' }, ...amr.map(chip))),
        ...(createdAt === undefined ? [] : entry('Since', time(createdAt))),
        ...entry('Until', time(expiresAt)),
        ...entry('Status', status),
      ),
      h('p', { class: 'hint' }, 'As the org tells it: GET /api/v1/sessions/me'),
    ),
    h(
      'section',
      { class: 'card invoices', 'aria-labelledby': 'invoices-title' },
      h('h2', { id: 'invoices-title' }, 'This week'),
      h('ul', { class: 'rows' }, ...INVOICES.map(invoice)),
    ),
  ];
}

const chip = (amr: string): HTMLElement => h('span', { class: 'chip', 'data-amr': amr }, methodName(amr));

const time = (iso: string): HTMLElement =>
  h('time', { datetime: iso }, new Date(iso).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' }));

const entry = (term: string, value: Node | string): HTMLElement[] => [h('dt', {}, term), h('dd', {}, value)];

const invoice = ([who, what, amount, state]: (typeof INVOICES)[number]): HTMLElement =>
  h(
    'li',
    {},
    h('span', {}, h('strong', {}, who), h('br'), h('span', { class: 'hint' }, what)),
    h('span', { class: 'amount' }, amount, h('br'), h('span', { class: 'hint' }, state)),
  );

/** What everybody else sees. */
export function nobody(): HTMLElement[] {
  return [
    h('h1', {}, 'You are not signed in'),
    h('p', {}, 'There is no session in this browser, or it has run out.'),
    h('p', {}, h('a', { class: 'button primary', href: '/embedded' }, 'Sign in')),
  ];
}
