import { css } from 'lit';

/** Headings of the lists, ticks, and the word about what was done. */
export const enrollStyles = css`
  .authn-screen [data-part='group-title'] {
    margin: 8px 0 -8px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .authn-screen [data-part='factor'][data-done] {
    border-color: var(--_authn-line);
    cursor: default;
  }
  .authn-screen [data-done] > [data-part='icon']:last-child,
  .authn-screen [data-part='news'] [data-part='icon'] {
    color: var(--_authn-success);
  }
  .authn-screen [data-part='news'] {
    display: flex;
    gap: 10px;
    margin: 0;
    font-weight: 550;
  }
  .authn-screen [data-part='news'] [data-part='icon'] {
    inline-size: 24px;
    block-size: 24px;
  }
`;
