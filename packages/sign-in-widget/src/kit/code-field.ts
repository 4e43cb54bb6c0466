import type { CodeFormat } from '@authn-flow/authn-core';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import { fieldProblem } from './problem.ts';

export interface CodeFieldOptions {
  readonly name: string;
  readonly label: string;
  /** What the code is known to look like; without it, it may be anything, and nothing is sent by itself. */
  readonly format: CodeFormat | undefined;
  readonly problem: string | undefined;
  /** Not the first thing to do on its screen. */
  readonly second?: boolean;
}

/**
 * One input for the whole code, whatever it looks like: paste, autofill from a message and screen readers all expect
 * one. It submits its form when the last character is there, once; after a refusal only when the code has changed.
 */
export class CodeField {
  readonly #host: ScreenHost;
  #sent = '';

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  render({ name, label, format, problem, second }: CodeFieldOptions): TemplateResult {
    const id = this.#host.id(name);
    const cells = format?.digitsOnly && format.length === 6;
    return html`<div data-part="field">
      <label data-part="label" for=${id}>${label}</label>
      <div data-part="cells" data-code=${cells ? 'digits' : 'any'}>
        <input
          data-part="input"
          ?data-first=${!second}
          dir="ltr"
          id=${id}
          name=${name}
          type="text"
          inputmode=${format?.digitsOnly ? 'numeric' : 'text'}
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `${id}-problem` : nothing}
          @input=${(event: InputEvent) => {
            this.#read(event.currentTarget as HTMLInputElement, format);
          }}
        />
      </div>
      ${fieldProblem(`${id}-problem`, problem)}
    </div>`;
  }

  #read(input: HTMLInputElement, format: CodeFormat | undefined): void {
    if (!format?.length) return;
    const code = toCode(input.value, format).slice(0, format.length);
    if (format.digitsOnly && code !== input.value) input.value = code;
    if (code.length < format.length) this.#sent = '';
    else if (code !== this.#sent) {
      this.#sent = code;
      input.form?.requestSubmit();
    }
  }
}

/** What was typed, without what people and keyboards put around and between. */
export const toCode = (text: string, format: CodeFormat | undefined): string =>
  format?.digitsOnly ? toDigits(text) : text.trim();

/** `123 456` and `١٢٣٤٥٦` are both 123456: spaces, dashes and the digits of other scripts are ours to sort out. */
export function toDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\D/g, '');
}

/**
 * Six cells drawn by spacing and lines alone; where the lines are dropped (forced colours) it is a plain input. The frame
 * is around the input, which is a little wider: the space after the last digit must not make it scroll.
 */
export const codeFieldStyles = css`
  .authn-screen [data-code] [data-part='input'] {
    font-variant-numeric: tabular-nums;
  }
  .authn-screen [data-code='digits'] {
    --_authn-cell: calc(100cqi / 6);
    overflow: clip;
    border: 1px solid var(--_authn-border);
    border-radius: var(--_authn-radius);
    background: repeating-linear-gradient(
        to right,
        transparent 0 calc(var(--_authn-cell) - 1px),
        var(--_authn-line) calc(var(--_authn-cell) - 1px) var(--_authn-cell)
      )
      border-box;
    direction: ltr;
  }
  .authn-screen [data-code='digits'] [data-part='input'] {
    inline-size: calc(100% + (var(--_authn-cell) - 1ch) / 2 + 2px);
    min-block-size: 56px;
    padding: 8px 0;
    padding-inline-start: calc((var(--_authn-cell) - 1ch) / 2);
    border: 0;
    outline: 0;
    background: none;
    font:
      600 1.5em / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    letter-spacing: calc(var(--_authn-cell) - 1ch);
  }
  .authn-screen [data-code='digits']:has([aria-invalid='true']) {
    border-color: var(--_authn-problem);
  }
  .authn-screen [data-code='digits']:has(:focus-visible) {
    border-color: var(--_authn-focus);
    outline: 2px solid var(--_authn-focus);
    outline-offset: -1px;
  }
`;
