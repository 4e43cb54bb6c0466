import { css } from 'lit';

/** The picture. */
export const chartStyles = css`
  [part='chart'] {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .axis {
    color: var(--_authn-text);
  }
  .axis span {
    color: var(--_authn-muted);
    font-weight: 400;
  }
  svg.statuses,
  svg.activity {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
    overflow: visible;
  }
  svg text {
    fill: currentcolor;
    font: 500 11px var(--_panel-mono);
    text-anchor: middle;
    direction: ltr;
  }
  .family rect {
    fill: var(--_authn-tint);
    stroke: var(--_authn-line);
  }
  .family text {
    fill: var(--_authn-muted);
    font: 600 12px var(--_authn-font);
  }
  .status .box {
    fill: var(--_authn-surface);
    stroke: var(--_authn-line);
  }
  .status[data-state='apart'] {
    color: var(--_authn-muted);
  }
  .status[data-passing] .box {
    stroke-dasharray: 3 3;
  }
  .status[data-state='visited'] .box {
    fill: color-mix(in srgb, var(--_authn-accent) 12%, var(--_authn-surface));
    stroke: var(--_authn-accent);
  }
  .status[data-state='current'] {
    color: var(--_authn-on-accent);
  }
  .status[data-state='current'] > text {
    font-weight: 700;
  }
  .status[data-state='current'] .box {
    fill: var(--_authn-accent);
    stroke: var(--_authn-accent);
  }
  .halo {
    fill: none;
    stroke: var(--_authn-accent);
    stroke-width: 2;
    stroke-opacity: 0.45;
    transform-box: fill-box;
    transform-origin: center;
    animation: breathe 2.4s ease-in-out infinite;
  }
  .arrow path {
    fill: none;
    stroke: var(--_authn-accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .arrow circle {
    fill: var(--_authn-accent);
  }
  .arrow[data-state='taken'] {
    opacity: 0.55;
  }
  .arrow[data-state='open'] path {
    stroke: var(--_authn-border);
    stroke-width: 1.2;
    opacity: 0.7;
  }
  .arrow[data-state='open'] circle {
    fill: var(--_authn-border);
  }
  .arrow[data-state='last'] path {
    stroke-width: 2.6;
  }
  .numbers rect {
    fill: var(--_authn-surface);
    stroke: var(--_authn-accent);
    stroke-width: 1.5;
  }
  .numbers text {
    fill: var(--_authn-text);
    font-weight: 700;
    font-size: 10px;
  }
  .numbers[data-problem] rect {
    stroke: var(--_authn-problem);
  }
  .numbers[data-problem] text {
    fill: var(--_authn-problem);
  }
  @keyframes breathe {
    50% {
      stroke-opacity: 0.1;
      scale: 1.03 1.08;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .halo {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    svg.statuses,
    svg.activity {
      forced-color-adjust: none;
    }
  }
`;
