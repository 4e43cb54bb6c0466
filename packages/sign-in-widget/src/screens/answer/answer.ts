import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { hiddenUsername } from '../../kit/hidden-username.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { checkStyles, deviceInput, rememberDevice } from '../../kit/remember-device.ts';
import { goBack, wayOut } from '../../kit/way-out.ts';
import { choicesOf, verifyChoice } from '../choice.ts';
import type { ChoiceStep, UsableChoice } from '../choice.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** What the person knows: the answer to a question, or the password once more. */
class AnswerScreen implements Screen<ChoiceStep> {
  readonly fields = ['answer', 'password'];
  readonly #host: ScreenHost;
  readonly #field: PasswordField;
  #name: 'answer' | 'password' = 'answer';

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#field = new PasswordField(host);
  }

  title({ choice }: View<ChoiceStep>): string {
    return this.#host.catalogue.t(isQuestion(choice) ? 'answer.title' : 'answer.title-password');
  }

  // The org has one error for every wrong proof; here there is one input that it can be about.
  fieldOf(): string {
    return this.#name;
  }

  back({ step }: View<ChoiceStep>): () => void {
    return goBack(this.#host, step, choicesOf(step).length);
  }

  render(view: View<ChoiceStep>): TemplateResult {
    const { step, choice, busy, coolingDown } = view;
    const { t } = this.#host.catalogue;
    const asked = isQuestion(choice);
    this.#name = asked ? 'answer' : 'password';
    return html`<form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          this.#submit(event, view);
        }}
      >
        ${asked ? this.#question(view) : this.#password(view)}
        ${rememberDevice(this.#host, step.rememberDevice)}
        ${submitButton({ label: t('answer.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(wayOut(this.#host, step, busy, choicesOf(step).length))}`;
  }

  #question({ choice, problems }: View<ChoiceStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const { questionText, question } = choice?.factorType === 'question' ? choice.profile : {};
    return this.#field.render({
      name: 'answer',
      label: html`<bdi>${questionText ?? question ?? t('answer.label')}</bdi>`,
      autocomplete: 'off',
      problem: this.#words(problems['answer'], 'answer.wrong'),
      first: true,
      show: t('answer.show'),
    });
  }

  #password({ step, problems }: View<ChoiceStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    const user = 'user' in step ? step.user : undefined;
    return html`${hiddenUsername(user?.login ?? step.identifier)}
    ${this.#field.render({
      name: 'password',
      label: t('sign-in.password'),
      autocomplete: 'current-password',
      problem: this.#words(problems['password'], 'answer.wrong-password'),
      first: true,
    })}`;
  }

  /** The words for a wrong proof speak of a code; whatever else went wrong has its own. */
  #words(problem: string | undefined, wrong: 'answer.wrong' | 'answer.wrong-password'): string | undefined {
    const { t } = this.#host.catalogue;
    return problem === t('problem.E0000068') ? t(wrong) : problem;
  }

  #submit(event: SubmitEvent, { step, choice, coolingDown }: View<ChoiceStep>): void {
    event.preventDefault();
    if (coolingDown || !choice) return;
    const typed = textOf(event, this.#name);
    // A password goes as it was typed; around an answer nobody means a blank.
    const given = isQuestion(choice) ? typed.trim() : typed;
    this.#field.mask();
    if (!given) {
      const missing = isQuestion(choice) ? 'answer.missing' : 'sign-in.password-missing';
      this.#host.refuse({ [this.#name]: this.#host.catalogue.t(missing) });
      return;
    }
    const proof = { [this.#name]: given, ...deviceInput(this.#host, step.rememberDevice) };
    this.#host.act(() => verifyChoice(choice, proof));
  }
}

const isQuestion = (choice: UsableChoice | undefined): boolean => choice?.factorType !== 'password';

/** Every factor of shape `question`. */
export const screen: ScreenModule<ChoiceStep> = {
  create: (host) => new AnswerScreen(host),
  styles: [actionsStyles, checkStyles],
};
