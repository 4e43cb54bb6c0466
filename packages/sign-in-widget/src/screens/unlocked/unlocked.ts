import type { SuccessStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The account is unlocked; the person has still to sign in. */
class UnlockedScreen implements Screen<SuccessStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('unlocked.title');
  }

  render({ step, busy }: View<SuccessStep>): TemplateResult {
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#host.act(() => step.cancel());
      }}
    >
      ${submitButton({ label: this.#host.catalogue.t('unlocked.submit'), busy })}
    </form>`;
  }
}

/** SUCCESS of recovery type UNLOCK. */
export const screen: ScreenModule<SuccessStep> = { create: (host) => new UnlockedScreen(host) };
