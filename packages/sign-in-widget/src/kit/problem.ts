import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert, icon } from './icon.ts';

/**
 * Icon and words of what went wrong, for the stage's alert region. It can take the focus where no input can. Words that
 * count down are shown as `text` and spoken once, as `spoken`.
 */
export const problemBox = (id: string, text: string, spoken?: string): TemplateResult =>
  html`<div data-part="problem" id=${id} tabindex="-1">
    ${icon(alert)}<bdi data-part="message" aria-hidden=${spoken ? 'true' : nothing}>${text}</bdi>${
      spoken ? html`<span data-part="unseen">${spoken}</span>` : nothing
    }
  </div>`;

/** Words under an input, tied to it by `aria-describedby`. */
export const fieldProblem = (id: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<div data-part="field-problem" id=${id} role="alert">${icon(alert)}<bdi>${text}</bdi></div>`
    : nothing;
