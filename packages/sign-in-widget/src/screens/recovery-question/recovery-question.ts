import type { Problem, RecoveryStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { linkButton } from '../../kit/link-button.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** The person's own question, or one of the org's, which come by key (spec §3.11). */
class RecoveryQuestionScreen implements Screen<RecoveryStep> {
  readonly fields = ['answer'];
  readonly #host: ScreenHost;
  readonly #field: PasswordField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#field = new PasswordField(host);
  }

  title(): string {
    return this.#host.catalogue.t('recovery-question.title');
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' && problem.remedy === 'retry' ? 'answer' : undefined;
  }

  back({ step }: View<RecoveryStep>): () => void {
    return () => {
      this.#host.act(() => step.cancel());
    };
  }

  render(view: View<RecoveryStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    return html`<form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          this.#submit(event, view);
        }}
      >
        ${
          step.recover
            ? html`<p data-part="text">${t('recovery-question.begun')}</p>`
            : this.#field.render({
                name: 'answer',
                label: html`<bdi>${this.#question(step)}</bdi>`,
                autocomplete: 'off',
                problem: problems['answer'],
                first: true,
                show: t('recovery-question.show'),
              })
        }
        ${submitButton({ label: t('recovery-question.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(linkButton({ name: 'cancel', label: t('cancel'), busy, click: this.back(view) }))}`;
  }

  #question({ question }: RecoveryStep): string {
    const { catalogue } = this.#host;
    if (!question) return catalogue.t('recovery-question.label');
    return catalogue.find([`question.${question}`]) ?? question;
  }

  #submit(event: SubmitEvent, { step, coolingDown }: View<RecoveryStep>): void {
    event.preventDefault();
    if (coolingDown) return;
    const { recover } = step;
    if (recover) {
      this.#host.act(() => recover());
      return;
    }
    const answer = textOf(event, 'answer').trim();
    this.#field.mask();
    if (answer) this.#host.act(() => step.answer?.({ answer }));
    else this.#host.refuse({ answer: this.#host.catalogue.t('recovery-question.missing') });
  }
}

/** RECOVERY. */
export const screen: ScreenModule<RecoveryStep> = {
  create: (host) => new RecoveryQuestionScreen(host),
  styles: [actionsStyles],
};
