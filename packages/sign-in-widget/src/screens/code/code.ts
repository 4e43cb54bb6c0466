import type { MfaChallengeStep, MfaRequiredStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { CodeField, codeFieldStyles, toDigits } from '../../kit/code-field.ts';
import { sentenceWithPhone } from '../../kit/phone.ts';
import { textOf } from '../../kit/read-form.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { factorKeys, verifyChoice } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type CodeStep = MfaRequiredStep | MfaChallengeStep;

/** Factors whose codes are known to have six digits; any other code may be of any length. */
const SIX_DIGITS = ['sms', 'token:software:totp'];

/** A code typed by the person: sent to them (a challenge) or made by an app of theirs (opened on this side). */
class CodeScreen implements Screen<CodeStep> {
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
    const about = problem.code === 'rejected' || (problem.code === 'refused' && problem.remedy === 'retry');
    return about ? 'passCode' : undefined;
  }

  back({ step }: View<CodeStep>): () => void {
    const elsewhere = this.#elsewhere(step);
    return (
      elsewhere ??
      (() => {
        this.#host.act(() => step.cancel());
      })
    );
  }

  render(view: View<CodeStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    const elsewhere = this.#elsewhere(step);
    return html`<p data-part="text">${this.#explanation(view)}</p>
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
          label: t('code.label'),
          length: this.#length(view),
          problem: problems['passCode'],
        })}
        ${rememberDevice(this.#host, step.rememberDevice)}
        ${submitButton({ label: t('code.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        step.status === 'MFA_CHALLENGE' ? this.#resend(step, busy || coolingDown > 0) : nothing,
        linkButton({
          name: elsewhere ? 'another-way' : 'cancel',
          label: t(elsewhere ? 'another-way' : 'cancel'),
          busy,
          click: this.back(view),
        }),
      )}`;
  }

  #factor({ step, choice }: View<CodeStep>): { factorType: string; provider?: string } {
    if (choice) return choice;
    return step.status === 'MFA_CHALLENGE' ? step : { factorType: '' };
  }

  #length(view: View<CodeStep>): number | undefined {
    return SIX_DIGITS.includes(this.#factor(view).factorType) ? 6 : undefined;
  }

  #explanation(view: View<CodeStep>): TemplateResult | string {
    const { catalogue } = this.#host;
    const { step } = view;
    if (step.status === 'MFA_CHALLENGE' && step.factorType === 'sms') {
      return sentenceWithPhone(catalogue, 'code.text.sms', 'code.text.sms-phone', step.profile.phoneNumber);
    }
    if (step.status === 'MFA_CHALLENGE' && step.factorType === 'call') {
      return sentenceWithPhone(catalogue, 'code.text.call', 'code.text.call-phone', step.profile.phoneNumber);
    }
    if (step.status === 'MFA_CHALLENGE' && step.factorType === 'email') {
      const { email } = step.profile;
      return email ? catalogue.t('code.text.email', { email }) : catalogue.t('code.text');
    }
    return catalogue.find([...factorKeys('code.text', this.#factor(view)), 'code.text']) ?? '';
  }

  #resend(step: MfaChallengeStep, off: boolean): TemplateResult | typeof nothing {
    const { t } = this.#host.catalogue;
    if (!step.resend && step.resendAt === undefined) return nothing;
    const seconds = this.#host.secondsUntil(step.resendAt);
    return linkButton({
      name: 'resend',
      label: seconds ? t('code.resend-in', { seconds }) : t('code.resend'),
      busy: off,
      blocked: seconds > 0 || !step.resend,
      click: () => {
        this.#host.act(async () => {
          await step.resend?.();
          this.#host.announce(t('code.resent'));
        });
      },
    });
  }

  /** The way to the other factors: the org's where it was told of this one, ours where it was not. */
  #elsewhere(step: CodeStep): (() => void) | undefined {
    if (step.status === 'MFA_CHALLENGE') {
      const { previous } = step;
      return (
        previous &&
        (() => {
          this.#host.act(() => previous());
        })
      );
    }
    return step.factors.length > 1
      ? () => {
          this.#host.open(undefined);
        }
      : undefined;
  }

  #submit(event: SubmitEvent, view: View<CodeStep>): void {
    event.preventDefault();
    const { step, choice, coolingDown } = view;
    if (coolingDown) return;
    const typed = textOf(event, 'passCode');
    const passCode = this.#length(view) ? toDigits(typed) : typed.trim();
    if (!passCode) {
      this.#host.refuse({ passCode: this.#host.catalogue.t('code.missing') });
      return;
    }
    const proof = { passCode, ...deviceInput(this.#host, step.rememberDevice) };
    if (choice) this.#host.act(() => verifyChoice(choice, proof));
    else if (step.status === 'MFA_CHALLENGE' && 'verify' in step) {
      // Every challenge of shape `code` takes a pass code; the union of all factors' steps does not know which is here.
      const verify = step.verify as ((input: typeof proof) => Promise<unknown>) | undefined;
      this.#host.act(() => verify?.(proof));
    }
  }
}

/** Every factor of shape `code`. */
export const screen: ScreenModule<CodeStep> = {
  create: (host) => new CodeScreen(host),
  styles: [actionsStyles, checkStyles, codeFieldStyles],
};
