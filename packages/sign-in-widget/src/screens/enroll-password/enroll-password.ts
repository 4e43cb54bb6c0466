import type { MfaEnrollStep, Problem } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { actions, actionsStyles } from '../../kit/actions.ts';
import { submitButton } from '../../kit/button.ts';
import { hiddenUsername } from '../../kit/hidden-username.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import { enroll } from '../enrollable.ts';
import { toList } from '../enroll/to-list.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** A password as a factor among others: its policy, only the org knows here. */
class EnrollPasswordScreen implements Screen<MfaEnrollStep> {
  readonly fields = ['password'];
  readonly #host: ScreenHost;
  readonly #password: PasswordField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#password = new PasswordField(host);
  }

  title(): string {
    return this.#host.catalogue.t('enroll-password.title');
  }

  fieldOf(problem: Problem): string | undefined {
    return problem.code === 'refused' ? 'password' : undefined;
  }

  back(): () => void {
    return () => {
      this.#host.open(undefined);
    };
  }

  render(view: View<MfaEnrollStep>): TemplateResult {
    const { step, busy, coolingDown, problems } = view;
    const { t } = this.#host.catalogue;
    // What the org says of E0000001 is for developers.
    const isRefused = step.problem?.code === 'refused' && step.problem.errorCode === 'E0000001';
    const problem = problems['password'];
    return html`<form
        data-part="form"
        method="post"
        novalidate
        aria-busy=${busy ? 'true' : 'false'}
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (!coolingDown) this.#submit(event, view);
        }}
      >
        ${hiddenUsername(step.user?.login ?? step.identifier)}
        ${this.#password.render({
          name: 'password',
          label: t('enroll-password.label'),
          autocomplete: 'new-password',
          first: true,
          problem: problem && isRefused ? t('enroll-password.refused') : problem,
        })}
        ${submitButton({ label: t('enroll-password.submit'), busy, blocked: coolingDown > 0 })}
      </form>
      ${actions(toList(this.#host, busy))}`;
  }

  #submit(event: SubmitEvent, { choice }: View<MfaEnrollStep>): void {
    const password = textOf(event, 'password');
    this.#password.mask();
    if (!password) this.#host.refuse({ password: this.#host.catalogue.t('enroll-password.missing') });
    else if (choice) this.#host.act(() => enroll(choice, { password }));
  }
}

/** MFA_ENROLL, `password`. */
export const screen: ScreenModule<MfaEnrollStep> = {
  create: (host) => new EnrollPasswordScreen(host),
  styles: [actionsStyles],
};
