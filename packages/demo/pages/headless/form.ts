import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';

/** What was typed, by the names of the fields; a box that is not ticked has no entry. */
export type Typed = Readonly<Record<string, string>>;

/** A screen: a title that takes the focus, then what belongs to it. */
export const screen = (title: string, ...children: Child[]): HTMLElement =>
  h('section', {}, h('h1', { tabindex: -1 }, title), ...children);

/** A form that gives what was typed to `send`, with the button that sent it where that has a name. */
export function form(submit: string, fields: readonly Child[], send: (typed: Typed) => unknown): HTMLElement {
  return h(
    'form',
    {
      onsubmit(event) {
        event.preventDefault();
        const sent = event.currentTarget as HTMLFormElement;
        for (const other of document.forms) other.toggleAttribute('data-sent', other === sent);
        const typed = new FormData(sent, (event as SubmitEvent).submitter);
        send(
          Object.fromEntries(
            [...typed].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
          ),
        );
      },
    },
    ...fields,
    h('button', { type: 'submit' }, submit),
  );
}

/** A labelled field; the attributes are the input's. */
export const field = (
  label: string,
  name: string,
  attributes: Record<string, string | boolean> = {},
): HTMLElement => h('label', {}, h('span', {}, label), h('input', { name, required: true, ...attributes }));

/** A field for a code: the phone offers it from the message, and shows digits to type it with. */
export const codeField = (label: string): HTMLElement =>
  field(label, 'passCode', { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: '12' });

/** A labelled choice of one. */
export const pick = (
  label: string,
  name: string,
  options: readonly (readonly [value: string, words: string])[],
): HTMLElement =>
  h(
    'label',
    {},
    h('span', {}, label),
    h('select', { name }, ...options.map(([value, words]) => h('option', { value }, words))),
  );

/** A box to tick; the attributes are the input's. */
export const tick = (
  label: string,
  name: string,
  attributes: Record<string, string | boolean | ((event: Event) => unknown) | undefined> = {},
): HTMLElement =>
  h('label', { class: 'tick' }, h('input', { type: 'checkbox', name, ...attributes }), h('span', {}, label));

/** For password managers, which want to know whose password it is. */
export const whose = (login: string | undefined): HTMLElement =>
  h('input', { autocomplete: 'username', hidden: true, value: login ?? '' });

/** Something that is opened first. */
export const fold = (words: string, ...children: Child[]): HTMLElement =>
  h('details', {}, h('summary', {}, words), ...children);

/** A button that acts at once. */
export const ask = (words: string, act: () => unknown, look = ''): HTMLElement =>
  h('button', { type: 'button', class: look, onclick: act }, words);

/** A quiet one; nothing where the move is not offered. */
export const move = (words: string, act: (() => unknown) | undefined): Child =>
  act !== undefined && ask(words, act, 'move');

/** A code without the blanks that people put between its digits. */
export const codeIn = ({ passCode = '' }: Typed): string => passCode.replaceAll(/\s/g, '');
