import { css } from 'lit';

/** What the form has besides fields: a choice, and what a password needs. */
export const profileStyles = css`
  .authn-screen select[data-part='input'] {
    cursor: pointer;
  }
  .authn-screen [data-part='rules'] {
    display: grid;
    gap: 2px;
    margin: -12px 0 0;
    padding: 0;
    padding-inline-start: 20px;
    color: var(--_authn-muted);
    font-size: 0.875em;
  }
`;
