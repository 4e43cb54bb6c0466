import { css } from 'lit';

/** A list to choose from: an input like others, with the browser's own list. */
export const selectStyles = css`
  .authn-screen select[data-part='input'] {
    padding-inline: 10px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .authn-screen select[data-part='input']:focus-visible {
    outline: 2px solid var(--_authn-focus);
    outline-offset: -1px;
  }
  .authn-screen select[data-part='input'] option {
    background: var(--_authn-surface);
    color: var(--_authn-text);
  }
`;
