import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Tells password managers whose password a form without a username is about. */
export const hiddenUsername = (name: string | undefined): TemplateResult | typeof nothing =>
  name
    ? html`<input type="text" name="username" autocomplete="username" value=${name} readonly hidden />`
    : nothing;
