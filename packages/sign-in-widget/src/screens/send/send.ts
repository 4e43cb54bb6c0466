import type { MfaRequiredStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { factorKeys, verifyChoice } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The only factor sends something: it is asked for first, never sent as a surprise. */
class SendScreen implements Screen<MfaRequiredStep> {
  readonly #host: ScreenHost;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title(view: View<MfaRequiredStep>): string {
    return this.#text('send.title', view);
  }

  back({ step }: View<MfaRequiredStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<MfaRequiredStep>): TemplateResult {
    const { step, busy, coolingDown } = view;
    const { t } = this.#host.catalogue;
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
        ${submitButton({ label: this.#text('send.submit', view), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        linkButton({
          name: 'cancel',
          label: t('cancel'),
          busy,
          click: () => {
            this.#host.act(() => step.cancel());
          },
        }),
      )}`;
  }

  #send({ step, choice }: View<MfaRequiredStep>): void {
    if (!choice) return;
    this.#host.act(() => verifyChoice(choice, deviceInput(this.#host, step.rememberDevice)));
  }

  #explanation(view: View<MfaRequiredStep>): TemplateResult | string {
    const { choice } = view;
    const { catalogue } = this.#host;
    if (choice?.factorType === 'sms') {
      return sentenceWithPhone(catalogue, 'send.text.sms', 'send.text.sms-phone', choice.profile.phoneNumber);
    }
    if (choice?.factorType === 'call') {
      return sentenceWithPhone(
        catalogue,
        'send.text.call',
        'send.text.call-phone',
        choice.profile.phoneNumber,
      );
    }
    if (choice?.factorType === 'email' && !choice.profile.email) {
      return catalogue.t('send.text', { factor: catalogue.t('factor.email') });
    }
    if (choice?.factorType === 'push' && !choice.profile.name) return catalogue.t('send.text.push-phone');
    return this.#text('send.text', view);
  }

  #text(key: 'send.title' | 'send.text' | 'send.submit', { choice }: View<MfaRequiredStep>): string {
    const { catalogue } = this.#host;
    const factor = choice ?? { factorType: '' };
    const device = choice?.factorType === 'push' ? choice.profile.name : undefined;
    const email = choice?.factorType === 'email' ? choice.profile.email : undefined;
    const name = catalogue.find(factorKeys('factor', factor)) ?? catalogue.t('factor.unknown');
    const params = { factor: name, device: device ?? '', email: email ?? '' };
    return catalogue.find([...factorKeys(key, factor), key], params) ?? '';
  }
}

/** MFA_REQUIRED with one factor, which has to be sent. */
export const screen: ScreenModule<MfaRequiredStep> = {
  create: (host) => new SendScreen(host),
  styles: [actionsStyles, checkStyles],
};
