import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import { askForKey } from '../begin.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type KeyStep = Extract<MfaChallengeStep, { factorType: 'webauthn' }>;

/** The browser asks for a security key, a phone or the device itself; we say what for, and what to do if it did not work. */
class SecurityKeyScreen implements Screen<KeyStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('key.title');
  }

  back({ step }: View<KeyStep>): () => void {
    return goBack(this.#host, step);
  }

  announcement({ step }: View<KeyStep>): string | undefined {
    return step.activity === 'ceremony' ? this.#host.catalogue.t('key.text-asking') : undefined;
  }

  render(view: View<KeyStep>): TemplateResult {
    const { step, busy } = view;
    return html`<p data-part="text">${this.#host.catalogue.t(textOf(step))}</p>
      ${step.legacy ? this.#leave(view) : html`${this.#ask(view)} ${actions(wayOut(this.#host, step, busy))}`}`;
  }

  #ask({ step, busy, coolingDown }: View<KeyStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    // The button keeps its place, and the focus, while the browser asks.
    const asking = step.activity === 'ceremony';
    return html`<form
      data-part="form"
      method="post"
      aria-busy=${busy || asking ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!busy && !asking && !coolingDown)
          this.#host.act(() => {
            askForKey(step, deviceInput(this.#host, step.rememberDevice));
            return undefined;
          });
      }}
    >
      ${rememberDevice(this.#host, step.rememberDevice)}
      ${submitButton({
        label: t(step.problem ? 'retry' : 'key.submit'),
        busy: busy || asking,
        blocked: coolingDown > 0,
      })}
    </form>`;
  }

  /** Nothing can be done with this one: the other way is the thing to do. */
  #leave({ step, busy }: View<KeyStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        goBack(this.#host, step)();
      }}
    >
      ${submitButton({ label: t(step.previous ? 'another-way' : 'cancel'), busy })}
    </form>`;
  }
}

const textOf = (step: KeyStep): 'key.text' | 'key.text-asking' | 'key.text-legacy' =>
  step.legacy ? 'key.text-legacy' : step.activity === 'ceremony' ? 'key.text-asking' : 'key.text';

/** Factors of shape `ceremony`: there is one. */
export const screen: ScreenModule<KeyStep> = {
  create: (host) => new SecurityKeyScreen(host),
  styles: [actionsStyles, checkStyles],
};
