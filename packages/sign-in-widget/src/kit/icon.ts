import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws an icon of our set: one path on a 20-unit grid, in the colour of the text around it, unseen by screen readers. */
export const icon = (path: string): TemplateResult =>
  html`<svg data-part="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;

/** Icons of the first screen; the others come with the screens that use them (`icons.ts`). */
export const alert = 'M10 6.2v4.6M10 13.8v.05M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15Z';
export const eye =
  'M1.8 10S4.6 4.6 10 4.6 18.2 10 18.2 10 15.4 15.4 10 15.4 1.8 10 1.8 10ZM10 12.6a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 0 0 0 5.2Z';
export const eyeOff = `${eye}M3.5 16.5l13-13`;
