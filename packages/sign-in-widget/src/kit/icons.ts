import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws an icon that points the other way where text runs from right to left. */
export const directed = (path: string): TemplateResult =>
  html`<svg data-part="icon" data-flip viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d=${path} />
  </svg>`;

/** Icons of everything after the first screen, each a path on the same grid as those of `icon.ts`. */
export const arrow = 'M16 10H4.5M9.5 4.5 4 10l5.5 5.5';
export const chevron = 'M8 5l5 5-5 5';
export const check = 'M6.2 10.4l2.7 2.7 5-5.6M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15Z';
export const lock =
  'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5.5 9h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1ZM10 12.5v1.5';
export const phone =
  'M6.5 2.5h7a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-7a1.5 1.5 0 0 1-1.5-1.5v-12a1.5 1.5 0 0 1 1.5-1.5ZM7.8 10l1.6 1.6 2.9-3.2M9 15h2';
export const message =
  'M4.5 3.5h11a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2h-5.5l-4 3v-3h-1.5a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2ZM6.5 8.8v.05M10 8.8v.05M13.5 8.8v.05';
export const digits =
  'M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-12a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5ZM6 8.6v2.8M4.8 9.3l2.4 1.4M7.2 9.3l-2.4 1.4M10 8.6v2.8M8.8 9.3l2.4 1.4M11.2 9.3l-2.4 1.4M14 8.6v2.8M12.8 9.3l2.4 1.4M15.2 9.3l-2.4 1.4';
export const shield = 'M10 2.5l6 2v5c0 3.8-2.5 6.5-6 8c-3.5-1.5-6-4.2-6-8v-5ZM7.5 9.8l1.8 1.8 3.3-3.6';
export const signpost =
  'M10 17.5v-6M10 8v-1M10 4V2.5M4.5 4h9l2.5 1.5-2.5 1.5h-9ZM15.5 8h-9l-2.5 1.750 2.5 1.750h9Z';
export const key = 'M13 3a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM10.2 9.8 3.5 16.5M5.5 14.5l2 2M8 12l1.5 1.5';
export const question =
  'M7.8 7.8a2.25 2.25 0 1 1 3.4 2c-.8.45-1.2.9-1.2 1.7M10 14v.05M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15Z';
export const elsewhere =
  'M8 4H5a1.5 1.5 0 0 0-1.5 1.5v9.5a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5V12M12 3.5h4.5V8M16.5 3.5 9.5 10.5';
