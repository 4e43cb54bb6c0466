import type { CodeFormat, Problem, RecoveryChallengeStep } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { CodeField, codeFieldStyles, toCode } from '../../kit/code-field.ts';
import { linkButton } from '../../kit/link-button.ts';
import { textOf } from '../../kit/read-form.ts';
import { resendButton } from '../../kit/resend.ts';
import { waysOf } from '../../page-wishes.ts';
import { widgetOf } from '../../widget-of.ts';
import { mailInstead } from '../recover/recover.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The code that came by text message or call, if the account exists and has a phone. */
class RecoveryCodeScreen implements Screen<RecoveryChallengeStep> {
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

  back({ step }: View<RecoveryChallengeStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<RecoveryChallengeStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { catalogue } = this.#host;
    const off = busy || coolingDown > 0;
    const text = step.factorType === 'CALL' ? 'recovery-code.text-call' : 'recovery-code.text';
    return html`<p data-part="text">
        ${step.identifier ? catalogue.t(text, { name: step.identifier }) : catalogue.t(`${text}-nameless`)}
      </p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          this.#submit(event, view);
        }}
      >
        ${this.#code.render({
          name: 'passCode',
          label: catalogue.t('code.label'),
          format: formatOf(step),
          problem: problems['passCode'],
        })}
        ${submitButton({ label: catalogue.t('code.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        resendButton(this.#host, step, off, step.factorType === 'CALL' ? CALL_AGAIN : undefined),
        this.#mail(step, off),
        linkButton({ name: 'cancel', label: catalogue.t('cancel'), busy, click: this.back(view) }),
      )}`;
  }

  #mail(step: RecoveryChallengeStep, off: boolean): TemplateResult | typeof nothing {
    const { recovery, unlock } = widgetOf(this.#host) ?? {};
    const ways = waysOf(step.recoveryType === 'UNLOCK' ? unlock : recovery);
    if (!step.identifier || !ways.includes('email')) return nothing;
    return linkButton({
      name: 'mail',
      label: this.#host.catalogue.t('recovery-code.mail'),
      busy: off,
      click: () => {
        mailInstead(this.#host, step);
      },
    });
  }

  #submit(event: SubmitEvent, { step, coolingDown }: View<RecoveryChallengeStep>): void {
    event.preventDefault();
    if (coolingDown) return;
    const passCode = toCode(textOf(event, 'passCode'), formatOf(step));
    if (passCode) this.#host.act(() => step.verify?.({ passCode }));
    else this.#host.refuse({ passCode: this.#host.catalogue.t('code.missing') });
  }
}

const CALL_AGAIN = { key: 'recovery-code.call-again', said: 'code.resent' } as const;

/** Text messages carry six digits; how many a voice tells is the org's business. */
const formatOf = ({ factorType }: RecoveryChallengeStep): CodeFormat =>
  factorType === 'SMS' ? { digitsOnly: true, length: 6 } : { digitsOnly: true };

/** RECOVERY_CHALLENGE by SMS or CALL. */
export const screen: ScreenModule<RecoveryChallengeStep> = {
  create: (host) => new RecoveryCodeScreen(host),
  styles: [actionsStyles, codeFieldStyles],
};
