import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface ButtonOptions {
  readonly label: string;
  /** Its command is under way: a spinner after 150 ms, the same width, the focus kept. */
  readonly busy?: boolean;
  /** It cannot be used now, and words nearby say why and until when. */
  readonly blocked?: boolean;
}

const off = ({ busy, blocked }: ButtonOptions): 'true' | typeof nothing =>
  busy || blocked ? 'true' : nothing;

/** The one filled button of a screen; submits its form. `aria-disabled`, not `disabled`: a disabled button drops the focus. */
export const submitButton = (options: ButtonOptions): TemplateResult =>
  html`<button
    type="submit"
    data-part="submit"
    aria-disabled=${off(options)}
    ?data-busy=${options.busy}
    ?data-blocked=${options.blocked}
  >
    <span data-part="caption">${options.label}</span><span data-part="spinner" aria-hidden="true"></span>
  </button>`;
