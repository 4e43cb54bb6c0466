import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';

/** What was typed, by the names of the fields. */
type Typed = Readonly<Record<string, string>>;

/** A screen: a title that takes the focus, then what belongs to it. */
export const screen = (title: string, ...children: Child[]): HTMLElement =>
  h('section', {}, h('h1', { tabindex: -1 }, title), ...children);

/** A form that gives what was typed to `send`. */
export function form(submit: string, fields: readonly Child[], send: (typed: Typed) => unknown): HTMLElement {
  return h(
    'form',
    {
      onsubmit(event) {
        event.preventDefault();
        const typed = new FormData(event.currentTarget as HTMLFormElement);
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
export const field = (label: string, name: string, attributes: Record<string, string> = {}): HTMLElement =>
  h('label', {}, h('span', {}, label), h('input', { name, required: true, ...attributes }));

/** A field for a code: the phone offers it from the message, and shows digits to type it with. */
export const codeField = (label: string): HTMLElement =>
  field(label, 'passCode', { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: '12' });

/** A button that acts at once. */
export const ask = (words: string, act: () => unknown, look = ''): HTMLElement =>
  h('button', { type: 'button', class: look, onclick: act }, words);

/** A quiet one; nothing where the move is not offered. */
export const move = (words: string, act: (() => unknown) | undefined): Child =>
  act !== undefined && ask(words, act, 'move');
