import type { MfaEnrollActivateStep, Problem, Step } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { loadProblem } from '../../failure.ts';
import { StartError } from '../../flow-gate.ts';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { qrImage, scanStyles, typedKey } from '../../kit/scan.ts';
import { textOf } from '../../kit/read-form.ts';
import { pulseStyles } from '../../kit/pulse.styles.ts';
import { selectStyles } from '../../kit/select.styles.ts';
import type { PhoneField } from '../../phone/phone-field.ts';
import { activate, backToList, somethingElse } from '../activate-code/activation.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { activatePushStyles } from './activate-push.styles.ts';

type PushStep = Extract<MfaEnrollActivateStep, { factorType: 'push' }>;

/** Okta Verify: the phone scans, or opens a link that it is sent, while the flow polls; after a while there is a new code. */
class ActivatePushScreen implements Screen<PushStep> {
  // That the time is up is the screen itself, and needs no box.
  readonly fields = ['phoneNumber', 'ended'];
  readonly #host: ScreenHost;
  #sent: 'email' | 'sms' | undefined;
  /** For the number that a link is texted to; fetched when somebody asks for it. */
  #phone: PhoneField | undefined;
  #isTexting = false;

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  title({ step }: View<PushStep>): string {
    return this.#host.catalogue.t(isOver(step) ? 'activate-push.ended' : 'activate-push.title');
  }

  announcement({ step }: View<PushStep>): string {
    return this.#host.catalogue.t(isOver(step) ? 'activate-push.ended-text' : 'activate-push.text');
  }

  fieldOf({ code }: Problem): string | undefined {
    if (code === 'rejected') return 'ended';
    return code === 'refused' && this.#isTexting ? 'phoneNumber' : undefined;
  }

  back({ step }: View<PushStep>): () => void {
    return backToList(this.#host, step);
  }

  render(view: View<PushStep>): TemplateResult {
    const { step, busy } = view;
    return html`${isOver(step) ? this.#again(view) : this.#waiting(view)}
    ${actions(somethingElse(this.#host, step, busy))}`;
  }

  #waiting(view: View<PushStep>): TemplateResult {
    const { step, busy } = view;
    const { t } = this.#host.catalogue;
    const { sendEmail, sendSms } = step;
    const sent = this.#sent && t(`activate-push.sent-${this.#sent}`);
    return html`<p data-part="text" ?data-first=${!sent && !this.#isTexting} tabindex="-1">
        ${t('activate-push.text')}
      </p>
      ${qrImage(this.#host, step)}
      <p data-part="elapsed">
        <span data-part="pulse" aria-hidden="true"></span>${t('activate-push.waiting')}
      </p>
      ${sent ? html`<p data-part="text" ?data-first=${!this.#isTexting} tabindex="-1">${sent}</p>` : nothing}
      ${
        sendEmail || sendSms || step.sharedSecret
          ? html`<details data-part="other">
              <summary data-part="link">${t('activate-push.other')}</summary>
              <div data-part="other-ways">
                ${
                  sendEmail
                    ? linkButton({
                        name: 'email',
                        label: t('activate-push.email'),
                        busy,
                        click: () => {
                          this.#send('email', () => sendEmail());
                        },
                      })
                    : nothing
                }
                ${sendSms ? this.#texting(view, sendSms) : nothing}
                ${typedKey(this.#host, step, t('scan.key'))}
              </div>
            </details>`
          : nothing
      }`;
  }

  #texting({ busy, problems }: View<PushStep>, sendSms: NonNullable<PushStep['sendSms']>): TemplateResult {
    const { t } = this.#host.catalogue;
    const phone = this.#isTexting ? this.#phone : undefined;
    if (!phone) {
      return linkButton({
        name: 'sms',
        label: t('activate-push.sms'),
        busy,
        click: () => {
          this.#host.act(() => this.#askForNumber());
        },
      });
    }
    return html`<form
      data-part="form"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const phoneNumber = phone.read(textOf(event, 'phoneNumber'));
        if (phoneNumber) this.#send('sms', () => sendSms({ phoneNumber }));
      }}
    >
      ${phone.render({ problem: problems['phoneNumber'] })}
      ${submitButton({ label: t('activate-push.sms'), busy })}
    </form>`;
  }

  async #askForNumber(): Promise<void> {
    const { PhoneField: Field } = await import('../../phone/phone-field.ts').catch((error: unknown) => {
      throw new StartError(loadProblem, error);
    });
    this.#phone ??= new Field(this.#host);
    this.#isTexting = true;
  }

  #again({ step, busy, coolingDown }: View<PushStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<p data-part="text">${t('activate-push.ended-text')}</p>
      <form
        data-part="form"
        method="post"
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          this.#sent = undefined;
          if (!coolingDown) this.#host.act(() => activate(step));
        }}
      >
        ${submitButton({ label: t('activate-push.again'), busy, blocked: coolingDown > 0 })}
      </form>`;
  }

  #send(channel: 'email' | 'sms', command: () => Promise<Step>): void {
    this.#host.act(async () => {
      const next = await command();
      if (next.problem) return;
      this.#sent = channel;
      this.#isTexting = false;
      this.#host.announce(this.#host.catalogue.t(`activate-push.sent-${channel}`));
    });
  }
}

/** The time for the phone is up. */
const isOver = ({ factorResult }: PushStep): boolean => (factorResult ?? 'WAITING') !== 'WAITING';

/** MFA_ENROLL_ACTIVATE, `push`. */
export const screen: ScreenModule<PushStep> = {
  create: (host) => new ActivatePushScreen(host),
  styles: [actionsStyles, scanStyles, selectStyles, pulseStyles, activatePushStyles],
};
