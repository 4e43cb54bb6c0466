import { css } from 'lit';

/** What is asked for: a tick or a box, what it is called, and what it means. */
export const consentStyles = css`
  .authn-screen [data-part='scopes'] {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .authn-screen [data-part='scopes'] legend {
    padding: 0;
    margin-block-end: 4px;
  }
  .authn-screen [data-part='scope'] {
    display: flex;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_authn-line);
    line-height: 1.35;
  }
  .authn-screen label[data-part='scope'] {
    cursor: pointer;
  }
  .authn-screen [data-part='scope']:last-child {
    border: 0;
  }
  .authn-screen [data-part='scope'] > input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_authn-link);
  }
  .authn-screen [data-part='scope'] > [data-part='icon'] {
    color: var(--_authn-success);
  }
  .authn-screen [data-part='scope-text'] {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
`;
