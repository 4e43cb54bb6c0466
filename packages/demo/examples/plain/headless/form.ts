export type Child = Node | string | undefined;

export function make<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: object,
  ...children: Child[]
) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button, or nothing where the org does not offer the move. */
export const button = (words: string, act: (() => unknown) | undefined): Child =>
  act && make('button', { type: 'button', onclick: () => void act() }, words);

/** What password managers and phones need to know. */
const FIELDS: Readonly<Record<string, object>> = {
  Username: { autocomplete: 'username' },
  Password: { type: 'password', autocomplete: 'current-password' },
  'New password': { type: 'password', autocomplete: 'new-password' },
  Code: { inputMode: 'numeric', autocomplete: 'one-time-code' },
};

/** A form with a field for each label; `send` is given what was typed, in the same order. */
export function form(submit: string, labels: string[], send: (...typed: string[]) => unknown): Child {
  const inputs = labels.map((label) => make('input', { required: true, ...FIELDS[label] }));
  const fields = inputs.map((input, i) => make('label', {}, `${labels[i] ?? ''} `, input));
  const element = make('form', {}, ...fields, make('button', {}, submit));
  element.onsubmit = (event) => {
    event.preventDefault();
    void send(...inputs.map(({ value }) => value));
  };
  return element;
}
