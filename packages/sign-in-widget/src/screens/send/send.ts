import type { Step } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { autoPush, autoPushInput } from '../../kit/auto-push.ts';
import { submitButton } from '../../kit/button.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { wayOut } from '../../kit/way-out.ts';
import { begin } from '../begin.ts';
import { factorKeys } from '../choice.ts';
import type { ChoiceStep } from '../choice.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The only factor needs something to be sent or opened: the person is asked first, it is never done as a surprise. */
class SendScreen implements Screen<ChoiceStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(view: View<ChoiceStep>): string {
    return this.#text('send.title', view);
  }

  back({ step }: View<ChoiceStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<ChoiceStep>): TemplateResult {
    const { step, choice, busy, coolingDown } = view;
    return html`<p data-part="text">${this.#explanation(view)}</p>
      <form
        data-part="form"
        method="post"
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#send(view);
        }}
      >
        ${rememberDevice(this.#host, step.rememberDevice)}
        ${choice?.factorType === 'push' ? autoPush(this.#host, choice) : nothing}
        ${submitButton({ label: this.#text('send.submit', view), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(wayOut(this.#host, step, busy, 1))}`;
  }

  #send({ step, choice }: View<ChoiceStep>): void {
    if (!choice) return;
    const push = choice.factorType === 'push' ? autoPushInput(this.#host, choice) : {};
    this.#host.act(async () => {
      goOn(await begin(choice, { ...deviceInput(this.#host, step.rememberDevice), ...push }));
    });
  }

  #explanation(view: View<ChoiceStep>): TemplateResult | string {
    const { choice } = view;
    const { catalogue } = this.#host;
    if (choice?.factorType === 'sms' || choice?.factorType === 'call') {
      const key = `send.text.${choice.factorType}` as const;
      return sentenceWithPhone(catalogue, key, `${key}-phone`, choice.profile.phoneNumber);
    }
    if (choice?.factorType === 'email' && !choice.profile.email) {
      return catalogue.t('send.text', { factor: catalogue.t('factor.email') });
    }
    if (choice?.factorType === 'push' && !choice.profile.name) return catalogue.t('send.text.push-phone');
    return this.#text('send.text', view);
  }

  #text(key: 'send.title' | 'send.text' | 'send.submit', { choice }: View<ChoiceStep>): string {
    const { catalogue } = this.#host;
    const device = choice?.factorType === 'push' ? choice.profile.name : undefined;
    const email = choice?.factorType === 'email' ? choice.profile.email : undefined;
    const factor = choice ? factorName(catalogue, choice) : '';
    const params = { factor, device: device ?? '', email: email ?? '' };
    const by = choice?.shape === 'redirect' ? [`${key}.redirect`] : [];
    const own = choice ? factorKeys(key, choice) : [];
    return catalogue.find([...own, ...by, key], params) ?? '';
  }
}

/** Whoever has just said that they want to go to another site is taken there. */
function goOn(step: Step): void {
  const page = 'redirect' in step ? step.redirect : undefined;
  if (page && /^https?:\/\//i.test(page.href)) location.assign(page.href);
}

/** MFA_REQUIRED with one factor, which has to be sent or opened. */
export const screen: ScreenModule<ChoiceStep> = {
  create: (host) => new SendScreen(host),
  styles: [actionsStyles, checkStyles],
};
