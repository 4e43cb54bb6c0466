import type { LockedOutStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The account is locked, and the org says so. */
class LockedOutScreen implements Screen<LockedOutStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('locked-out.title');
  }

  render({ step, busy }: View<LockedOutStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<p data-part="text">${t('locked-out.text')}</p>
      <form
        data-part="form"
        method="post"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#host.act(() => step.cancel());
        }}
      >
        ${submitButton({ label: t('cancel'), busy })}
      </form>`;
  }
}

/** LOCKED_OUT. */
export const screen: ScreenModule<LockedOutStep> = { create: (host) => new LockedOutScreen(host) };
