import { css } from 'lit';

/** The path as a list, and the ways from step to step. */
export const controlStyles = css`
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .path li {
    display: flex;
    min-inline-size: 0;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  .path button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-block-size: 30px;
    padding-block: 2px;
    padding-inline: 4px 12px;
    border: 1px solid var(--_authn-line);
    border-radius: 15px;
    background: var(--_authn-surface);
    font: 500 12px/1.4 var(--_panel-mono);
    overflow-wrap: anywhere;
    text-align: start;
    cursor: pointer;
  }
  .path button:hover {
    border-color: var(--_authn-accent);
  }
  .path [aria-current] {
    border-color: var(--_authn-accent);
    background: color-mix(in srgb, var(--_authn-accent) 12%, var(--_authn-surface));
  }
  .number {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: var(--_authn-accent);
    color: var(--_authn-on-accent);
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  .factor {
    color: var(--_authn-muted);
  }
  .trouble {
    color: var(--_authn-problem);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding-block: 4px;
    padding-inline: 4px 12px;
    border: 1px solid var(--_authn-line);
    border-radius: var(--_authn-radius);
    background: var(--_authn-tint);
  }
  .controls button {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    cursor: pointer;
  }
  .controls button:not([aria-disabled='true']):hover {
    background: color-mix(in srgb, var(--_authn-accent) 14%, transparent);
  }
  .controls [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .controls .icon:dir(rtl) {
    scale: -1 1;
  }
  .icon {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .play .icon {
    stroke-width: 2;
  }
  .controls input {
    flex: 1;
    min-inline-size: 96px;
    min-block-size: 24px;
    margin: 0 8px;
    accent-color: var(--_authn-accent);
  }
  output {
    min-inline-size: 7ch;
    font: 600 13px var(--_panel-mono);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .of {
    color: var(--_authn-muted);
    font-weight: 400;
  }
`;
