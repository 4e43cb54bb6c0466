import type { Target } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** The picture of the application that the person is on the way to, if it has one that arrives; its name is in words nearby. */
export const appLogo = (target: Target | undefined): TemplateResult | typeof nothing =>
  target?.logo ? html`<img data-part="app-logo" src=${target.logo} alt="" @error=${hide} />` : nothing;

/** What people call an application. */
export const nameOf = (target: Target | undefined): string => target?.label ?? target?.name ?? '';

// A picture that the page's policy forbids, or that is gone, leaves the name.
const hide = (event: Event): void => {
  (event.currentTarget as HTMLImageElement).hidden = true;
};
