import type { UnauthenticatedStep } from '@authn-flow/authn-core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { submitButton } from '../../kit/button.ts';
import { textField } from '../../kit/field.ts';
import { PasswordField } from '../../kit/password-field.ts';
import { textOf } from '../../kit/read-form.ts';
import type { Screen, ScreenHost, ScreenModule, View } from '../screen.ts';

/** Username and password in one form: what every password manager knows how to fill. */
class SignInScreen implements Screen<UnauthenticatedStep> {
  readonly fields = ['username', 'password'];
  readonly #host: ScreenHost;
  readonly #password: PasswordField;

  constructor(host: ScreenHost) {
    this.#host = host;
    this.#password = new PasswordField(host);
  }

  title(): string {
    return this.#host.catalogue.t('sign-in.title');
  }

  render({ step, busy, coolingDown, problems }: View<UnauthenticatedStep>): TemplateResult {
    const { t } = this.#host.catalogue;
    // The org does not say which of the two was wrong, and neither do we: the box has the words, the password the focus.
    const refused = step.problem?.code === 'refused' && Boolean(problems['']);
    return html`<form
      data-part="form"
      method="post"
      novalidate
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: SubmitEvent) => {
        this.#submit(event, step, coolingDown > 0);
      }}
    >
      ${textField(this.#host, {
        name: 'username',
        label: t('sign-in.username'),
        autocomplete: 'username',
        initial: step.identifier,
        problem: problems['username'],
        first: !step.identifier,
      })}
      ${this.#password.render({
        name: 'password',
        label: t('sign-in.password'),
        autocomplete: 'current-password',
        problem: problems['password'],
        invalid: refused,
        describedBy: refused ? this.#host.id('problem') : undefined,
        first: Boolean(step.identifier),
      })}
      ${submitButton({ label: t('sign-in.submit'), busy, blocked: coolingDown > 0 })}
    </form>`;
  }

  #submit(event: SubmitEvent, step: UnauthenticatedStep, blocked: boolean): void {
    event.preventDefault();
    if (blocked) return;
    const { t } = this.#host.catalogue;
    const username = textOf(event, 'username').trim();
    const password = textOf(event, 'password');
    this.#password.mask();
    if (username && password) {
      const options = { warnBeforePasswordExpired: true, multiOptionalFactorEnroll: true };
      this.#host.act(() => step.signIn({ username, password, options }));
    } else {
      this.#host.refuse({
        username: username ? undefined : t('sign-in.username-missing'),
        password: password ? undefined : t('sign-in.password-missing'),
      });
    }
  }
}

/** UNAUTHENTICATED. */
export const screen: ScreenModule<UnauthenticatedStep> = { create: (host) => new SignInScreen(host) };
