import type { SuccessStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** Done: for the moment until the page goes on. An unlocked account has still to sign in. */
class SuccessScreen implements Screen<SuccessStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<SuccessStep>): string {
    return this.#host.catalogue.t(step.recoveryType === 'UNLOCK' ? 'unlocked.title' : 'success.title');
  }

  render({ step, busy }: View<SuccessStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    if (step.recoveryType !== 'UNLOCK') return html`<p data-part="text">${t('wait')}</p>`;
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#host.act(() => step.cancel());
      }}
    >
      ${submitButton({ label: t('unlocked.submit'), busy })}
    </form>`;
  }
}

/** SUCCESS. */
export const screen: ScreenModule<SuccessStep> = { create: (host) => new SuccessScreen(host) };
