import { css } from 'lit';

/** What the org offers, as rows. */
export const unsupportedStyles = css`
  .authn-screen [data-part='offers'] {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .authn-screen [data-part='offer'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: var(--_authn-target);
    margin: 0;
    padding: 8px 14px;
    border: 1px solid color-mix(in srgb, var(--_authn-text) 22%, transparent);
    border-radius: var(--_authn-radius);
    background: var(--_authn-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
`;
