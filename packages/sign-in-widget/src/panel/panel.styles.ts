import { css } from 'lit';

/** The frame of the panel, its headline and its two halves. */
export const panelStyles = css`
  :host {
    --_panel-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace;
    display: block;
    inline-size: 100%;
    container-type: inline-size;
    color: var(--_authn-text);
    font: 400 15px/1.5 var(--_authn-font);
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
  * {
    box-sizing: border-box;
  }
  [part='panel'] {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--_authn-line);
    border-radius: var(--authn-card-radius, 16px);
    background: var(--_authn-surface);
    box-shadow: var(--authn-shadow, 0 12px 32px -8px #10142024);
  }
  h3 {
    margin: 0;
    font: 650 14px/1.4 var(--_authn-font);
  }
  p {
    margin: 0;
  }
  .problem {
    padding: 12px 16px;
    border: 1px solid var(--_authn-problem);
    border-radius: var(--_authn-radius);
    color: var(--_authn-problem);
    overflow-wrap: anywhere;
  }
  [part='now'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .here strong {
    display: block;
    font: 700 21px/1.25 var(--_panel-mono);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .doing {
    color: var(--_authn-muted);
  }
  .mode {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px 12px;
    border: 1px solid var(--_authn-line);
    border-radius: 999px;
    color: var(--_authn-muted);
    font-size: 13px;
  }
  .mode::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentcolor;
  }
  .mode[data-mode='Live']::before {
    background: var(--_authn-success);
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  [part='data'],
  [part='log'] {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
  }
  .scroll {
    position: relative;
    max-block-size: 340px;
    padding: 8px;
    overflow: auto;
    border: 1px solid var(--_authn-line);
    border-radius: var(--_authn-radius);
    background: var(--_authn-tint);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_authn-focus);
    outline-offset: 2px;
  }
  @container (min-width: 620px) {
    .halves {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto auto minmax(0, 1fr);
    }
    [part='data'],
    [part='log'] {
      display: grid;
      grid-row: 1 / -1;
      grid-template-rows: subgrid;
      gap: 8px;
    }
    [part='data'] .scroll {
      grid-row: 2 / -1;
    }
    .scroll {
      block-size: 340px;
    }
    [part='data'] .scroll {
      block-size: auto;
      max-block-size: 388px;
    }
  }
  @container (max-width: 400px) {
    [part='panel'] {
      padding: 16px 12px;
    }
    .here strong {
      font-size: 18px;
    }
  }
`;
