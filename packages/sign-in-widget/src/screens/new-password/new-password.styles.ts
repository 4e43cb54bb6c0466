import { css } from 'lit';

/** The org's rules, ticked off as they are kept to: by icon and weight, never by colour alone. */
export const newPasswordStyles = css`
  .authn-screen [data-part='group'] {
    display: grid;
    gap: 10px;
  }
  .authn-screen [data-part='rules'] {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
    line-height: 1.4;
  }
  .authn-screen [data-part='rule'] {
    display: flex;
    gap: 8px;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='rule'] [data-part='icon'] {
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: 1px;
  }
  .authn-screen [data-part='rule'][data-met] {
    color: var(--_authn-text);
  }
  .authn-screen [data-part='rule'][data-met] [data-part='icon'] {
    color: var(--_authn-success);
  }
  .authn-screen [data-part='causes'] {
    margin: 0;
    padding: 0;
    padding-inline-start: 24px;
    list-style: none;
    font-size: 0.875em;
    color: var(--_authn-problem);
  }
  .authn-screen a[data-part='submit'] {
    text-decoration: none;
  }
`;
