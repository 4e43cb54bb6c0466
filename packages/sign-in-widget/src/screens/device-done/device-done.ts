import type { SuccessStep } from '@authn-flow/authn-core';
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { alert, icon } from '../../kit/icon.ts';
import { check } from '../../kit/icons.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** It goes on at the device, or it does not: there is nothing more to do here. */
class DeviceDoneScreen implements Screen<SuccessStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<SuccessStep>): string {
    return this.#host.catalogue.t(connected(step) ? 'device-done.title' : 'device-done.title-not');
  }

  announcement({ step }: View<SuccessStep>): string {
    return this.#words(step);
  }

  render({ step }: View<SuccessStep>): TemplateResult {
    const yes = connected(step);
    return html`<p data-part="ending" ?data-good=${yes}>
      ${icon(yes ? check : alert)}<span>${this.#words(step)}</span>
    </p>`;
  }

  #words({ deviceActivationStatus: status }: SuccessStep): string {
    const { t } = this.#host.catalogue;
    if (status === 'DEVICE_ACTIVATED') return t('device-done.text');
    return t(
      status === 'DEVICE_NOT_ACTIVATED_CONSENT_DENIED' ? 'device-done.text-denied' : 'device-done.text-not',
    );
  }
}

const connected = ({ deviceActivationStatus }: SuccessStep): boolean =>
  deviceActivationStatus === 'DEVICE_ACTIVATED';

const styles = css`
  .authn-screen [data-part='ending'] {
    display: flex;
    gap: 14px;
    margin: 4px 0;
    color: var(--_authn-muted);
  }
  .authn-screen [data-part='ending'] [data-part='icon'] {
    inline-size: 32px;
    block-size: 32px;
  }
  .authn-screen [data-part='ending'][data-good] [data-part='icon'] {
    color: var(--_authn-success);
  }
`;

/** SUCCESS of a device grant. */
export const screen: ScreenModule<SuccessStep> = {
  create: (host) => new DeviceDoneScreen(host),
  styles: [styles],
};
