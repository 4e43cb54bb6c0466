import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ButtonOptions } from './button.ts';

/** A secondary action, as words. */
export const linkButton = (
  options: ButtonOptions & { readonly name: string; readonly click: () => void },
): TemplateResult =>
  html`<button
    type="button"
    data-part="link"
    data-name=${options.name}
    ?data-blocked=${options.blocked}
    aria-disabled=${options.busy || options.blocked ? 'true' : nothing}
    @click=${() => {
      if (!options.busy && !options.blocked) options.click();
    }}
  >
    ${options.label}
  </button>`;
