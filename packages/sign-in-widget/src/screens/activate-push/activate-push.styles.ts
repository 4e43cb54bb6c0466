import { css } from 'lit';

/** The ways for phones that cannot scan. */
export const activatePushStyles = css`
  .authn-screen [data-part='text'][tabindex] {
    outline: none;
  }
  .authn-screen summary[data-part='link'] {
    display: flex;
    justify-content: start;
    inline-size: fit-content;
    margin-inline: -8px;
    list-style: none;
  }
  .authn-screen summary[data-part='link']::after {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    margin-inline-start: 4px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    translate: 0 -2px;
  }
  .authn-screen summary[data-part='link']::-webkit-details-marker {
    display: none;
  }
  .authn-screen summary[data-part='link']:focus-visible {
    outline: 2px solid var(--_authn-focus);
    outline-offset: 2px;
  }
  .authn-screen [data-part='other'][open] > summary::after {
    rotate: -135deg;
    translate: 0 2px;
  }
  .authn-screen [data-part='other-ways'] {
    display: grid;
    justify-items: start;
    gap: 4px 0;
    padding-block: 4px;
  }
  .authn-screen [data-part='other-ways'] > * {
    max-inline-size: 100%;
  }
  .authn-screen [data-part='other-ways'] > [data-part='link'] {
    margin-inline: -8px;
  }
  .authn-screen [data-part='other-ways'] > [data-part='form'] {
    justify-self: stretch;
    padding-block: 8px;
  }
`;
