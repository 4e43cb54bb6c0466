import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The widget itself cannot go on: set up wrongly, or a part of it did not arrive. Comes with the entry. */
class FailureScreen implements Screen {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ failure }: View): string {
    return this.#host.catalogue.t(failure?.code === 'load' ? 'failure.title' : 'failure.configuration');
  }

  render({ failure, busy }: View): TemplateResult | typeof nothing {
    if (failure?.code !== 'load') return nothing;
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#host.retry();
      }}
    >
      ${submitButton({ label: this.#host.catalogue.t('retry'), busy })}
    </form>`;
  }
}

/** Shown by the stage itself, for no status; what is wrong is in the problem box. */
export const screen: ScreenModule = { create: (host) => new FailureScreen(host) };
