import type { CodeFormat, MfaChallengeStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { CodeField, codeFieldStyles, toCode } from '../../kit/code-field.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { resendButton } from '../../kit/resend.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import { choicesOf, factorKeys, isChoice, verifyChoice } from '../choice.ts';
import type { ChoiceStep } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';
import { explanation } from './explanation.ts';

type CodeStep = ChoiceStep | MfaChallengeStep;

/** Makers of tokens whose text is a PIN and a code in one: not for everybody's eyes. */
const WITH_PIN = ['RSA', 'DEL_OATH'];

/** A code typed by the person: sent to them (a challenge) or made by something of theirs (opened on this side). */
class CodeScreen implements Screen<CodeStep> {
  readonly fields = ['passCode'];
  readonly #host: ScreenHost;
  readonly #code: CodeField;
  readonly #pin: PasswordField;
  /** What the org asks for next, in its own words. */
  #prompt: string | undefined;
  #leave: AbortController | undefined;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#code = new CodeField(host);
    this.#pin = new PasswordField(host);
  }

  title(view: View<CodeStep>): string {
    return this.#text('code.title', view);
  }

  fieldOf(problem: Problem): string | undefined {
    const about = problem.code === 'rejected' || (problem.code === 'refused' && problem.remedy === 'retry');
    return about ? 'passCode' : undefined;
  }

  back({ step }: View<CodeStep>): () => void {
    return goBack(this.#host, step, openedOf(step));
  }

  announcement(): string | undefined {
    return this.#prompt;
  }

  leave(): void {
    this.#leave?.abort();
  }

  render(view: View<CodeStep>): TemplateResult {
    const { step, choice, busy, coolingDown } = view;
    const { catalogue } = this.#host;
    // While the answer is on its way, what was asked for stays.
    if (!busy) this.#prompt = promptOf(step.problem);
    this.#listen(step);
    return html`<p data-part="text">
        ${this.#prompt === undefined ? explanation(catalogue, step, choice) : html`<bdi>${this.#prompt}</bdi>`}
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
        ${this.#field(view)} ${rememberDevice(this.#host, step.rememberDevice)}
        ${submitButton({ label: catalogue.t('code.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(
        isChoice(step) ? nothing : resendButton(this.#host, step, busy || coolingDown > 0),
        wayOut(this.#host, step, busy, openedOf(step)),
      )}`;
  }

  #field(view: View<CodeStep>): TemplateResult {
    const { catalogue } = this.#host;
    // What the org asks for is no mistake of the person's.
    const stated = view.problems['passCode'];
    const problem = stated === this.#prompt ? undefined : stated;
    const name = 'passCode';
    const label = this.#text('code.label', view);
    return view.choice?.factorType === 'token' && WITH_PIN.includes(view.choice.provider)
      ? this.#pin.render({
          name,
          label,
          problem,
          autocomplete: 'one-time-code',
          first: true,
          show: catalogue.t('code.show'),
        })
      : this.#code.render({ name, label, problem, format: formatOf(view) });
  }

  #text(key: 'code.title' | 'code.label', { step, choice }: View<CodeStep>): string {
    const factor = choice ?? ('factorType' in step ? step : { factorType: '' });
    return this.#host.catalogue.find([...factorKeys(key, factor), key]) ?? '';
  }

  #submit(event: SubmitEvent, view: View<CodeStep>): void {
    event.preventDefault();
    const { step, choice, coolingDown } = view;
    if (coolingDown) return;
    const passCode = toCode(textOf(event, 'passCode'), formatOf(view));
    this.#pin.mask();
    if (!passCode) {
      this.#host.refuse({ passCode: this.#host.catalogue.t('code.missing') });
      return;
    }
    const form = event.currentTarget as HTMLFormElement;
    const proof = { passCode, ...deviceInput(this.#host, step.rememberDevice) };
    // Every challenge of shape `code` takes a pass code; the union of all factors' steps does not know which is here.
    const verify =
      'verify' in step
        ? (step.verify as ((input: typeof proof) => Promise<{ problem?: Problem }>) | undefined)
        : undefined;
    this.#host.act(async () => {
      const next = await (choice ? verifyChoice(choice, proof) : verify?.(proof));
      // Another question: the answer to the last one is of no use to it.
      if (promptOf(next?.problem) !== undefined) clear(form, 'passCode');
    });
  }

  /** Where the browser can read the message by itself, it may. */
  #listen(step: CodeStep): void {
    if (this.#leave || isChoice(step) || step.factorType !== 'sms' || !('OTPCredential' in globalThis))
      return;
    const { signal } = (this.#leave = new AbortController());
    void import('./web-otp.ts')
      .then(({ readMessage }) => readMessage(this.#host.element, this.#host.id('passCode'), signal))
      .catch(() => undefined); // the code can be typed
  }
}

/** How many there are to choose from, where the factor was opened on this side. */
const openedOf = (step: CodeStep): number | undefined =>
  isChoice(step) ? choicesOf(step).length : undefined;

const formatOf = ({ step, choice }: View<CodeStep>): CodeFormat | undefined =>
  choice?.code ?? ('code' in step ? step.code : undefined);

/** A token's server may want a new PIN, or the next code: that is no refusal (spec §3.10, E0000113). */
const promptOf = (problem: Problem | undefined): string | undefined =>
  problem?.code === 'refused' && problem.errorCode === 'E0000113' ? problem.errorSummary : undefined;

function clear(form: HTMLFormElement, name: string): void {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = '';
}

/** Every factor of shape `code`. */
export const screen: ScreenModule<CodeStep> = {
  create: (host) => new CodeScreen(host),
  styles: [actionsStyles, checkStyles, codeFieldStyles],
};
