import { css } from 'lit';

/** Other doors than the form: quieter than the one filled button, and set off from it. */
export const entranceStyles = css`
  .authn-screen [data-part='doors'] {
    display: grid;
    gap: 10px;
  }
  .authn-screen [data-part='actions'] + [data-name='offers'] {
    margin-block-start: -16px;
  }
  .authn-screen [data-part='door'] {
    display: grid;
    place-items: center;
    min-block-size: var(--_authn-target);
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_authn-border);
    border-radius: var(--_authn-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 550;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  @media (hover: hover) {
    .authn-screen [data-part='door']:hover {
      background: var(--_authn-tint);
    }
  }
  .authn-screen [data-part='or'] {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_authn-muted);
    font-size: 0.875em;
  }
  .authn-screen [data-part='or']::before,
  .authn-screen [data-part='or']::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_authn-line);
  }
  .authn-screen [data-part='who'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    margin-block: -8px;
  }
  .authn-screen [data-part='who'] > bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .authn-screen [data-part='who'] [data-part='link'] {
    margin-inline: -8px;
  }
`;
