import { css } from 'lit';

/** The number as large as it can be missed by nobody. */
export const waitingStyles = css`
  .authn-screen [data-part='number'] {
    margin: 4px 0;
    padding: 20px;
    border: 1px solid var(--_authn-line);
    border-radius: var(--_authn-radius);
    background: var(--_authn-tint);
    font-size: 4em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
    text-align: center;
  }
`;
