import type { Target } from '@authn-flow/authn-core';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** The application that the person is on the way to: its picture, if it has one that arrives, and its name. */
export function appHeader(target: Target | undefined): TemplateResult | typeof nothing {
  const name = nameOf(target);
  if (!name && !target?.logo) return nothing;
  return html`<div data-part="app">
    ${
      target?.logo
        ? html`<img data-part="app-logo" src=${target.logo} alt="" width="40" height="40" @error=${hide} />`
        : nothing
    }
    <span data-part="app-name">${name}</span>
  </div>`;
}

/** What people call an application. */
export const nameOf = (target: Target | undefined): string => target?.label ?? target?.name ?? '';

// A picture that the page's policy forbids, or that is gone, leaves the name.
const hide = (event: Event): void => {
  (event.currentTarget as HTMLImageElement).hidden = true;
};

/** Styles of that. */
export const appStyles = css`
  .authn-screen [data-part='app'] {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 40px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .authn-screen [data-part='app-logo'] {
    flex: none;
    border-radius: 8px;
    object-fit: contain;
  }
  .authn-screen [data-part='app-logo'][hidden] {
    display: none;
  }
`;
