import { css } from 'lit';

/** A quiet sign that we are waiting, with its words. */
export const pulseStyles = css`
  .authn-screen [data-part='elapsed'] {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .authn-screen [data-part='elapsed']:not(:has([data-part='clock'])) {
    justify-content: center;
  }
  .authn-screen [data-part='clock'] {
    margin-inline-start: auto;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='pulse'] {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_authn-link);
    animation: authn-pulse 1.6s ease-in-out infinite;
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
