import { css } from 'lit';

/** What nobody sees on the first screen at first: problems, explanations, secondary actions, the way back, notices. */
export const aroundStyles = css`
  /* To browsers 'hidden' is a style of the page, which the reset takes back. */
  .authn-screen [hidden] {
    display: none;
  }
  .authn-screen [data-held] :is([data-part='problem'], [data-part='field-problem']) {
    visibility: hidden;
  }
  .authn-screen :is([data-part='problem'], [data-part='notice']) {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    padding: 12px 14px;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: var(--_authn-radius);
    background: color-mix(in srgb, currentColor 6%, transparent);
    color: var(--_authn-problem);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .authn-screen [data-part='message'] {
    flex: 1;
    min-inline-size: 10em;
    /* Words of the org's may run the other way, and begin where all others do. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    color: var(--_authn-text);
    font-variant-numeric: tabular-nums;
  }
  .authn-screen [data-part='problem'] [data-part='message'] {
    color: var(--_authn-problem);
  }
  .authn-screen [data-part='submit'][data-blocked] {
    background: var(--_authn-tint);
    border-color: var(--_authn-line);
    color: var(--_authn-muted);
  }
  @media (hover: hover) {
    .authn-screen [data-part='submit']:not([aria-disabled='true']):hover {
      background: color-mix(in oklab, var(--_authn-accent) 90%, var(--_authn-text));
    }
    .authn-screen [data-part='toggle']:hover {
      color: var(--_authn-text);
    }
  }
  @media (forced-colors: active) {
    /* Browsers spare pictures, and these are drawn in a colour of ours. */
    .authn-screen [data-part='icon'] {
      forced-color-adjust: auto;
    }
    .authn-screen [data-part='submit'] {
      border-color: ButtonText;
    }
    .authn-screen [data-part][aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    .authn-screen [data-part='input'][aria-invalid='true'] {
      border-width: 2px;
    }
  }
  .authn-screen [data-part='text'] {
    margin: 0;
    color: var(--_authn-muted);
    text-wrap: pretty;
  }
  .authn-screen [data-part='text'] bdi[dir] {
    color: var(--_authn-text);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* Japanese has no spaces to break at: browsers that know its phrases keep them whole. */
  .authn-screen:lang(ja) {
    word-break: auto-phrase;
  }
  .authn-screen[dir='rtl'] [data-flip] {
    scale: -1 1;
  }
  .authn-screen [data-part='link'],
  .authn-screen [data-part='back'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 8px;
    border: 0;
    border-radius: calc(var(--_authn-radius) - 2px);
    background: none;
    color: var(--_authn-link);
    font: inherit;
    font-weight: 550;
    text-align: start;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .authn-screen [data-part='back'] {
    align-self: start;
    inline-size: 44px;
    margin: -12px 0 -8px;
    margin-inline-start: -12px;
    padding: 0;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='link'][data-blocked] {
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='notice'] {
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='app-logo'] {
    inline-size: 48px;
    block-size: 48px;
    border-radius: 10px;
    object-fit: contain;
  }
  .authn-screen [data-part='app-logo'][hidden] {
    display: none;
  }
  /* What there is beside the form, and where to turn: as high as the room that the frame keeps for it. */
  .authn-screen :is([data-name='offers'], [data-part='help'] [data-part='actions']) {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin: 0 -8px -10px;
    font-size: 0.9375em;
  }
  .authn-screen [data-name='offers'] [data-name='remember-username'] {
    margin: 0 8px;
    font-size: 1em;
  }
  @media (hover: hover) {
    .authn-screen [data-part='back']:hover {
      color: var(--_authn-text);
    }
    .authn-screen [data-part='link']:not([aria-disabled='true']):hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  }
  .authn-screen [data-part='text'][data-small] {
    font-size: 0.875em;
  }
`;
