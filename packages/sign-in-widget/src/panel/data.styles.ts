import { css } from 'lit';

/** The data of the step, and the log. */
export const dataStyles = css`
  .data,
  .log {
    margin: 0;
    padding: 0;
    list-style: none;
    font: 400 12.5px/1.6 var(--_panel-mono);
  }
  .data .data {
    margin-inline-start: 7px;
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--_authn-line);
  }
  .data li {
    padding-block: 1px;
    overflow-wrap: anywhere;
  }
  summary {
    min-block-size: 24px;
    border-radius: 4px;
    cursor: pointer;
  }
  .data > li > details > summary .name {
    font-weight: 600;
  }
  .count,
  .none {
    color: var(--_authn-muted);
    font-size: 12px;
  }
  .value {
    unicode-bidi: isolate;
    direction: ltr;
  }
  .data li > .name {
    color: var(--_authn-muted);
  }
  .data li > .name::after {
    content: ':';
  }
  .value[data-kind='number'],
  .value[data-kind='boolean'] {
    color: var(--_authn-link);
  }
  .value[data-kind='redacted'] {
    padding: 0 6px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_authn-text) 10%, transparent);
    color: var(--_authn-text);
  }
  .filter {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px;
  }
  .filter select,
  .filter input {
    min-block-size: 36px;
    padding: 4px 10px;
    border: 1px solid var(--_authn-border);
    border-radius: 8px;
    background: var(--_authn-surface);
  }
  .filter input {
    inline-size: 100%;
  }
  .filter input::placeholder {
    color: var(--_authn-muted);
    opacity: 1;
  }
  .log li {
    display: grid;
    grid-template-columns: 66px minmax(0, 1fr) auto;
    gap: 0 10px;
    padding: 2px 6px;
    border-radius: 6px;
  }
  .log time {
    color: var(--_authn-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
    direction: ltr;
  }
  .what {
    overflow-wrap: anywhere;
    direction: ltr;
    text-align: start;
  }
  .more {
    color: var(--_authn-muted);
    text-align: end;
  }
  [data-type='step'] .what {
    font-weight: 700;
  }
  [data-type='command'] .what::before {
    content: '▸ ' / '';
  }
  [data-trouble] .what,
  [data-trouble] .more {
    color: var(--_authn-problem);
  }
  .log [aria-current] {
    background: color-mix(in srgb, var(--_authn-accent) 14%, transparent);
  }
  .log [data-later] :is(.what, .more) {
    color: var(--_authn-muted);
    font-weight: 400;
    font-style: italic;
  }
  @container (max-width: 400px) {
    .log li {
      grid-template-columns: 58px minmax(0, 1fr);
    }
    .more {
      grid-column: 2;
      text-align: start;
    }
  }
`;
