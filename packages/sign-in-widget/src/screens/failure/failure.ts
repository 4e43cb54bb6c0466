import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import { problemBox } from '../../kit/problem.ts';
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

  render({ failure, busy }: View): TemplateResult {
    const { catalogue } = this.#host;
    return html`${failure ? problemBox(this.#host.id('problem'), catalogue.problem(failure)) : nothing}
    ${
      failure?.code === 'load'
        ? html`<form
            data-part="form"
            method="post"
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              this.#host.retry();
            }}
          >
            ${submitButton({ label: catalogue.t('retry'), busy })}
          </form>`
        : nothing
    }`;
  }
}

/** Shown by the stage itself, for no status. */
export const screen: ScreenModule = { create: (host) => new FailureScreen(host) };
