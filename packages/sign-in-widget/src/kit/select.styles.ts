import { css } from 'lit';

/** A list to choose from: an input like others, with an arrow of ours; the list that opens is the browser's own. */
export const selectStyles = css`
  .authn-screen select[data-part='input'] {
    appearance: none;
    padding-inline: 14px 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_authn-muted) 0),
      linear-gradient(135deg, var(--_authn-muted) 50%, transparent 0);
    background-position:
      calc(100% - 20px) 55%,
      calc(100% - 15px) 55%;
    background-repeat: no-repeat;
    background-size: 5px 5px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .authn-screen[dir='rtl'] select[data-part='input'] {
    background-position:
      15px 55%,
      20px 55%;
  }
  .authn-screen select[data-part='input']:focus-visible {
    outline: 2px solid var(--_authn-focus);
    outline-offset: -1px;
  }
  .authn-screen select[data-part='input'] option {
    background: var(--_authn-surface);
    color: var(--_authn-text);
  }
  @media (forced-colors: active) {
    .authn-screen select[data-part='input'] {
      appearance: auto;
    }
  }
`;
