import { css } from 'lit';

/** A quiet sign that we are waiting, and the ways for phones that cannot scan. */
export const activatePushStyles = css`
  .authn-screen [data-part='elapsed'] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    margin: 0;
  }
  .authn-screen [data-part='pulse'] {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_authn-link);
    animation: authn-pulse 1.6s ease-in-out infinite;
  }
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
  @keyframes authn-pulse {
    50% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .authn-screen [data-part='pulse'] {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .authn-screen [data-part='pulse'] {
      background: Highlight;
    }
  }
`;
