import type { DeviceActivateStep, Problem } from '@authn-flow/authn-core';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import { textField } from '../../kit/field.ts';
import { textOf } from '../../kit/read-form.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The code that a device without a keyboard shows; filled in already where its link brought it. */
class DeviceScreen implements Screen<DeviceActivateStep> {
  readonly fields = ['userCode'];
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  fieldOf({ code }: Problem): string | undefined {
    return code === 'rejected' ? 'userCode' : undefined;
  }

  title(): string {
    return this.#host.catalogue.t('device.title');
  }

  render({ step, busy, coolingDown, problems }: View<DeviceActivateStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const { activate, userCode } = step;
    return html`<p data-part="text">${t(userCode ? 'device.text-known' : 'device.text')}</p>
      <form
        data-part="form"
        data-name="device"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (activate && !coolingDown) this.#send(event, activate);
        }}
      >
        ${textField(this.#host, {
          name: 'userCode',
          label: t('device.label'),
          autocomplete: 'off',
          initial: userCode,
          problem: problems['userCode'],
          first: true,
        })}
        ${activate ? submitButton({ label: t('device.submit'), busy, blocked: coolingDown > 0 }) : nothing}
      </form>`;
  }

  // Devices show capitals; who types small letters means the same code, and sees capitals as well.
  #send(event: SubmitEvent, activate: NonNullable<DeviceActivateStep['activate']>): void {
    const userCode = textOf(event, 'userCode').trim().toUpperCase();
    if (userCode) this.#host.act(() => activate({ userCode }));
    else this.#host.refuse({ userCode: this.#host.catalogue.t('device.missing') });
  }
}

const styles = css`
  .authn-screen [data-name='device'] [data-part='input'] {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.12em;
    text-transform: uppercase;
  }
`;

/** DEVICE_ACTIVATE. */
export const screen: ScreenModule<DeviceActivateStep> = {
  create: (host) => new DeviceScreen(host),
  styles: [styles],
};
