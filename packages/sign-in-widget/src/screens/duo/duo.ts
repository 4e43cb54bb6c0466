import type { MfaChallengeStep, MfaEnrollActivateStep, RememberDevice } from '@authn-flow/authn-core';
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { alert, icon } from '../../kit/icon.ts';
import { deviceInput } from '../../kit/remember-device.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { loadDuo } from './load-duo.ts';

/** Asked at sign-in, or once while it is set up. */
type DuoStep = Extract<MfaChallengeStep | MfaEnrollActivateStep, { factorType: 'web' }>;

/** Duo asks in a frame of its own; what it answers goes to the org, which tells the flow when it is asked again. */
class DuoScreen implements Screen<DuoStep> {
  readonly #host: ScreenHost;
  #step: DuoStep | undefined;
  /** What the frame was opened for, if it was; another attempt has another one. */
  #signature: string | null = null;
  #frame = newFrame();
  #isMissing = false;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<DuoStep>): string {
    return this.#host.catalogue.t(againOf(step) ? 'waiting.ended' : 'duo.title');
  }

  back({ step }: View<DuoStep>): () => void {
    return goBack(this.#host, step);
  }

  announcement(): string | undefined {
    return this.#isMissing ? this.#host.catalogue.t('duo.missing') : undefined;
  }

  render(view: View<DuoStep>): TemplateResult {
    const { step, busy } = view;
    this.#step = step;
    if (!againOf(step) && (step.signature ?? '') !== this.#signature) this.#open(step);
    return html`${againOf(step) ? this.#again(view) : this.#isMissing ? this.#missing(view) : this.#framed()}
    ${actions(wayOut(this.#host, step, busy))}`;
  }

  #framed(): TemplateResult {
    return html`<p data-part="text">${this.#host.catalogue.t('duo.text')}</p>
      ${this.#frame}`;
  }

  #missing({ busy }: View<DuoStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<div data-part="problem">
        ${icon(alert)}<span data-part="message">${t('duo.missing')}</span>
      </div>
      ${this.#button('retry', busy, () => {
        this.#signature = null;
        this.#host.update();
      })}`;
  }

  #again({ step, busy, coolingDown }: View<DuoStep>): TemplateResult {
    const again = againOf(step);
    return this.#button('retry', busy || coolingDown > 0, () => {
      this.#host.act(() => again?.(deviceInput(this.#host, step.rememberDevice)));
    });
  }

  #button(label: 'retry', off: boolean, click: () => void): TemplateResult {
    return html`<form
      data-part="form"
      method="post"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (!off) click();
      }}
    >
      ${submitButton({ label: this.#host.catalogue.t(label), busy: off })}
    </form>`;
  }

  /** A frame of its own for each attempt: the script listens to it until it has answered. */
  #open(step: DuoStep): void {
    this.#signature = step.signature ?? '';
    this.#isMissing = false;
    const frame = (this.#frame = newFrame());
    frame.title = this.#host.catalogue.t('duo.frame');
    this.#load(step, frame).catch((error: unknown) => {
      console.error('<sign-in-widget>: Duo cannot be shown.', error);
      if (frame !== this.#frame) return;
      this.#isMissing = true;
      this.#host.update();
    });
  }

  async #load({ script = '', host = '', signature = '' }: DuoStep, frame: HTMLIFrameElement): Promise<void> {
    const { orgUrl } = this.#host.element.parentElement as { orgUrl?: string };
    const duo = await loadDuo(script, orgUrl ?? '');
    // Whoever has gone elsewhere meanwhile is not asked.
    if (!frame.isConnected) return;
    duo.init({
      iframe: frame,
      host,
      sig_request: signature,
      submit_callback: (form) => {
        const sigResponse = new FormData(form).get('sig_response');
        if (typeof sigResponse === 'string') this.#host.act(() => this.#step?.complete?.({ sigResponse }));
      },
    });
  }
}

/** Starts over what was refused or ran out; there is nothing to start over while Duo is asked. */
const againOf = (step: DuoStep): ((input: RememberDevice) => Promise<unknown>) | undefined =>
  'verify' in step ? step.verify : 'activate' in step ? step.activate : undefined;

function newFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.dataset['part'] = 'frame';
  return frame;
}

const duoStyles = css`
  .authn-screen [data-part='frame'] {
    inline-size: 100%;
    block-size: 330px;
    border: 1px solid var(--_authn-line);
    border-radius: var(--_authn-radius);
    background: #fff;
    color-scheme: light;
  }
`;

/** Factors of shape `frame`: there is one. */
export const screen: ScreenModule<DuoStep> = {
  create: (host) => new DuoScreen(host),
  styles: [actionsStyles, duoStyles],
};
