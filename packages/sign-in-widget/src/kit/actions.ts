import { css, html } from 'lit';
import type { TemplateResult } from 'lit';

/** The place for what else one can do: always below the form, always in the same order. */
export const actions = (...links: readonly unknown[]): TemplateResult =>
  html`<div data-part="actions">${links}</div>`;

/** Styles of that place. */
export const actionsStyles = css`
  .authn-screen [data-part='actions'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin-inline: -8px;
    font-size: 0.9375em;
  }
  .authn-screen [data-part='actions']:empty {
    display: none;
  }
`;
