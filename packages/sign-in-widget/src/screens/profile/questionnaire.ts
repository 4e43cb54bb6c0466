import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PasswordField } from '../../kit/password-field.ts';
import { fieldProblem } from '../../kit/problem.ts';
import type { ScreenHost } from '../screen.ts';
import { answerOf, isPassword, isYesOrNo, kindOf, problemWith } from './question.ts';
import type { Answer, Question } from './question.ts';

/** Words about single questions, by their names. */
export type ByName = Readonly<Record<string, string | undefined>>;

/** Questions that the org makes up, each with the input for what it asks. */
export class Questionnaire {
  readonly #host: ScreenHost;
  readonly #passwords = new Map<string, PasswordField>();

  constructor(host: ScreenHost) {
    this.#host = host;
  }

  render(questions: readonly Question[], problems: ByName): TemplateResult[] {
    return questions.map((question, index) => {
      const problem = problems[question.name];
      if (isYesOrNo(question)) return this.#box(question, problem, index === 0);
      if (isPassword(question)) return this.#password(question, problem, index === 0);
      return this.#input(question, problem, index === 0);
    });
  }

  /** The answers, and what is wrong with them already. */
  read(
    event: SubmitEvent,
    questions: readonly Question[],
  ): { readonly answers: Readonly<Record<string, Answer>>; readonly problems: ByName } {
    const { elements } = event.currentTarget as HTMLFormElement;
    const answers: Record<string, Answer> = {};
    const problems: Record<string, string> = {};
    for (const password of this.#passwords.values()) password.mask();
    for (const question of questions) {
      const input = elements.namedItem(question.name);
      const answer = isYesOrNo(question)
        ? input instanceof HTMLInputElement && input.checked
        : answerOf(question, textIn(input));
      const problem = problemWith(question, answer, this.#host.catalogue);
      if (problem) problems[question.name] = problem;
      else if (answer !== undefined && !question.readOnly) answers[question.name] = answer;
    }
    return { answers, problems };
  }

  #input(question: Question, problem: string | undefined, first: boolean): TemplateResult {
    const { name, choices, placeholder, readOnly, maxLength } = question;
    const id = this.#host.id(name);
    const { type, inputmode, autocomplete } = kindOf(question);
    const hint = placeholder ? `${id}-hint` : undefined;
    const described = [hint, problem && `${id}-problem`].filter(Boolean).join(' ');
    const control = choices
      ? html`<select
          data-part="input"
          id=${id}
          name=${name}
          autocomplete=${autocomplete}
          ?data-first=${first}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${described || nothing}
        >
          <option value="">${this.#host.catalogue.t('profile.choose')}</option>
          ${choices.map(({ value, label }) => html`<option dir="auto" value=${value}>${label}</option>`)}
        </select>`
      : html`<input
          data-part="input"
          id=${id}
          name=${name}
          type=${type}
          inputmode=${inputmode ?? nothing}
          autocomplete=${autocomplete}
          autocapitalize=${type === 'text' ? nothing : 'none'}
          maxlength=${maxLength ?? nothing}
          ?readonly=${readOnly}
          ?data-first=${first}
          aria-required=${question.required ? 'true' : nothing}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${described || nothing}
        />`;
    return html`<div data-part="field">
      <label data-part="label" for=${id}><bdi>${this.#label(question)}</bdi></label>
      ${control} ${hint ? html`<div data-part="hint" id=${hint}><bdi>${placeholder}</bdi></div>` : nothing}
      ${fieldProblem(`${id}-problem`, problem)}
    </div>`;
  }

  #password(question: Question, problem: string | undefined, first: boolean): TemplateResult {
    const { name } = question;
    const field = this.#passwords.get(name) ?? new PasswordField(this.#host);
    this.#passwords.set(name, field);
    const rules = this.#rules(question);
    const id = `${this.#host.id(name)}-rules`;
    return html`${field.render({
      name,
      label: html`<bdi>${this.#label(question)}</bdi>`,
      autocomplete: 'new-password',
      problem,
      describedBy: rules.length ? id : undefined,
      first,
    })}
    ${
      rules.length
        ? html`<ul data-part="needs" id=${id}>
            ${rules.map((rule) => html`<li><bdi>${rule}</bdi></li>`)}
          </ul>`
        : nothing
    }`;
  }

  #box(question: Question, problem: string | undefined, first: boolean): TemplateResult {
    const { name } = question;
    const id = this.#host.id(name);
    return html`<div data-part="field">
      <label data-part="check">
        <input
          type="checkbox"
          id=${id}
          name=${name}
          ?data-first=${first}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? `${id}-problem` : nothing}
        />
        <span><bdi>${question.label ?? name}</bdi></span>
      </label>
      ${fieldProblem(`${id}-problem`, problem)}
    </div>`;
  }

  #label({ name, label = name, required }: Question): string {
    return required ? label : this.#host.catalogue.t('profile.optional', { label });
  }

  // A rule comes with words of its own, or with a key like `registration.passwordComplexity.minLength` (spec §5.8).
  #rules({ rules = [] }: Question): string[] {
    return rules.flatMap(({ description = '', minLength = 0 }) => {
      const key = /^[\w.]+\.(\w+)$/.exec(description)?.[1];
      const words = key
        ? this.#host.catalogue.find([`profile.rule.${key}`], { count: minLength })
        : description;
      return words ? [words] : [];
    });
  }
}

const textIn = (input: Element | RadioNodeList | null): string =>
  input instanceof HTMLInputElement || input instanceof HTMLSelectElement ? input.value : '';
