import { css } from 'lit';

/** The frame: the card on the page's background, and the places around the screen. */
export const frameStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--authn-width, 400px);
    margin-inline: auto;
    container-type: inline-size;
    color: var(--_authn-text);
    font: 400 var(--_authn-size) / 1.5 var(--_authn-font);
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  [part='card'] {
    position: relative;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    min-block-size: var(--authn-min-height, 420px);
    padding: 40px;
    overflow: clip;
    border: 1px solid var(--_authn-line);
    border-radius: var(--authn-card-radius, 16px);
    background: var(--_authn-surface);
    box-shadow: var(--authn-shadow, 0 12px 32px -8px #10142024);
  }
  @container (max-width: 379px) {
    [part='card'] {
      padding: 28px 20px;
    }
  }
  [part='body'] {
    flex: 1;
  }
  /* Room for what comes below the form, so that nothing jumps when it does. */
  :host([recovery]) [part='body'] {
    min-block-size: 338px;
  }
  ::slotted(:is([slot='logo'], [slot='header'], [slot='before-form'])) {
    margin-block-end: 24px;
  }
  ::slotted([slot='logo']) {
    align-self: start;
    max-inline-size: 100%;
    max-block-size: 40px;
  }
  ::slotted(:is([slot='after-form'], [slot='footer'])) {
    margin-block-start: 24px;
  }
  [part='footer'] {
    color: var(--_authn-muted);
    font-size: 0.875em;
  }
  [part='busy'] {
    position: absolute;
    inset: 0 0 auto;
    block-size: 3px;
    background: var(--_authn-accent);
    visibility: hidden;
  }
  [part='busy'][data-on] {
    animation:
      show 0s 150ms forwards,
      slide 1.2s ease-in-out infinite;
  }
  @keyframes show {
    to {
      visibility: visible;
    }
  }
  @keyframes slide {
    from {
      translate: -100% 0;
    }
    to {
      translate: 100% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='busy'][data-on] {
      animation: show 0s 150ms forwards;
      opacity: 0.5;
    }
  }
`;
