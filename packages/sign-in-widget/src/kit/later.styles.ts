import { css } from 'lit';

/** How being busy looks, and what is said under an input before anybody was asked anything. */
export const laterStyles = css`
  .authn-screen [data-part='input'][aria-invalid='true'] {
    border-color: var(--_authn-problem);
  }
  .authn-screen [data-part='hint'],
  .authn-screen [data-part='field-problem'] {
    display: flex;
    gap: 6px;
    font-size: 0.875em;
    color: var(--_authn-muted);
  }
  .authn-screen :is([data-part='hint'], [data-part='field-problem']) [data-part='icon'] {
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 1.5px;
  }
  .authn-screen [data-part='field-problem'] {
    color: var(--_authn-problem);
  }
  .authn-screen [data-part='alert'] {
    display: contents;
  }
  .authn-screen [aria-disabled='true'] {
    cursor: default;
  }
  /* Being busy shows after 150 ms and not before, without a timer. */
  .authn-screen [data-part='spinner'] {
    position: absolute;
    inset: 0;
    inline-size: 20px;
    block-size: 20px;
    margin: auto;
    border: 2px solid currentColor;
    border-inline-start-color: transparent;
    border-radius: 50%;
    visibility: hidden;
  }
  .authn-screen [data-busy] [data-part='spinner'] {
    animation:
      authn-show 0s 150ms forwards,
      authn-turn 0.8s linear infinite;
  }
  .authn-screen [data-busy] [data-part='caption'] {
    animation: authn-hide 0s 150ms forwards;
  }
  @keyframes authn-show {
    to {
      visibility: visible;
    }
  }
  @keyframes authn-hide {
    to {
      opacity: 0;
    }
  }
  @keyframes authn-turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .authn-screen [data-busy] [data-part='spinner'] {
      animation: authn-show 0s 150ms forwards;
      border-style: dotted;
      border-inline-start-color: currentColor;
    }
  }
`;
