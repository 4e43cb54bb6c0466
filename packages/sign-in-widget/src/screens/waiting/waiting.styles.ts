import { css } from 'lit';

/** The number as large as it can be missed by nobody, and a quiet sign that we are still waiting. */
export const waitingStyles = css`
  .authn-screen [data-part='number'] {
    margin: 4px 0;
    padding: 20px;
    border: 1px solid var(--_authn-line);
    border-radius: var(--_authn-radius);
    background: var(--_authn-tint);
    font-size: 4em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
    text-align: center;
  }
  .authn-screen [data-part='elapsed'] {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 0;
    font-variant-numeric: tabular-nums;
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
  .authn-screen [data-part='text'][data-small] {
    font-size: 0.875em;
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
