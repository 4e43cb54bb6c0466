import { css } from 'lit';

/**
 * The screen in the page's own tree. Every rule starts at `.authn-screen` and counts two classes: more than a page's
 * element and attribute selectors, less than `sign-in-widget [data-part='screen'] [data-part='…']`, with which a page may
 * overrule on purpose. Nothing here can match outside.
 */
export const screenStyles = css`
  .authn-screen {
    display: block;
    container-type: inline-size;
    color: var(--_authn-text);
    font: 400 var(--_authn-size) / 1.5 var(--_authn-font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    visibility: visible;
    -webkit-text-size-adjust: 100%;
  }
  /* The page's rules for bare elements end here; SVG is left out, since its shapes are properties too. */
  .authn-screen.authn-screen :where(:not(svg, svg *)) {
    all: revert;
    box-sizing: border-box;
  }
  .authn-screen [data-part='page'] {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }
  .authn-screen [data-part='title'] {
    margin: 0;
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
    outline: none;
  }
  .authn-screen [data-part='form'] {
    display: flex;
    flex-direction: column;
    gap: 20px;
    margin: 0;
  }
  .authn-screen [data-part='icon'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: middle;
  }
  .authn-screen [data-part='status'],
  .authn-screen [data-part='unseen'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
