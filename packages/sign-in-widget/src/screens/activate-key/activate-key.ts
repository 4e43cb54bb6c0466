import type { MfaEnrollActivateStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { backToList, somethingElse } from '../activate-code/activation.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type KeyStep = Extract<MfaEnrollActivateStep, { factorType: 'webauthn' }>;

/** A new key: the browser makes it, right after a click, and says little; what happens is said here beforehand. */
class ActivateKeyScreen implements Screen<KeyStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(): string {
    return this.#host.catalogue.t('activate-key.title');
  }

  announcement({ step }: View<KeyStep>): string {
    return this.#host.catalogue.t(textOf(step));
  }

  back({ step }: View<KeyStep>): () => void {
    return backToList(this.#host, step);
  }

  render({ step, busy, coolingDown }: View<KeyStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    // The button keeps its place, and the focus, while the browser asks.
    const asking = step.activity === 'ceremony';
    const off = busy || asking;
    return html`<p data-part="text">${t(textOf(step))}</p>
      <form
        data-part="form"
        method="post"
        aria-busy=${off ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!off && !coolingDown) this.#make(step);
        }}
      >
        ${submitButton({
          label: t(step.problem ? 'retry' : 'activate-key.submit'),
          busy: off,
          blocked: coolingDown > 0,
        })}
      </form>
      ${actions(somethingElse(this.#host, step, busy))}`;
  }

  /** Nobody waits for the browser's dialogue: while it is open, going elsewhere takes it back. */
  #make(step: KeyStep): void {
    this.#host.act(() => {
      step.activate().catch((error: unknown) => {
        console.error('<sign-in-widget>: asking for a new key failed.', error);
      });
      return undefined;
    });
  }
}

const textOf = ({ activity }: KeyStep): 'key.text-asking' | 'activate-key.text' =>
  activity === 'ceremony' ? 'key.text-asking' : 'activate-key.text';

/** MFA_ENROLL_ACTIVATE, `webauthn`. */
export const screen: ScreenModule<KeyStep> = {
  create: (host) => new ActivateKeyScreen(host),
  styles: [actionsStyles],
};
