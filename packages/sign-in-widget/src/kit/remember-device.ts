import type { RememberDevice, RememberDevicePolicy } from '@authn-flow/authn-core';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ScreenHost } from '../screens/screen.ts';

/** A box to skip the factor here next time, with the policy's lifetime in words; nothing where the org has no such policy. */
export function rememberDevice(
  host: ScreenHost,
  policy: RememberDevicePolicy | undefined,
): TemplateResult | typeof nothing {
  if (!policy) return nothing;
  return html`<label data-part="check">
    <input
      type="checkbox"
      name="rememberDevice"
      .checked=${host.rememberDevice ?? policy.byDefault}
      @change=${(event: Event) => {
        host.rememberDevice = (event.currentTarget as HTMLInputElement).checked;
      }}
    />
    <span>${host.catalogue.t('remember-device', { minutes: policy.lifetimeInMinutes })}</span>
  </label>`;
}

/** What to send about this device: nothing where the org has no such policy. */
export const deviceInput = (host: ScreenHost, policy: RememberDevicePolicy | undefined): RememberDevice =>
  policy ? { rememberDevice: host.rememberDevice ?? policy.byDefault } : {};

/** Styles of the box. */
export const checkStyles = css`
  .authn-screen [data-part='check'] {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    margin-block: -8px;
    font-size: 0.9375em;
    line-height: 1.35;
    cursor: pointer;
  }
  .authn-screen [data-part='check'] input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_authn-link);
  }
`;
