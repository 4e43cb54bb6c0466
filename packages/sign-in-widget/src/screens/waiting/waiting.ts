import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { pulseStyles } from '../../kit/pulse.styles.ts';
import { resendButton } from '../../kit/resend.ts';
import { submitButton } from '../../kit/button.ts';
import { autoPush, autoPushInput } from '../../kit/auto-push.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import { codeFieldStyles } from '../../kit/code-field.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { OrCode } from './or-code.ts';
import { waitingStyles } from './waiting.styles.ts';

/** Confirmed on another device while the flow polls: what to do there, the number to choose, and the ways out. */
class WaitingScreen implements Screen<MfaChallengeStep> {
  readonly fields = ['passCode'];
  readonly #host: ScreenHost;
  readonly #orCode: OrCode;
  #since = performance.now();
  #attempt: number | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#orCode = new OrCode(host);
  }

  title({ step }: View<MfaChallengeStep>): string {
    return this.#host.catalogue.t(ended(step) ? 'waiting.ended' : 'waiting.title');
  }

  announcement({ step }: View<MfaChallengeStep>): string | undefined {
    const number = numberOf(step);
    return number === undefined ? undefined : this.#host.catalogue.t('waiting.number', { number });
  }

  back({ step }: View<MfaChallengeStep>): () => void {
    return goBack(this.#host, step);
  }

  render(view: View<MfaChallengeStep>): TemplateResult {
    const { step, busy, coolingDown } = view;
    const off = busy || coolingDown > 0;
    return html`${ended(step) ? this.#again(view) : this.#waiting(step)} ${this.#orCode.form(view)}
    ${actions(
      ended(step)
        ? nothing
        : resendButton(this.#host, step, off, AGAIN, () => {
            this.#since = performance.now();
          }),
      this.#orCode.link(step, off),
      wayOut(this.#host, step, busy),
    )}`;
  }

  #waiting(step: MfaChallengeStep): TemplateResult {
    const { t } = this.#host.catalogue;
    if (step.id !== this.#attempt && this.#attempt !== undefined && numberOf(step) === undefined) {
      this.#since = performance.now();
    }
    this.#attempt = step.id;
    const number = numberOf(step);
    const seconds = this.#host.secondsSince(this.#since);
    return html`<p data-part="text">${this.#explanation(step)}</p>
      ${number === undefined ? nothing : html`<p data-part="number" dir="ltr">${number}</p>`}
      <p data-part="elapsed">
        <span data-part="pulse" aria-hidden="true"></span>${t('waiting.elapsed')}
        <span data-part="clock" aria-hidden="true">${clock(seconds)}</span>
      </p>
      <p data-part="text" data-small>${t('waiting.unexpected')}</p>`;
  }

  #explanation(step: MfaChallengeStep): string {
    const { t } = this.#host.catalogue;
    if (step.factorType !== 'push') return t('waiting.text-other');
    const device = step.profile.name;
    const key = step.correctAnswer === undefined ? 'waiting.text' : 'waiting.text-number';
    return device ? t(key, { device }) : t(`${key}-phone`);
  }

  #again({ step, busy, coolingDown }: View<MfaChallengeStep>): TemplateResult {
    const { catalogue } = this.#host;
    const words = catalogue.find([`problem.rejected.${step.factorResult ?? ''}`, 'problem.rejected']);
    const push = step.factorType === 'push' ? { id: step.factorId, profile: step.profile } : undefined;
    const again =
      'verify' in step ? (step.verify as ((input: object) => Promise<unknown>) | undefined) : undefined;
    const send = again ?? step.resend;
    const wishes = (): object => ({
      ...deviceInput(this.#host, step.rememberDevice),
      ...(push && autoPushInput(this.#host, push)),
    });
    return html`${step.problem ? nothing : html`<p data-part="text">${words}</p>`}
    ${
      send
        ? html`<form
            data-part="form"
            method="post"
            aria-busy=${busy ? 'true' : 'false'}
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              if (!coolingDown) this.#host.act(() => send(wishes()));
            }}
          >
            ${rememberDevice(this.#host, step.rememberDevice)} ${push ? autoPush(this.#host, push) : nothing}
            ${submitButton({ label: catalogue.t('waiting.resend'), busy, blocked: coolingDown > 0 })}
          </form>`
        : nothing
    }`;
  }
}

const AGAIN = { key: 'waiting.resend', said: 'waiting.resent' } as const;

/** The attempt is over, and not by going on. */
const ended = (step: MfaChallengeStep): boolean => (step.factorResult ?? 'WAITING') !== 'WAITING';

const numberOf = (step: MfaChallengeStep): number | undefined =>
  step.factorType === 'push' && !ended(step) ? step.correctAnswer : undefined;

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Every factor of shape `waiting`. */
export const screen: ScreenModule<MfaChallengeStep> = {
  create: (host) => new WaitingScreen(host),
  styles: [actionsStyles, checkStyles, codeFieldStyles, pulseStyles, waitingStyles],
};
