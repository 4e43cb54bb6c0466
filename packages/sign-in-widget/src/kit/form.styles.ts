import { css } from 'lit';

/** Fields and the button as they are at first; how they look once something happens comes later (`later.styles.ts`). */
export const formStyles = css`
  .authn-screen :is(button, a, input):focus-visible {
    outline: 2px solid var(--_authn-focus);
    outline-offset: 2px;
  }

  .authn-screen [data-part='field'] {
    display: grid;
    gap: 6px;
  }
  .authn-screen [data-part='label'] {
    font-size: 0.875em;
    font-weight: 550;
  }
  .authn-screen [data-part='control'] {
    display: grid;
    position: relative;
  }
  .authn-screen [data-part='input'] {
    inline-size: 100%;
    min-block-size: var(--_authn-target);
    margin: 0;
    padding: 8px 14px;
    border: 1px solid var(--_authn-border);
    border-radius: var(--_authn-radius);
    background: var(--_authn-surface);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
    scroll-margin: 64px;
  }
  .authn-screen [data-part='input']:focus-visible {
    outline-offset: -1px;
    border-color: var(--_authn-focus);
  }
  .authn-screen [data-part='input']:autofill {
    -webkit-text-fill-color: var(--_authn-text);
    box-shadow: inset 0 0 0 99px color-mix(in srgb, var(--_authn-accent) 9%, var(--_authn-surface));
  }
  .authn-screen [data-part='input'][data-toggled] {
    padding-inline-end: 52px;
  }
  .authn-screen [data-part='toggle'] {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    min-block-size: 44px;
    margin-block: auto;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_authn-radius) - 2px);
    background: none;
    color: var(--_authn-muted);
    cursor: pointer;
  }
  .authn-screen [data-part='toggle']:focus-visible {
    outline-offset: -4px;
  }
  .authn-screen [data-part='submit'] {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: var(--_authn-target);
    margin: 4px 0 0;
    padding: 8px 16px;
    border: 1px solid transparent;
    border-radius: var(--_authn-radius);
    background: var(--_authn-accent);
    color: var(--_authn-on-accent);
    font: inherit;
    font-weight: 600;
    text-align: center;
    cursor: pointer;
  }
`;
