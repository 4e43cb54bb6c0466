import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import { textOf } from '../../kit/read-form.ts';
import { PhoneField } from '../../phone/phone-field.ts';
import type { ScreenHost } from '../screen.ts';

/** The form for the number that a link is texted to; fetched when somebody asks for it. */
export class TextLink {
  readonly #host: ScreenHost;
  readonly #phone: PhoneField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#phone = new PhoneField(host);
  }

  render(busy: boolean, problem: string | undefined, send: (phoneNumber: string) => void): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<form
      data-part="form"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const phoneNumber = this.#phone.read(textOf(event, 'phoneNumber'));
        if (phoneNumber) send(phoneNumber);
      }}
    >
      ${this.#phone.render({ problem })} ${submitButton({ label: t('activate-push.sms'), busy })}
    </form>`;
  }
}
