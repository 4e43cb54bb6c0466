import type { MfaEnrollActivateStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { CodeField, codeFieldStyles, toCode } from '../../kit/code-field.ts';
import { linkButton } from '../../kit/link-button.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { textOf } from '../../kit/read-form.ts';
import { resendButton } from '../../kit/resend.ts';
import { enrollId } from '../enrollable.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { activate, backToList, somethingElse } from './activation.ts';

/** The code that proves that a number or an address is the person's. */
class ActivateCodeScreen implements Screen<MfaEnrollActivateStep> {
  readonly fields = ['passCode'];
  readonly #host: ScreenHost;
  readonly #code: CodeField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#code = new CodeField(host);
  }

  title(): string {
    return this.#host.catalogue.t('code.title');
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' && problem.remedy === 'retry' ? 'passCode' : undefined;
  }

  back({ step }: View<MfaEnrollActivateStep>): () => void {
    return backToList(this.#host, step);
  }

  render({ step, busy, coolingDown, problems }: View<MfaEnrollActivateStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    return html`<p data-part="text">${this.#explanation(step)}</p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#submit(event, step);
        }}
      >
        ${this.#code.render({
          name: 'passCode',
          label: t('code.label'),
          format: formatOf(step),
          problem: problems['passCode'],
        })}
        ${submitButton({ label: t('activate.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        resendButton(this.#host, step, busy || coolingDown > 0),
        this.#change(step, busy),
        somethingElse(this.#host, step, busy),
      )}`;
  }

  #explanation(step: MfaEnrollActivateStep): TemplateResult | string {
    const { catalogue } = this.#host;
    switch (step.factorType) {
      case 'sms':
      case 'call': {
        const { phoneNumber } = step.profile;
        const key = `code.text.${step.factorType}` as const;
        return sentenceWithPhone(catalogue, key, `${key}-phone`, phoneNumber);
      }
      case 'email': {
        const { email } = step.profile;
        return email ? catalogue.t('code.text.email', { email }) : catalogue.t('code.text');
      }
      default:
        return catalogue.t('code.text');
    }
  }

  /** A number is put right where it was typed: the org takes another one there. */
  #change(step: MfaEnrollActivateStep, busy: boolean): TemplateResult | typeof nothing {
    const { previous } = step;
    if (!previous || (step.factorType !== 'sms' && step.factorType !== 'call')) return nothing;
    return linkButton({
      name: 'change',
      label: this.#host.catalogue.t('activate-code.change'),
      busy,
      click: () => {
        this.#host.act(async () => {
          const next = await previous();
          if (!next.problem) this.#host.open(enrollId(step));
        });
      },
    });
  }

  #submit(event: SubmitEvent, step: MfaEnrollActivateStep): void {
    const passCode = toCode(textOf(event, 'passCode'), formatOf(step));
    if (passCode) this.#host.act(() => activate(step, { passCode }));
    else this.#host.refuse({ passCode: this.#host.catalogue.t('code.missing') });
  }
}

const formatOf = (step: MfaEnrollActivateStep) => ('code' in step ? step.code : undefined);

/** MFA_ENROLL_ACTIVATE of every factor of shape `code` that has no screen of its own. */
export const screen: ScreenModule<MfaEnrollActivateStep> = {
  create: (host) => new ActivateCodeScreen(host),
  styles: [actionsStyles, codeFieldStyles],
};
