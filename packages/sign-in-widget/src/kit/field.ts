import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';
import { fieldProblem } from './problem.ts';

export interface FieldOptions {
  readonly name: string;
  /** The org's own words are isolated, lest they run as the page does. */
  readonly label: string | TemplateResult;
  readonly autocomplete: string;
  /** What stands there at first; never a secret. What the person types is not mirrored. */
  readonly initial?: string | undefined;
  readonly problem?: string | undefined;
  /** The step's first input: gets the focus. */
  readonly first?: boolean;
}

/** A labelled text input for names: no capitals, no corrections, and nothing but the label and the problem around it. */
export function textField(host: ScreenHost, options: FieldOptions): TemplateResult {
  const id = host.id(options.name);
  return html`<div data-part="field">
    <label data-part="label" for=${id}>${options.label}</label>
    <input
      data-part="input"
      id=${id}
      name=${options.name}
      type="text"
      autocomplete=${options.autocomplete}
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="next"
      value=${options.initial ?? nothing}
      ?data-first=${options.first}
      aria-invalid=${options.problem ? 'true' : nothing}
      aria-describedby=${options.problem ? `${id}-problem` : nothing}
    />
    ${fieldProblem(`${id}-problem`, options.problem)}
  </div>`;
}
