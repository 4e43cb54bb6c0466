import { css } from 'lit';

/** Ways to be reached, as rows to choose from. */
export const recoverStyles = css`
  .authn-screen [data-part='ways'] {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .authn-screen [data-part='ways'] legend {
    padding: 0 0 6px;
    font-size: 0.875em;
    font-weight: 550;
  }
  .authn-screen [data-part='way'] {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_authn-target);
    padding: 4px 14px;
    border: 1px solid var(--_authn-border);
    border-radius: var(--_authn-radius);
    cursor: pointer;
  }
  .authn-screen [data-part='way'] input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_authn-link);
  }
  .authn-screen [data-part='way']:has(:checked) {
    border-color: var(--_authn-link);
    background: color-mix(in srgb, var(--_authn-link) 7%, transparent);
  }
  .authn-screen [data-part='way']:has(:focus-visible) {
    outline: 2px solid var(--_authn-focus);
    outline-offset: 2px;
  }
  .authn-screen [data-part='way'] input:focus-visible {
    outline: none;
  }
`;
