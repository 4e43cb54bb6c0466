import { css } from 'lit';

/** What a password needs. */
export const profileStyles = css`
  .authn-screen [data-part='needs'] {
    display: grid;
    gap: 2px;
    margin: -12px 0 0;
    padding: 0;
    padding-inline-start: 20px;
    color: var(--_authn-muted);
    font-size: 0.875em;
  }
`;
