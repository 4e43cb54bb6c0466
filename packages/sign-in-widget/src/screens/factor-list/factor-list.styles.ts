import { css } from 'lit';

/** Rows of one list: a hairline between them, the whole row to press. */
export const factorListStyles = css`
  .authn-screen [data-part='factors'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .authn-screen [data-part='factor'] {
    display: flex;
    align-items: center;
    gap: 14px;
    inline-size: 100%;
    min-block-size: 64px;
    margin: 0;
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--_authn-text) 22%, transparent);
    border-radius: var(--_authn-radius);
    background: var(--_authn-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .authn-screen [data-part='factor'] > [data-part='icon']:first-child {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.35;
    color: var(--_authn-link);
  }
  .authn-screen [data-part='factor'] > [data-flip] {
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='factor-text'] {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    overflow-wrap: anywhere;
  }
  .authn-screen [data-part='factor-name'] {
    font-weight: 600;
    line-height: 1.35;
  }
  .authn-screen [data-part='factor-hint'] {
    color: var(--_authn-muted);
    font-size: 0.875em;
    overflow-wrap: anywhere; /* an address has no blanks to break at */
    font-variant-numeric: tabular-nums;
  }
  .authn-screen [data-part='factor'][data-unusable] {
    border-style: dashed;
    cursor: default;
  }
  .authn-screen [data-unusable] :is([data-part='factor-name'], [data-part='icon']) {
    color: var(--_authn-muted);
  }
  @media (hover: hover) {
    .authn-screen button[data-part='factor']:not([aria-disabled='true']):hover {
      border-color: var(--_authn-link);
      background: var(--_authn-tint);
    }
  }
`;
