import type { MfaEnrollStep, Problem } from '@authn-flow/authn-core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { textField } from '../../kit/field.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { selectStyles } from '../../kit/select.styles.ts';
import { enroll } from '../enrollable.ts';
import type { EnrollChoice } from '../enrollable.ts';
import { toList } from '../enroll/to-list.ts';
import { factorName } from '../factor-name.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

type QuestionChoice = Extract<EnrollChoice, { factorType: 'question' }>;

/** As the org has it (spec §3.9.7); shorter ones need no request to be refused. */
const SHORTEST = 4;

/** A question of the org's list, or of one's own where there is no list, and the answer. */
class EnrollQuestionScreen implements Screen<MfaEnrollStep> {
  readonly fields = ['question', 'answer'];
  readonly #host: ScreenHost;
  readonly #answer: PasswordField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#answer = new PasswordField(host);
  }

  title({ choice }: View<MfaEnrollStep>): string {
    const { catalogue } = this.#host;
    return choice ? factorName(catalogue, choice) : catalogue.t('factor.question');
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' ? 'answer' : undefined;
  }

  back(): () => void {
    return () => {
      this.#host.open(undefined);
    };
  }

  render({ step, choice, busy, coolingDown, problems }: View<MfaEnrollStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    if (choice?.factorType !== 'question') return html`${nothing}`;
    // The org's own words for an answer that it does not take are for developers.
    const isRefused = step.problem?.code === 'refused' && step.problem.errorCode === 'E0000001';
    const problem = problems['answer'];
    return html`<p data-part="text">${t('enroll-question.text')}</p>
      <form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#submit(event, choice);
        }}
      >
        ${choice.questions?.length ? this.#list(choice) : this.#own(problems['question'])}
        ${this.#answer.render({
          name: 'answer',
          label: t('enroll-question.answer'),
          show: t('answer.show'),
          autocomplete: 'off',
          problem: problem && isRefused ? t('enroll-question.refused') : problem,
        })}
        ${submitButton({ label: t('enroll-question.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(toList(this.#host, busy))}`;
  }

  #list({ questions = [] }: QuestionChoice): TemplateResult {
    const id = this.#host.id('question');
    return html`<div data-part="field">
      <label data-part="label" for=${id}>${this.#host.catalogue.t('enroll-question.question')}</label>
      <select data-part="input" data-first id=${id} name="question" autocomplete="off">
        ${questions.map(({ question, questionText }) => html`<option dir="auto" value=${question}>${questionText}</option>`)}
      </select>
    </div>`;
  }

  #own(problem: string | undefined): TemplateResult {
    return textField(this.#host, {
      name: 'question',
      label: this.#host.catalogue.t('enroll-question.own'),
      autocomplete: 'off',
      first: true,
      problem,
    });
  }

  #submit(event: SubmitEvent, choice: QuestionChoice): void {
    const { t } = this.#host.catalogue;
    const form = event.currentTarget as HTMLFormElement;
    const chosen = form.elements.namedItem('question');
    const question = chosen instanceof HTMLSelectElement ? chosen.value : textOf(event, 'question').trim();
    const words = chosen instanceof HTMLSelectElement ? (chosen.selectedOptions[0]?.text ?? '') : question;
    const answer = textOf(event, 'answer').trim();
    this.#answer.mask();
    const problems = {
      question: question ? undefined : t('enroll-question.missing'),
      answer:
        answer.length < SHORTEST
          ? t('enroll-question.short')
          : isWithin(answer, words)
            ? t('enroll-question.given-away')
            : undefined,
    };
    if (problems.question || problems.answer) this.#host.refuse(problems);
    else this.#host.act(() => enroll(choice, { question, answer }));
  }
}

const isWithin = (answer: string, question: string): boolean =>
  question.toLocaleLowerCase().includes(answer.toLocaleLowerCase());

/** MFA_ENROLL, `question`. */
export const screen: ScreenModule<MfaEnrollStep> = {
  create: (host) => new EnrollQuestionScreen(host),
  styles: [actionsStyles, selectStyles],
};
